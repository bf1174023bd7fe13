import { z } from "zod";

const answerSchema = z.union([z.object({ id: z.uuid() }), z.object({ sentence: z.string() })]);

type Sent = { id: string; problem: null } | { id: null; problem: string };

/** Sends a file to the import's door. Never rejects: what went wrong is a sentence. */
export async function sendFile(kind: string, file: File): Promise<Sent> {
  const address = `/api/import?${new URLSearchParams({ kind, name: file.name })}`;
  try {
    const response = await fetch(address, {
      method: "POST",
      body: file,
      headers: { "content-type": "application/octet-stream" },
    });
    return readAnswer(await response.text());
  } catch {
    return {
      id: null,
      problem: "The file did not arrive. Check that it is still where it was, and try again.",
    };
  }
}

// The server itself refuses in plain text what is too large.
function readAnswer(text: string): Sent {
  try {
    const answer = answerSchema.parse(JSON.parse(text));
    return "id" in answer ? { id: answer.id, problem: null } : { id: null, problem: answer.sentence };
  } catch {
    return { id: null, problem: text.trim().slice(0, 300) || "The file could not be read." };
  }
}
