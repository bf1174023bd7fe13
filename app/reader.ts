import { cache } from "react";
import type { Actor } from "@/lib/access/actor";
import { findReader } from "@/lib/people/queries";
import { readOrganisation } from "./read-once";

// Words on screen are English so far: dates and numbers keep to the person's region, not to another language.
const regionOf: Record<string, string> = { nl: "en-NL", de: "en-DE", fr: "en-FR", es: "en-ES", it: "en-IT" };

export type Reader = { now: Date; locale: string; timeZone: string };

/** How the person reads dates and numbers, and the moment they look. */
export const readerOf = cache(async (actor: Actor): Promise<Reader> => {
  const [person, organisation] = await Promise.all([findReader(actor), readOrganisation()]);
  return {
    now: new Date(),
    locale: regionOf[person?.locale ?? "en"] ?? "en-GB",
    timeZone: person?.timeZone ?? organisation?.timeZone ?? "UTC",
  };
});
