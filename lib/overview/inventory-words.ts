import { numberOf } from "@/lib/inventory/reference";
import { Prisma } from "@/prisma/client/client";

/** How the words typed are looked for: as they are, or as what looks like them. */
export type TextMatch = {
  how: "words" | "similar";
  /** A text search query, empty where nothing can match it. A known text lets the planner see how much will. */
  query: string;
};

export type How = TextMatch["how"];

export const noWords: TextMatch = { how: "words", query: "" };

const nothing = Prisma.sql`false`;
const mostWords = 8;

/** Holds for applications whose three layers have every word (or its beginning), or a word that looks like it. */
export function textCondition(q: string, { how, query }: TextMatch) {
  if (how === "words") {
    const byWords = query ? Prisma.sql`a.search_vector @@ ${query}::tsquery` : nothing;
    const number = askedNumber(q);
    return number === null ? byWords : Prisma.sql`(${byWords} OR a.number = ${number})`;
  }
  const alike = wordsOf(q).map((word) => Prisma.sql`fold_text(${word}) <% a.search_text`);
  return alike.length === 0 ? nothing : Prisma.sql`(${Prisma.join(alike, " AND ")})`;
}

/** A whole number that is larger the better the text fits; an application's own number fits best. */
export function relevance(q: string, { how, query }: TextMatch) {
  if (how === "words") {
    const number = askedNumber(q) ?? -1;
    return Prisma.sql`(CASE WHEN a.number = ${number} THEN 100000000 ELSE 0 END
      + (ts_rank(a.search_vector, ${query}::tsquery) * 1000000)::int)`;
  }
  const alike = wordsOf(q).map((word) => Prisma.sql`word_similarity(fold_text(${word}), a.search_text)`);
  return alike.length === 0
    ? Prisma.sql`0::int`
    : Prisma.sql`((${Prisma.join(alike, " + ")}) * 1000000)::int`;
}

/** The text search query for every word at the beginning of a word of the three layers, whatever its accents. */
export function wordQuery(q: string) {
  return Prisma.sql`(SELECT to_tsquery('simple', string_agg(quote_literal(word) || ':*', ' & '))::text
    FROM regexp_split_to_table(fold_text(${q}), '[^[:alnum:]]+') AS word WHERE word <> '')`;
}

function wordsOf(q: string) {
  return q
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(Boolean)
    .slice(0, mostWords);
}

function askedNumber(q: string) {
  return /^(app-?)?\d+$/i.test(q) ? numberOf(q) : null;
}
