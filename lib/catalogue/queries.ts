import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/foundation/database";
import { readCursor, writeCursor } from "@/lib/foundation/paging";
import { Refusal } from "@/lib/foundation/refusal";
import { typedWords } from "@/lib/foundation/typed-words";
import { Prisma } from "@/prisma/client/client";
import { mayChangeProducts, visibleProducts, visibleProductsSql } from "./access";
import { readProductStanding } from "./product-standing";
import type { ProductFilter } from "./schema";

const perPage = 50;
const mostCapabilities = 200;

type ProductRow = {
  id: string;
  name: string;
  vendor: string;
  standing: string;
  description: string;
  capabilities: string[];
  category: string;
  howToGet: string;
  trainingUrl: string;
  contact: string;
  seats: number | null;
  seatsFree: number | null;
  expiresOn: Date | null;
  retiredAt: Date | null;
  sortName: string;
};

const isOffered = Prisma.sql`p.retired_at IS NULL`;
const isRetired = Prisma.sql`p.retired_at IS NOT NULL`;

/**
 * A page of products by name; every word typed is in what is said of it. Those that were retired are listed apart, for
 * those who keep the catalogue.
 */
export async function listProducts(actor: Actor, filter: ProductFilter, take = perPage) {
  const cursor = readCursor(filter.after);
  const conditions = [
    visibleProductsSql(actor),
    filter.show === "retired" && mayChangeProducts(actor) ? isRetired : isOffered,
    ...typedWords(filter.q).map(
      (word) => Prisma.sql`fold_text(concat_ws(' ', p.name, p.vendor, p.description, p.category,
        array_to_string(p.capabilities, ' '))) LIKE '%' || fold_text(${word}) || '%'`,
    ),
    ...(filter.standing ? [Prisma.sql`p.standing = ${filter.standing}`] : []),
    ...(filter.capability
      ? [
          Prisma.sql`EXISTS (SELECT FROM unnest(p.capabilities) AS one(word) WHERE lower(one.word) = lower(${filter.capability}))`,
        ]
      : []),
    ...(cursor ? [Prisma.sql`(fold_text(p.name), p.id) > (${String(cursor[0])}, ${cursor[1]}::uuid)`] : []),
  ];
  const rows = await database.$queryRaw<ProductRow[]>`
    SELECT p.id::text, p.name, p.vendor, p.standing, p.description, p.capabilities, p.category,
           p.how_to_get AS "howToGet", p.training_url AS "trainingUrl", p.contact, p.seats,
           p.seats_free AS "seatsFree", p.expires_on AS "expiresOn", p.retired_at AS "retiredAt",
           fold_text(p.name) AS "sortName"
      FROM product p WHERE ${Prisma.join(conditions, " AND ")}
     ORDER BY fold_text(p.name), p.id LIMIT ${take + 1}`;
  const products = rows
    .slice(0, take)
    .map(({ standing, ...row }) => ({ ...row, standing: readProductStanding(standing) }));
  const last = products.at(-1);
  return { products, next: rows.length > take && last ? writeCursor([last.sortName, last.id]) : null };
}

export type ListedProduct = Awaited<ReturnType<typeof listProducts>>["products"][number];

/** How many are licensed, could be bought, and were retired, of those the actor may see. */
export async function countProducts(actor: Actor) {
  const [offered, retired] = await Promise.all([
    database.product.groupBy({
      by: ["standing"],
      where: { AND: [visibleProducts(actor), { retiredAt: null }] },
      _count: true,
    }),
    database.product.count({ where: { AND: [visibleProducts(actor), { retiredAt: { not: null } }] } }),
  ]);
  const of = (standing: string) =>
    offered
      .filter((count) => readProductStanding(count.standing) === standing)
      .reduce((sum, { _count }) => sum + _count, 0);
  return { licensed: of("licensed"), toBuy: of("to-buy"), retired };
}

/** What the products on offer can be used for, by name, each with how many products it is said of. At most 200. */
export async function listCapabilities(actor: Actor) {
  return database.$queryRaw<{ capability: string; products: number }[]>`
    SELECT min(word) AS capability, count(DISTINCT p.id)::int AS products
      FROM product p, unnest(p.capabilities) AS one(word)
     WHERE ${visibleProductsSql(actor)} AND ${isOffered}
     GROUP BY lower(word) ORDER BY lower(word) LIMIT ${mostCapabilities}`;
}

/** One product; the note only for those who keep the catalogue. @throws Refusal `not-found` */
export async function getProduct(actor: Actor, productId: unknown) {
  const { data: id } = z.uuid().safeParse(productId);
  const product = id
    ? await database.product.findFirst({
        where: { AND: [visibleProducts(actor), { id }] },
        select: {
          ...{ id: true, name: true, vendor: true, standing: true, description: true, capabilities: true },
          ...{ howToGet: true, trainingUrl: true, seats: true, seatsFree: true, expiresOn: true },
          ...{ category: true, contact: true, note: true, externalSource: true, externalId: true },
          ...{ version: true, addedAt: true, changedAt: true, retiredAt: true },
        },
      })
    : null;
  if (!product) throw new Refusal("not-found", "There is no such product.");
  const { standing, note, ...rest } = product;
  return {
    ...rest,
    standing: readProductStanding(standing),
    note: mayChangeProducts(actor) ? note : "",
  };
}
