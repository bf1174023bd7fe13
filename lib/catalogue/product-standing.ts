/** Whether it can be used today or has to be bought first. */
export const productStandings = ["licensed", "to-buy"] as const;

export type ProductStanding = (typeof productStandings)[number];

export const productStandingWords: Record<ProductStanding, string> = {
  licensed: "Already licensed",
  "to-buy": "Could be bought",
};

/** A word that this version does not know promises nothing: it would have to be bought. */
export function readProductStanding(word: string): ProductStanding {
  return productStandings.find((known) => known === word) ?? "to-buy";
}
