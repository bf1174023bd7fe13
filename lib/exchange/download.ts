import { downloadHeaders } from "@/lib/foundation/answer-headers";
import { dayIn } from "@/lib/foundation/zoned-time";
import { contentTypes, type ExportFormat } from "./export-formats";

/** `applications-2026-11-25.csv`: a name of ours, with the day on which it was true. */
export function downloadName(what: string, format: ExportFormat, now: Date, timeZone: string) {
  return `${what}-${dayIn(now, timeZone)}.${format}`;
}

/** The answer that a browser keeps as a file and never opens as a page. */
export function downloadAnswer(bytes: AsyncIterable<Uint8Array>, name: string, format: ExportFormat) {
  return new Response(streamOf(bytes), { headers: downloadHeaders(contentTypes[format], name) });
}

/** Asks for a piece only when the last one was taken, and for none after the download was cancelled. */
function streamOf(bytes: AsyncIterable<Uint8Array>) {
  const reader = bytes[Symbol.asyncIterator]();
  const source: UnderlyingDefaultSource<Uint8Array> = {
    async pull(controller) {
      const { done, value } = await reader.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await reader.return?.();
    },
  };
  return new ReadableStream(source, { highWaterMark: 0 });
}
