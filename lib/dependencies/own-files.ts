/** Ends the note of a package that is only taken to be one. */
export const mayBeOwnFile = "it may also be a file of one’s own";

/** Whether somebody should say first that this is a package at all. */
export function isToBeConfirmed({ note }: { note: string | null }) {
  return note?.endsWith(mayBeOwnFile) ?? false;
}
