import { z } from "zod";

// PostgreSQL takes neither NUL nor half a character.
const sortText = z
  .string()
  .max(300)
  .refine((text) => !text.includes("\0") && text.isWellFormed());

const cursorSchema = z.tuple([z.union([sortText, z.number(), z.null()]), z.uuid()]);

/** The place in a sorted list: the sort value of a row and its id. */
export type Cursor = z.infer<typeof cursorSchema>;

export function writeCursor(cursor: Cursor) {
  return Buffer.from(JSON.stringify(cursor)).toString("base64url");
}

/** The cursor, or null where the text is none: an old or mistyped address shows the first page. */
export function readCursor(text: string | null | undefined): Cursor | null {
  if (!text || text.length > 1_000) return null;
  try {
    return cursorSchema.parse(JSON.parse(Buffer.from(text, "base64url").toString("utf8")));
  } catch {
    return null;
  }
}
