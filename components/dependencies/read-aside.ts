import { type ReadManifest, type ReadProgress, unreadManifest } from "@/lib/dependencies/manifest";

export type ReadRequest = { typed: string } | { name: string; content: string | Uint8Array };

export type ReadAnswer = { progress: Parameters<ReadProgress>[0] } | { manifest: ReadManifest };

const shortestLimitMs = 10_000;
const longestLimitMs = 60_000;
// Ten times what it takes on an ordinary computer.
const limitMsPerMegabyte = 700;

/** Ten seconds for lists; large workbooks get longer, because they show how far they are and can be stopped. */
export function readingLimitMs(request: ReadRequest) {
  const bytes = "typed" in request ? request.typed.length : request.content.length;
  return Math.min(longestLimitMs, shortestLimitMs + Math.floor((bytes / 1_000_000) * limitMsPerMegabyte));
}

function tookTooLong(limitMs: number) {
  return `Reading this took longer than ${Math.round(limitMs / 1000)} seconds, so it was stopped and nothing was taken from it. List the packages by hand, or register without them and add them later.`;
}
const wentWrong =
  "This could not be read in this browser, so nothing was taken from it. List the packages by hand, or reload the page and try again.";
const cancelled = "You stopped the reading, so nothing was taken from it.";

/** Reads in a worker of its own, which ends with the answer, after its time, or when cancelled. Never rejects. */
export function readAside(
  request: ReadRequest,
  signal?: AbortSignal,
  onProgress?: ReadProgress,
): Promise<ReadManifest> {
  return new Promise((resolve) => {
    if (signal?.aborted) return resolve(unreadManifest("unknown", cancelled));
    const worker = new Worker(new URL("./read-worker.ts", import.meta.url), { type: "module" });
    const limitMs = readingLimitMs(request);
    const end = (manifest: ReadManifest) => {
      window.clearTimeout(limit);
      worker.terminate();
      resolve(manifest);
    };
    const limit = window.setTimeout(() => end(unreadManifest("unknown", tookTooLong(limitMs))), limitMs);
    signal?.addEventListener("abort", () => end(unreadManifest("unknown", cancelled)));
    worker.addEventListener("message", (event: MessageEvent<ReadAnswer>) => {
      if ("manifest" in event.data) end(event.data.manifest);
      else onProgress?.(event.data.progress);
    });
    worker.addEventListener("error", () => end(unreadManifest("unknown", wentWrong)));
    // Handed over, not copied: a workbook of 100 MB need not be held twice.
    const handedOver =
      "content" in request && typeof request.content !== "string" ? [request.content.buffer] : [];
    worker.postMessage(request, handedOver);
  });
}
