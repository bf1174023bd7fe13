"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { findActorForForm } from "@/app/actor-for-form";
import { type FormState, formFields, formOutcome, untouchedForm } from "@/lib/foundation/form-outcome";
import { addPlatform } from "@/lib/platforms/commands";
import { readTrainingLinks } from "@/lib/platforms/training-links";
import { changePlatform } from "@/lib/risk/commands/change-platform";
import { previewPlatformChange } from "@/lib/risk/queries/preview-platform";

function platformFields(form: FormData) {
  const { links, ...fields } = formFields(form);
  return {
    ...fields,
    trainingLinks: readTrainingLinks(typeof links === "string" ? links.slice(0, 20_000) : ""),
  };
}

/** The sentence about one of the links stands at the field in which all of them are typed. */
function atTheField(state: FormState): FormState {
  const wrong = Object.entries(state.errors).find(([name]) => name.startsWith("trainingLinks"));
  return wrong ? { ...state, errors: { ...state.errors, links: wrong[1] } } : state;
}

export async function previewPlatformAction(
  id: string,
  personId: string,
  _previous: FormState,
  form: FormData,
) {
  const outcome = await formOutcome(async () => {
    const which = z.uuid().parse(id);
    const actor = await findActorForForm(personId, `/platforms/${which}/edit`);
    return previewPlatformChange(actor, which, platformFields(form), new Date());
  });
  return outcome.done ? { ...untouchedForm, details: { preview: outcome.value } } : atTheField(outcome.state);
}

export async function changePlatformAction(
  id: string,
  personId: string,
  _previous: FormState,
  form: FormData,
) {
  const outcome = await formOutcome(async () => {
    const which = z.uuid().parse(id);
    const actor = await findActorForForm(personId, `/platforms/${which}/edit`);
    return changePlatform(actor, which, platformFields(form), new Date());
  });
  if (!outcome.done) return atTheField(outcome.state);
  revalidatePath("/", "layout");
  return { ...untouchedForm, details: { told: outcome.value.told } };
}

export async function addPlatformAction(personId: string, _previous: FormState, form: FormData) {
  const outcome = await formOutcome(async () => {
    const actor = await findActorForForm(personId, "/platforms/new");
    return addPlatform(actor, platformFields(form));
  });
  if (!outcome.done) return atTheField(outcome.state);
  revalidatePath("/", "layout");
  redirect(`/platforms/${outcome.value.id}`);
}
