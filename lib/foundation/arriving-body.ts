import { Refusal } from "./refusal";

const silenceMs = 15_000;

/**
 * The pieces of a body as they arrive.
 * @throws Refusal `conflict` where it breaks off, or where nothing more comes for a quarter of a minute.
 */
export async function* arrivingBody(
  body: ReadableStream<Uint8Array> | null,
  mostSilenceMs = silenceMs,
): AsyncGenerator<Uint8Array> {
  if (!body) return;
  const reader = body.getReader();
  try {
    for (;;) {
      const { done, value } = await withinTime(reader.read(), mostSilenceMs);
      if (done) return;
      yield value;
    }
  } finally {
    // What was not asked for is thrown away by whoever sends it on.
    reader.cancel().catch(() => {});
  }
}

/** All of it in one piece, or null as soon as it is larger than `mostBytes`. */
export async function gatherBody(body: ReadableStream<Uint8Array> | null, mostBytes: number) {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of arrivingBody(body)) {
    length += piece.length;
    if (length > mostBytes) return null;
    pieces.push(piece);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

async function withinTime<T>(reading: Promise<T>, mostMs: number) {
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<never>((_, refuse) => {
    timer = setTimeout(() => refuse(cutOff()), mostMs);
  });
  try {
    return await Promise.race([reading.catch(() => Promise.reject(cutOff())), silence]);
  } finally {
    clearTimeout(timer);
  }
}

function cutOff() {
  return new Refusal(
    "conflict",
    "The file was cut off on its way, so nothing was taken from it. Send it again.",
  );
}
