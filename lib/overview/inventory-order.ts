import { readCursor, writeCursor } from "@/lib/foundation/paging";
import { Prisma } from "@/prisma/client/client";
import { tablesAskedFor } from "./inventory-conditions";
import { relevance, type TextMatch } from "./inventory-words";
import type { InventorySearch, SortColumn } from "./schema";

type Order = {
  /** Where rows are read from, so that an index can give them in this order. */
  tables: Prisma.Sql;
  expression: Prisma.Sql;
  id: Prisma.Sql;
  /** How a row's place reads in a cursor, and how it is read back. */
  written: (sorted: Prisma.Sql) => Prisma.Sql;
  read: (text: string) => Prisma.Sql | null;
};

const id = Prisma.sql`a.id`;
const written = (sorted: Prisma.Sql) => Prisma.sql`${sorted}::text`;

const whole = { id, written, read: readWhole };
const text = { id, written, read: readText };
const moment = {
  id,
  written: (sorted: Prisma.Sql) => Prisma.sql`(extract(epoch FROM ${sorted}) * 1000)::bigint::text`,
  read: readMoment,
};

/** More than this many matches are not ranked: when so much fits the words, what changed last says more. */
export const mostRanked = 1_000;

/** What the list is sorted by: the words' fit where there are words, else what changed last. */
export function sortOf({ sort, direction, q }: InventorySearch, total: number) {
  if (sort !== "relevance") return { column: sort, direction };
  const column: SortColumn = q && total <= mostRanked ? "relevance" : "changed";
  return { column, direction: "descending" as const };
}

export function orderBy(column: SortColumn, search: InventorySearch, match: TextMatch): Order {
  const asked = tablesAskedFor(search);
  const scored = tablesAskedFor({ ...search, riskRange: [0, 100] });
  const orders: Record<SortColumn, Order> = {
    relevance: { ...whole, tables: asked, expression: relevance(search.q, match) },
    title: { ...text, tables: asked, expression: Prisma.sql`fold_text(a.title)` },
    owner: {
      ...text,
      tables: Prisma.sql`${asked} JOIN person o ON o.id = a.owner_id`,
      expression: Prisma.sql`fold_text(o.name)`,
    },
    // Folded behind a fence: once for each platform instead of once for each application.
    platform: {
      ...text,
      tables: Prisma.sql`${asked} LEFT JOIN (SELECT id, fold_text(name) AS folded FROM platform OFFSET 0) p ON p.id = a.platform_id`,
      expression: Prisma.sql`coalesce(p.folded, '')`,
    },
    lit: {
      ...whole,
      tables: scored,
      expression: Prisma.sql`s.illumination`,
      id: Prisma.sql`s.application_id`,
    },
    risk: { ...whole, tables: scored, expression: Prisma.sql`s.residual`, id: Prisma.sql`s.application_id` },
    people: { ...whole, tables: asked, expression: Prisma.sql`coalesce(a.people_relying, -1)` },
    changed: { ...moment, tables: asked, expression: Prisma.sql`a.changed_at` },
  };
  return orders[column];
}

/** A row's place in the list. It names its column, because it means nothing in another order. */
export function writePlace(column: SortColumn, value: string, rowId: string) {
  return writeCursor([`${column}:${value}`, rowId]);
}

/** The rows beyond a place, or null where the place is none of this order: then the first page is shown. */
export function beyondPlace(place: string | null, column: SortColumn, order: Order, rises: boolean) {
  const [named, rowId] = readCursor(place) ?? [];
  if (typeof named !== "string" || !named.startsWith(`${column}:`)) return null;
  const value = order.read(named.slice(column.length + 1));
  return value && typeof rowId === "string" ? beyondRow(order, value, rowId, rises) : null;
}

/** The rows beyond the one with this sort value and id. */
export function beyondRow({ expression, id }: Order, value: Prisma.Sql, rowId: string, rises: boolean) {
  // The first half says less than the second, but an index of another table can follow it.
  return rises
    ? Prisma.sql`${expression} >= ${value} AND (${expression}, ${id}) > (${value}, ${rowId}::uuid)`
    : Prisma.sql`${expression} <= ${value} AND (${expression}, ${id}) < (${value}, ${rowId}::uuid)`;
}

function readWhole(value: string) {
  return /^-?\d{1,9}$/.test(value) ? Prisma.sql`${Number(value)}::int` : null;
}

function readText(value: string) {
  return value.includes("\0") ? null : Prisma.sql`${value}::text`;
}

function readMoment(value: string) {
  return /^\d{1,14}$/.test(value) ? Prisma.sql`${new Date(Number(value)).toISOString()}::timestamptz` : null;
}
