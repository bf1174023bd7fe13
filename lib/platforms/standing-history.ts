import { type Standing, standings, standingWords } from "./standing";

type Row = { standing: string; since: Date };

const known = (word: string): Standing => standings.find((one) => one === word) ?? "tolerated";

/** “Phasing out since 1 July 2024, before that tolerated since 2 March 2015”, from the newest row on. */
export function tellStandingHistory(rows: readonly Row[], locale: string): string {
  const told = rows
    .toSorted((one, other) => other.since.getTime() - one.since.getTime())
    .map(({ standing, since }, at) => {
      const words = standingWords[known(standing)];
      const day = since.toLocaleDateString(locale, { dateStyle: "long", timeZone: "UTC" });
      return `${at === 0 ? words : words.toLowerCase()} since ${day}`;
    });
  return told.join(", before that ");
}
