/** The first few words that somebody typed into a search, of the first 80 characters. */
export function typedWords(text: string, most = 5) {
  return text.trim().slice(0, 80).split(/\s+/).filter(Boolean).slice(0, most);
}
