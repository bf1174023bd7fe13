import { words } from "./word-lists";

const versionWords = words(`
  final finale finalversion definitive definitief definitivo def endgültig endfassung latest newest
  copy copies copia copie kopie kopia of new neu nuevo nouveau nieuw nuovo old alt alte draft entwurf backup bak
  updated version ver rev
`);

/** How a title reads without case, accents, punctuation, years and version words; equal keys mean the same name. */
export function titleKey(title: string): string {
  const spoken = spokenWords(title);
  const telling = spoken.filter((word) => !versionWords.has(word) && !isVersionOrYear(word));
  return (telling.length > 0 ? telling : spoken).map(singular).join(" ");
}

function spokenWords(title: string) {
  return title
    .replace(/\.[a-z]{2,5}$/i, " ")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/ß/g, "ss")
    .replace(/&/g, " and ")
    .replace(/['’]s?\b/g, "")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
}

const isVersionOrYear = (word: string) =>
  /^v\d+$|^(?:19|20)\d\d$|^fy\d\d(?:\d\d)?$|^\d{1,2}$|^\d{6}$|^\d{8}$/.test(word);
const singular = (word: string) =>
  /^\p{L}{3,}[^s]s$/u.test(word) && !/(?:us|is)$/.test(word) ? word.slice(0, -1) : word;

export type Lookalike<Candidate> = Candidate & {
  /** 0–1; 1 means the same key. */
  score: number;
};

const alikeFrom = 0.62;
const mostShown = 5;

/** Those whose titles look alike, best first, at most five. */
export function rankLookalikes<Candidate extends { reference: string; title: string; headline: string }>(
  title: string,
  candidates: readonly Candidate[],
): Lookalike<Candidate>[] {
  const key = titleKey(title);
  if (key === "") return [];
  const grams = trigrams(key);
  return candidates
    .map((candidate) => ({ ...candidate, score: likeness(key, grams, titleKey(candidate.title)) }))
    .filter(({ score }) => score >= alikeFrom)
    .sort((one, other) => other.score - one.score || (one.reference < other.reference ? -1 : 1))
    .slice(0, mostShown);
}

function likeness(key: string, grams: ReadonlySet<string>, otherKey: string) {
  if (otherKey === "") return 0;
  if (key === otherKey || key.replaceAll(" ", "") === otherKey.replaceAll(" ", "")) return 1;
  if (!/\p{L}/u.test(key)) return 0;
  const sorted = (text: string) => text.split(" ").sort().join(" ");
  if (sorted(key) === sorted(otherKey)) return 0.95;
  const others = trigrams(otherKey);
  let shared = 0;
  for (const gram of grams) if (others.has(gram)) shared++;
  return (2 * shared) / Math.max(1, grams.size + others.size);
}

/** Threes of letters, word by word, the beginning of a word weighing more. */
function trigrams(key: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const word of key.split(" ").filter((each) => each.length > 2)) {
    const padded = `  ${word} `;
    for (let at = 0; at + 3 <= padded.length; at++) found.add(padded.slice(at, at + 3));
  }
  return found;
}
