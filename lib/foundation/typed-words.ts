/** The first few words that somebody typed into a search, of the first 80 characters, without what a search reads as a sign. */
export function typedWords(text: unknown, most = 5) {
  if (typeof text !== "string") return [];
  return text
    .slice(0, 80)
    .split(/[\s\p{Cc}%_\\]+/u)
    .filter(Boolean)
    .slice(0, most);
}
