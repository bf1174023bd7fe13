import { cache } from "react";
import { orNotFound } from "@/app/refusals";
import type { Actor } from "@/lib/access/actor";
import { getApplicationCard } from "@/lib/inventory/queries";

/** The card, read once a request; a reference that is unknown or not for these eyes leads to the page of nothing here. */
export const readCard = cache((actor: Actor, reference: string) =>
  orNotFound(getApplicationCard(actor, reference)),
);

export type Card = Awaited<ReturnType<typeof readCard>>;

export type ReferenceParams = { params: Promise<{ reference: string }> };
