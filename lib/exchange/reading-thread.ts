import { Socket } from "node:net";
import { parentPort, workerData } from "node:worker_threads";
import { Refusal } from "@/lib/foundation/refusal";
import { readImportFile } from "./read-file";
import { batchesOf, type ReadingMessage } from "./reading-messages";

// What reads somebody's file has nobody to talk to.
Socket.prototype.connect = () => {
  throw new Error("A file is read without a network.");
};

type Given = { name: string; bytes: Uint8Array };

const tell = (message: ReadingMessage) => parentPort?.postMessage(message);

/** Reads one file in a thread of its own, and stays a few batches ahead of whoever takes the rows, never more. */
async function readApart({ name, bytes }: Given) {
  const wanted = openGate();
  tell({ is: "ready" });
  try {
    const { format, headers, rows } = await readImportFile(name, bytes);
    tell({ is: "header", format, headers });
    for await (const batch of batchesOf(rows)) {
      await wanted.one();
      tell({ is: "rows", rows: batch });
    }
    tell({ is: "end" });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    tell({ is: "refused", sentence: error.message, details: error.details });
  }
  parentPort?.close();
}

/** Each message from outside lets one batch out. */
function openGate() {
  let free = 0;
  let waiting: (() => void) | null = null;
  parentPort?.on("message", () => {
    free++;
    waiting?.();
  });
  return {
    one: async () => {
      if (free === 0) await new Promise<void>((go) => (waiting = go));
      waiting = null;
      free--;
    },
  };
}

await readApart(workerData as Given);
