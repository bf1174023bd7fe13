import type { FoundMatches } from "@/lib/dependencies/queries/match-found";
import { sourceKey } from "@/lib/dependencies/statement";
import type { FoundChoices, FoundInFile } from "./found-state";

/** `foundIn`: the file whose links led to it; `key`: of the found place that it was chosen for. */
export type LinkedApplication = { reference: string; title: string; foundIn?: string; key?: string };

type Decided = {
  found: FoundChoices;
  reads: readonly LinkedApplication[];
  dataSources: readonly string[];
};

/** What a found place is: an application by its reference, a data source of its own, or nothing of both. */
export type FoundAnswer = { reference: string; title: string } | "source" | "neither";

/** The applications that a found place may be, the likeliest first. */
export function applicationsFor({ key }: { key: string }, { links }: FoundMatches) {
  const likeliest = ["place", "file", "title"];
  return links
    .filter((link) => link.key === key)
    .toSorted((one, other) => likeliest.indexOf(one.because) - likeliest.indexOf(other.because));
}

/** Whether the application reads from this already, said before or by hand: then it is not asked again. */
export function isLinkedAlready(source: FoundInFile, matches: FoundMatches, state: Decided) {
  const known = matches.sources[source.key];
  const byHand = state.reads.filter(({ key }) => key === undefined);
  return (
    (known !== undefined && state.dataSources.some((name) => sourceKey(name) === sourceKey(known.name))) ||
    applicationsFor(source, matches).some((one) =>
      byHand.some(({ reference }) => reference === one.reference),
    )
  );
}

/**
 * Once it is known what the found places are: what is linked already is not taken twice, and one that is the place or
 * file of an application is that application until somebody says otherwise.
 */
export function withMatches<State extends Decided>(
  state: State,
  sources: readonly FoundInFile[],
  matches: FoundMatches,
): State {
  return sources.reduce<State>((before, source) => {
    const { key } = source;
    if (before.found[key]?.isTicked !== undefined || before.reads.some((read) => read.key === key))
      return before;
    if (isLinkedAlready(source, matches, before)) return withTick(before, key, false);
    const [likeliest] = applicationsFor(source, matches);
    return likeliest && likeliest.because !== "title" ? withAnswer(before, source, likeliest) : before;
  }, state);
}

/** One place is one thing only. */
export function withAnswer<State extends Decided>(
  state: State,
  { key, foundIn }: FoundInFile,
  answer: FoundAnswer,
): State {
  const others = state.reads.filter((read) => read.key !== key);
  if (typeof answer === "string") return withTick({ ...state, reads: others }, key, answer === "source");
  const { reference, title } = answer;
  const reads = [
    ...others.filter((read) => read.reference !== reference),
    { reference, title, foundIn, key },
  ];
  return withTick({ ...state, reads }, key, undefined);
}

/** An application that is taken away leaves a place that is a data source. */
export function withoutLink<State extends Decided>(state: State, reference: string): State {
  const gone = state.reads.find((read) => read.reference === reference);
  const reads = state.reads.filter((read) => read !== gone);
  return gone?.key === undefined ? { ...state, reads } : withTick({ ...state, reads }, gone.key, true);
}

function withTick<State extends Decided>(state: State, key: string, isTicked: boolean | undefined): State {
  const { isTicked: _before, ...choice } = state.found[key] ?? {};
  const decided = isTicked === undefined ? choice : { ...choice, isTicked };
  return { ...state, found: { ...state.found, [key]: decided } };
}
