import { Agent, request } from "node:http";

export type Figures = { p50: number; p95: number };

/** Milliseconds at which half, and 95 of a hundred, were done. */
export function figuresOf(times: readonly number[]): Figures {
  const sorted = times.toSorted((one, other) => one - other);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { p50: at(0.5), p95: at(0.95) };
}

export type Answer = { status: number; body: string; firstByte: number; whole: number };

const kept = new Agent({ keepAlive: true, maxSockets: 64 });

/** One request on a connection that is kept: milliseconds to the first byte of the body, and to its last. */
export function ask(url: string, headers: Record<string, string>, send?: { method: string; body: string }) {
  return new Promise<Answer>((done, fail) => {
    const began = performance.now();
    const sent = request(url, { method: send?.method ?? "GET", headers, agent: kept }, (response) => {
      let firstByte = 0;
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => {
        firstByte ||= performance.now() - began;
        parts.push(part);
      });
      response.on("end", () => {
        const whole = performance.now() - began;
        const body = Buffer.concat(parts).toString("utf8");
        done({ status: response.statusCode ?? 0, body, firstByte: firstByte || whole, whole });
      });
      response.on("error", fail);
    });
    sent.on("error", fail);
    sent.end(send?.body);
  });
}

/** How many answers come in a second when so many ask without a pause. */
export async function throughputOf(clients: number, seconds: number, one: () => Promise<unknown>) {
  const until = performance.now() + seconds * 1000;
  const began = performance.now();
  let answers = 0;
  await Promise.all(
    Array.from({ length: clients }, async () => {
      while (performance.now() < until) {
        await one();
        answers += 1;
      }
    }),
  );
  return answers / ((performance.now() - began) / 1000);
}
