import type { Actor } from "@/lib/access/actor";
import { visibleApplicationsSql } from "@/lib/inventory/access";
import { numberOf } from "@/lib/inventory/reference";
import { Prisma } from "@/prisma/client/client";

/** How the words typed are looked for: as they are, or with the words that look like them. */
export type TextMatch = {
  how: "words" | "similar";
  /** A text search query, empty where nothing can match it. A known text lets the planner see how much will. */
  query: string;
};

export type How = TextMatch["how"];

export const noWords: TextMatch = { how: "words", query: "" };

/**
 * Holds for applications whose three layers have every word (or its beginning), or one that looks like it; a number
 * finds its application and what that was merged into, where the actor may see both.
 */
export function textCondition(actor: Actor, q: string, { query }: TextMatch) {
  const byWords = query ? Prisma.sql`a.search_vector @@ ${query}::tsquery` : Prisma.sql`false`;
  const number = askedNumber(q);
  return number === null
    ? byWords
    : Prisma.sql`(${byWords} OR a.number = ${number} OR a.id IN ${mergedFrom(actor, number)})`;
}

function mergedFrom(actor: Actor, number: number) {
  return Prisma.sql`(WITH RECURSIVE way AS (
    SELECT a.merged_into_id AS id FROM application a
    WHERE a.number = ${number} AND a.merged_into_id IS NOT NULL AND ${visibleApplicationsSql(actor)}
    UNION SELECT next.merged_into_id FROM application next JOIN way ON next.id = way.id WHERE next.merged_into_id IS NOT NULL
  ) SELECT way.id FROM way)`;
}

/**
 * A whole number that is larger the better the text fits; an application's own number fits best. It depends on the
 * application and on what was typed alone: other applications, hidden ones among them, change no number.
 */
export function relevance(q: string, { how, query }: TextMatch) {
  const number = askedNumber(q) ?? -1;
  const fit =
    how === "words"
      ? Prisma.sql`ts_rank(a.search_vector, ${query}::tsquery)`
      : Prisma.sql`word_similarity(fold_text(${q}), fold_text(a.title || ' ' || a.headline))`;
  return Prisma.sql`(CASE WHEN a.number = ${number} THEN 100000000 ELSE 0 END + (${fit} * 1000000)::int)`;
}

const typedWords = (q: string) =>
  Prisma.sql`regexp_split_to_table(fold_text(${q}), '[^[:alnum:]]+') AS typed(word) WHERE typed.word <> ''`;

/** The text search query for every word at the beginning of a word of the three layers, whatever its accents. */
export function wordQuery(q: string) {
  return Prisma.sql`(SELECT to_tsquery('simple', string_agg(quote_literal(typed.word) || ':*', ' & '))::text
    FROM ${typedWords(q)})`;
}

/** The same, where instead of each word every known word will do that looks like it. */
export function similarQuery(q: string) {
  return Prisma.sql`(SELECT to_tsquery('simple', string_agg('(' || concat_ws(' | ', quote_literal(typed.word) || ':*',
      (SELECT string_agg(quote_literal(known.word), ' | ') FROM application_word known WHERE known.word % typed.word)) || ')',
      ' & '))::text
    FROM ${typedWords(q)})`;
}

function askedNumber(q: string) {
  return /^(app-?)?\d+$/i.test(q) ? numberOf(q) : null;
}
