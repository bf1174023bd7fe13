import { parentPort } from "node:worker_threads";
import { readManifest } from "./recognise";

/** One file after the other, for as long as whoever started the thread wants. */
parentPort?.on("message", ({ name, bytes }: { name: string; bytes: Uint8Array }) => {
  parentPort?.postMessage(readManifest(name, bytes));
});
parentPort?.postMessage("ready");
