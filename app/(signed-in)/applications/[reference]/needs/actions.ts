"use server";

import { z } from "zod";
import { findActor } from "@/app/who-asks";
import { stateNeeds } from "@/lib/dependencies/commands/state-needs";
import { readNeedsField } from "@/lib/dependencies/needs-field";
import { matchFound } from "@/lib/dependencies/queries/match-found";
import { getStoredManifest } from "@/lib/dependencies/queries/stored-manifest";
import { askedText } from "@/lib/foundation/fitting-text";
import { type FormState, formFields, formOutcome } from "@/lib/foundation/form-outcome";
import { findApplicationsByTitle } from "@/lib/inventory/queries";
import { changeApplication, signedOut } from "../change-application";

export async function stateNeedsAction(reference: string, _previous: FormState, form: FormData) {
  const actor = await findActor();
  if (!actor) return signedOut;
  return changeApplication(reference, (ref, now, tx) =>
    stateNeeds(actor, ref, readNeedsField(formFields(form)), now, tx),
  );
}

export async function findApplicationsAction(exceptReference: string, text: string) {
  const actor = await findActor();
  const word = z.string().catch("");
  if (!actor) return [];
  const found = await findApplicationsByTitle(actor, word.parse(text), word.parse(exceptReference));
  return found.map(({ reference, title, headline }) => ({ value: reference, label: title, line: headline }));
}

export async function findMatchesAction(exceptReference: string, places: unknown) {
  const actor = await findActor();
  const reference = z.string().max(40).catch("").parse(exceptReference);
  return actor ? matchFound(actor, places, reference) : { sources: {}, links: [] };
}

/** What the stored list of this name holds; null where there is none to be seen. */
export async function loadStoredAction(reference: string, name: string) {
  const actor = await findActor();
  const word = askedText(200);
  if (!actor) return null;
  const outcome = await formOutcome(() => getStoredManifest(actor, word.parse(reference), word.parse(name)));
  return outcome.done ? outcome.value : null;
}
