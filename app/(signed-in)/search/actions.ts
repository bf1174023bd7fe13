"use server";

import { z } from "zod";
import { findActor } from "@/app/who-asks";
import { searchEverything } from "@/lib/overview/queries/search-everything";

/** A stranger finds nothing, and is led nowhere while typing. */
export async function searchEverythingAction(text: string) {
  const actor = await findActor();
  return actor ? searchEverything(actor, z.string().max(10_000).catch("").parse(text)) : [];
}
