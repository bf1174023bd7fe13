/** The text as a pattern of LIKE stands for it: its signs “%”, “_” and “\” for nothing but themselves. */
export function likeLiteral(text: string) {
  return text.replace(/[\\%_]/g, "\\$&");
}
