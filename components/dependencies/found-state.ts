import { type FoundSource, foundSources, mostFoundSources } from "@/lib/dependencies/found-sources";
import type { ReadManifest } from "@/lib/dependencies/manifest";
import { shareableFacts } from "@/lib/dependencies/shareable-facts";
import { sourceKey } from "@/lib/dependencies/statement";

/** What was decided about one found source; its name where the person gave it another one. */
export type FoundChoice = { isTicked?: boolean; name?: string };

export type FoundChoices = Readonly<Record<string, FoundChoice>>;

export type FoundInFile = FoundSource & { foundIn: string };

/** The data sources that the facts of all lists name, each once, with the first file that names it. */
export function foundIn(lists: readonly { name: string; read: ReadManifest }[]): FoundInFile[] {
  const all = lists.flatMap(({ name, read }) =>
    read.facts
      ? foundSources(shareableFacts(read.facts)).map((source) => ({ ...source, foundIn: name }))
      : [],
  );
  const first = new Map(all.toReversed().map((source) => [source.key, source]));
  return all.filter((source) => first.get(source.key) === source).slice(0, mostFoundSources);
}

/** A place is worth keeping unless the person says otherwise; a bare connector only when the person says so. */
export function isTicked(source: FoundSource, choices: FoundChoices) {
  return choices[source.key]?.isTicked ?? source.place !== "";
}

/** A name of one letter, or none, is not taken over. */
export function nameOf(source: FoundSource, choices: FoundChoices) {
  const name = choices[source.key]?.name?.trim() ?? "";
  return name.length > 1 ? name : source.name;
}

/** What is sent of them, as `needsSchema` reads it; what is named by hand or is an application is not sent twice. */
export function sentSources(
  sources: readonly FoundInFile[],
  choices: FoundChoices,
  named: readonly string[],
  reads: readonly { key?: string }[],
) {
  const known = new Set(named.map(sourceKey));
  const applications = new Set(reads.map(({ key }) => key));
  return sources
    .filter((source) => isTicked(source, choices) && !applications.has(source.key))
    .map((source) => ({ ...source, name: nameOf(source, choices) }))
    .filter(({ place, name }) => place !== "" || !known.has(sourceKey(name)))
    .map(({ name, kind, place, foundIn: file }) =>
      place === "" ? name : { name, kind, place, foundIn: file },
    );
}
