import { cache } from "react";
import { orNotFound } from "@/app/refusals";
import type { Actor } from "@/lib/access/actor";
import { getDataSource } from "@/lib/dependencies/queries/get-data-source";

/** Read once a request; an unknown source, or one not to be seen, leads to the page of nothing here. */
export const readSource = cache((actor: Actor, id: string) => orNotFound(getDataSource(actor, id)));

export type SourceParams = { params: Promise<{ id: string }> };
