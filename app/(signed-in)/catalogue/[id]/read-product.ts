import { cache } from "react";
import { orNotFound } from "@/app/refusals";
import type { Actor } from "@/lib/access/actor";
import { getProduct } from "@/lib/catalogue/queries";

/** Read once a request; an unknown product leads to the page of nothing here. */
export const readProduct = cache((actor: Actor, id: string) => orNotFound(getProduct(actor, id)));

export type ProductParams = { params: Promise<{ id: string }> };
