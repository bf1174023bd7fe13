import { bands } from "@/lib/risk/facts";

type BandCount = { band: string; count: number };

/** The light map in words, for people who do not see it. */
export function describeMap(total: number, counts: readonly BandCount[], inCorner: number) {
  const shares = bands
    .toReversed()
    .map((band) => `${(counts.find((one) => one.band === band)?.count ?? 0).toLocaleString("en")} ${band}`)
    .join(", ");
  return [
    `${total.toLocaleString("en")} tools by how lit they are, from left to right, and by their risk, from bottom to top.`,
    `By band: ${shares}.`,
    `${inCorner.toLocaleString("en")} in the dark corner. “Show as table” lists them by name.`,
  ].join(" ");
}
