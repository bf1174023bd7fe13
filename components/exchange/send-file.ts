import { z } from "zod";

const answerSchema = z.union([z.object({ id: z.uuid() }), z.object({ sentence: z.string() })]);

export type Sent = { id: string; problem: null } | { id: null; problem: string };

type Sending = {
  kind: string;
  file: File;
  signal: AbortSignal;
  /** Bytes that have gone out so far. */
  onSent: (bytes: number) => void;
};

/** Sends a file to the import's door. Never rejects: what went wrong, or that it was stopped, is a sentence. */
export function sendFile({ kind, file, signal, onSent }: Sending): Promise<Sent> {
  return new Promise((done) => {
    // `fetch` does not tell how much has gone out.
    const request = new XMLHttpRequest();
    request.open("POST", `/api/import?${new URLSearchParams({ kind, name: file.name })}`);
    request.setRequestHeader("content-type", "application/octet-stream");
    request.upload.onprogress = ({ loaded }) => onSent(loaded);
    request.onload = () => done(readAnswer(request.responseText));
    request.onerror = () =>
      done(failed("The file did not arrive. Check that it is still where it was, and try again."));
    request.onabort = () => done(failed("Sending was stopped. Nothing was taken from the file."));
    signal.addEventListener("abort", () => request.abort(), { once: true });
    request.send(file);
  });
}

function failed(problem: string): Sent {
  return { id: null, problem };
}

// The server itself refuses in plain text what is too large.
function readAnswer(text: string): Sent {
  try {
    const answer = answerSchema.parse(JSON.parse(text));
    return "id" in answer ? { id: answer.id, problem: null } : failed(answer.sentence);
  } catch {
    return failed(text.trim().slice(0, 300) || "The file could not be read.");
  }
}
