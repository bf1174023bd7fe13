import { type ReadManifest, unreadManifest } from "@/lib/dependencies/manifest";

export type ReadRequest = { typed: string } | { name: string; content: string | Uint8Array };

const timeLimitMs = 10_000;

const tookTooLong =
  "Reading this took longer than 10 seconds, so it was stopped and nothing was taken from it. List the packages by hand, or register without them and add them later.";
const wentWrong =
  "This could not be read in this browser, so nothing was taken from it. List the packages by hand, or reload the page and try again.";
const cancelled = "You stopped the reading, so nothing was taken from it.";

/** Reads in a worker of its own, which ends with the answer, after 10 seconds, or when cancelled. Never rejects. */
export function readAside(request: ReadRequest, signal?: AbortSignal): Promise<ReadManifest> {
  return new Promise((resolve) => {
    if (signal?.aborted) return resolve(unreadManifest("unknown", cancelled));
    const worker = new Worker(new URL("./read-worker.ts", import.meta.url), { type: "module" });
    const end = (manifest: ReadManifest) => {
      window.clearTimeout(limit);
      worker.terminate();
      resolve(manifest);
    };
    const limit = window.setTimeout(() => end(unreadManifest("unknown", tookTooLong)), timeLimitMs);
    signal?.addEventListener("abort", () => end(unreadManifest("unknown", cancelled)));
    worker.addEventListener("message", (event: MessageEvent<ReadManifest>) => end(event.data));
    worker.addEventListener("error", () => end(unreadManifest("unknown", wentWrong)));
    worker.postMessage(request);
  });
}
