"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { findActorForForm } from "@/app/actor-for-form";
import { requireActor } from "@/app/who-asks";
import { readCapabilities } from "@/lib/catalogue/capabilities";
import { addProduct, bringProductBack, changeProduct, retireProduct } from "@/lib/catalogue/commands";
import { type FormState, formFields, formOutcome, untouchedForm } from "@/lib/foundation/form-outcome";

function productFields(form: FormData) {
  const { capabilities, ...fields } = formFields(form);
  const typed = typeof capabilities === "string" ? capabilities.slice(0, 20_000) : "";
  return { ...fields, capabilities: readCapabilities(typed) };
}

/** The sentence about one capability stands at the field in which all of them are typed. */
function atTheField(state: FormState): FormState {
  const wrong = Object.entries(state.errors).find(([name]) => name.startsWith("capabilities"));
  return wrong ? { ...state, errors: { ...state.errors, capabilities: wrong[1] } } : state;
}

export async function addProductAction(personId: string, _previous: FormState, form: FormData) {
  const outcome = await formOutcome(async () => {
    const actor = await findActorForForm(personId, "/catalogue/new");
    return addProduct(actor, productFields(form), new Date());
  });
  if (!outcome.done) return atTheField(outcome.state);
  revalidatePath("/", "layout");
  redirect(`/catalogue/${outcome.value.id}`);
}

export async function changeProductAction(
  id: string,
  personId: string,
  _previous: FormState,
  form: FormData,
) {
  const outcome = await formOutcome(async () => {
    const which = z.uuid().parse(id);
    const actor = await findActorForForm(personId, `/catalogue/${which}/edit`);
    return changeProduct(actor, which, productFields(form), new Date());
  });
  if (!outcome.done) return atTheField(outcome.state);
  revalidatePath("/", "layout");
  return untouchedForm;
}

export async function retireProductAction(id: string) {
  const [actor, now] = [await requireActor(), new Date()];
  return shown(await formOutcome(() => retireProduct(actor, id, now)));
}

export async function bringProductBackAction(id: string) {
  const [actor, now] = [await requireActor(), new Date()];
  return shown(await formOutcome(() => bringProductBack(actor, id, now)));
}

function shown(outcome: Awaited<ReturnType<typeof formOutcome<unknown>>>): FormState {
  revalidatePath("/", "layout");
  return outcome.done ? untouchedForm : outcome.state;
}
