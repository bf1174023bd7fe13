import type { StatedNeeds } from "./schema";

/** Two spellings of one data source have the same key. */
export function sourceKey(name: string) {
  return name.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim();
}

/** What was said, for the history: “requirements.txt and 2 data sources”. */
export function describeNeeds(needs: StatedNeeds): string {
  const lists = [...needs.kept, ...needs.manifests.map((manifest) => manifest.name)];
  const packages = needs.answer === "nothing" ? ["no packages"] : needs.answer === "listed" ? lists : [];
  const told = [
    ...packages,
    ...counted(needs.dataSources.length, "data source", needs.dataSourcesStated),
    ...counted(needs.reads.length, "other application", false),
  ];
  return told.length > 0 ? told.join(", ") : "not known yet";
}

/** True where nothing at all was said, not even that there is nothing. */
export function isSilent({ answer, dataSources, dataSourcesStated, reads }: StatedNeeds) {
  return answer === "unsaid" && !dataSourcesStated && dataSources.length === 0 && reads.length === 0;
}

function counted(count: number, what: string, sayNone: boolean) {
  if (count === 0) return sayNone ? [`no ${what}s`] : [];
  return [count === 1 ? `one ${what}` : `${count} ${what}s`];
}
