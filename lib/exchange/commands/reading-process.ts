import { buffer } from "node:stream/consumers";
import { Refusal } from "@/lib/foundation/refusal";
import { refuseNetwork } from "@/lib/foundation/refuse-network";
import { readImportFile } from "../read-file";
import { batchesOf, type ReadingMessage } from "../reading-messages";

/**
 * Reads one file in a process of its own: the name is its only argument, the bytes come on standard input, and each
 * message from outside lets one batch of rows out.
 */
async function readApart(name: string) {
  const gate = openGate();
  const bytes = new Uint8Array(await buffer(process.stdin));
  refuseNetwork();
  await tell({ is: "ready" });
  try {
    const { format, headers, rows } = await readImportFile(name, bytes);
    const aboutRows = format === "csv" ? countLines(bytes) : 0;
    await tell({ is: "header", format, headers, aboutRows });
    for await (const batch of batchesOf(rows)) {
      await gate.pass();
      await tell({ is: "rows", rows: batch });
    }
    await tell({ is: "end" });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    await tell({ is: "refused", sentence: error.message, details: error.details });
  }
  process.disconnect?.();
}

function countLines(bytes: Uint8Array) {
  let lines = 0;
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) lines++;
  return lines;
}

function tell(message: ReadingMessage) {
  return new Promise<void>((done) => process.send?.(message, () => done()));
}

function openGate() {
  let free = 0;
  let go: () => void = () => {};
  process.on("message", () => {
    free++;
    go();
  });
  return {
    pass: async () => {
      while (free === 0) await new Promise<void>((next) => (go = next));
      free--;
    },
  };
}

process.on("disconnect", () => process.exit());
await readApart(process.argv[2] ?? "");
