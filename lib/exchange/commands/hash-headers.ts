import { createHash } from "node:crypto";

/** By which a mapping is found again for a file with the same columns. */
export function hashHeaders(headers: readonly string[]) {
  return createHash("sha256").update(JSON.stringify(headers)).digest("hex");
}
