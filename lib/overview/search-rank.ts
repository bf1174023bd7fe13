export type Hit = {
  /** `application`, `person`, `package`, `platform`, `product`, `source`, `mentor` or `place`. */
  kind: string;
  key: string;
  title: string;
  line: string;
  address: string;
};

/** Smaller is better: the same words, their beginning, the beginning of a word, somewhere, not as typed. */
function fitOf(title: string, words: string): number {
  const [text, sought] = [fold(title), fold(words)];
  if (text === sought) return 0;
  if (text.startsWith(sought)) return 1;
  if (text.split(/[^\p{L}\p{N}]+/u).some((word) => word.startsWith(sought))) return 2;
  return text.includes(sought) ? 3 : 4;
}

/** Letters without their accents and case. */
export function fold(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim();
}

/** The best fit first; among equals what was visited last, then the order in which they came. */
export function rankHits(hits: readonly Hit[], words: string, visited: readonly string[]): Hit[] {
  const lastVisit = (hit: Hit) => {
    const at = visited.indexOf(`${hit.kind} ${hit.key}`);
    return at < 0 ? visited.length : at;
  };
  return hits
    .map((hit, at) => ({ hit, at, fit: fitOf(hit.title, words), visit: lastVisit(hit) }))
    .sort((one, other) => one.fit - other.fit || one.visit - other.visit || one.at - other.at)
    .map(({ hit }) => hit);
}

/** A package as somebody types it, with its version where there is one: “requests 2.31.0”, “requests==2.31”, “@scope/name@1”. */
export function readPackageWords(words: string): { name: string; version: string | null } {
  const [, name, version] = /^(@?[^\s@=]+)(?:\s+|={1,3}|@)v?(\d[\w.+!-]*)$/.exec(words.trim()) ?? [];
  return name && version ? { name, version } : { name: words.trim(), version: null };
}
