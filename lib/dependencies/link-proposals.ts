import { titleKey } from "@/lib/inventory/lookalikes";
import type { FoundSource } from "./found-sources";
import { lastPart, mayBeSameFile, placeKey } from "./places";

export type LinkCandidate = { reference: string; title: string; headline: string; livesAt: string };

/** `place`: it lives there. `file`: it lives in a file of that name. `title`: it is called like the file. */
export type LinkReason = "place" | "file" | "title";

export type LinkProposal = Omit<LinkCandidate, "livesAt"> & {
  /** Of the found source. */
  key: string;
  because: LinkReason;
};

/** Applications that may be what a file reads from, each once, with the best reason. */
export function proposeLinks(
  sources: readonly Pick<FoundSource, "key" | "place">[],
  candidates: readonly LinkCandidate[],
): LinkProposal[] {
  return candidates.flatMap(({ livesAt, ...application }) => {
    const matches = sources.flatMap(({ key, place }) => {
      const because = reasonFor(key, place, livesAt, application.title);
      return because ? [{ ...application, key, because }] : [];
    });
    return matches.sort((one, other) => weight[one.because] - weight[other.because]).slice(0, 1);
  });
}

const weight: Record<LinkReason, number> = { place: 0, file: 1, title: 2 };

function reasonFor(key: string, place: string, livesAt: string, title: string): LinkReason | null {
  if (key === placeKey(livesAt)) return "place";
  const file = fileName(place);
  if (!file) return null;
  if (mayBeSameFile(place, livesAt) || livesAt.toLowerCase().includes(file)) return "file";
  const called = titleKey(file);
  return called !== "" && called === titleKey(title) ? "title" : null;
}

/** In lower case; null for places that are no file, whose last part says nothing. */
export function fileName(place: string) {
  const last = lastPart(place).toLowerCase();
  return /^.{2,}\.\w{2,5}$/.test(last) && !last.includes(" / ") ? last : null;
}
