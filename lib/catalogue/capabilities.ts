/** Capabilities as they are typed or listed: parted by commas, semicolons, bars or lines; each once. */
export function readCapabilities(text: string): string[] {
  return withoutTwins(
    text
      .split(/[,;|\n]/)
      .map((word) => word.trim())
      .filter(Boolean),
  );
}

/** Those that differ in more than their case; the first writing stays. */
export function withoutTwins(words: readonly string[]): string[] {
  const seen = new Set<string>();
  return words.filter((word) => {
    const key = word.toLowerCase();
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
