import { type Actor, hasRole } from "@/lib/access/actor";
import { Prisma } from "@/prisma/client/client";

export function mayChangeProducts(actor: Actor) {
  return hasRole(actor, "analyst", "administrator");
}

/** Everybody sees what is offered; those who keep the catalogue also what was retired. */
export function visibleProducts(actor: Actor): Prisma.ProductWhereInput {
  return mayChangeProducts(actor) ? {} : { retiredAt: null };
}

/** `visibleProducts` as SQL over a table named `p`; a test holds the two together. */
export function visibleProductsSql(actor: Actor): Prisma.Sql {
  return mayChangeProducts(actor) ? Prisma.sql`true` : Prisma.sql`p.retired_at IS NULL`;
}
