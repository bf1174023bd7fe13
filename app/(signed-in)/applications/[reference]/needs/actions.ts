"use server";

import { z } from "zod";
import { findActor } from "@/app/who-asks";
import { stateNeeds } from "@/lib/dependencies/commands/state-needs";
import { readNeedsField } from "@/lib/dependencies/needs-field";
import { type FormState, formFields } from "@/lib/foundation/form-outcome";
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
