import { cache } from "react";
import { orNotFound } from "@/app/refusals";
import type { Actor } from "@/lib/access/actor";
import { getPlatform } from "@/lib/platforms/queries";

/** Read once a request; an unknown platform leads to the page of nothing here. */
export const readPlatform = cache((actor: Actor, id: string) => orNotFound(getPlatform(actor, id)));

export type PlatformParams = { params: Promise<{ id: string }> };
