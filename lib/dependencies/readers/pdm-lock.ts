import { readPoetryLock } from "./poetry-lock";

/** Source: PDM, “Lock file”: the same shape as Poetry’s, with `groups`, `git` and `path` at the package itself. */
export function readPdmLock(text: string) {
  return readPoetryLock(text, "pdm.lock");
}
