import { type Actor, hasRole } from "@/lib/access/actor";
import type { Prisma } from "@/prisma/client/client";

export function mayChangeProducts(actor: Actor) {
  return hasRole(actor, "analyst", "administrator");
}

/** Everybody sees what is offered; those who keep the catalogue also what was retired. */
export function visibleProducts(actor: Actor): Prisma.ProductWhereInput {
  return mayChangeProducts(actor) ? {} : { retiredAt: null };
}
