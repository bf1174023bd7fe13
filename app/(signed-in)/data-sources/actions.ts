"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { findActorForForm } from "@/app/actor-for-form";
import { findActor } from "@/app/who-asks";
import { changeDataSource, mergeDataSource } from "@/lib/dependencies/commands/change-data-source";
import { findDataSources } from "@/lib/dependencies/queries/list-data-sources";
import { type FormState, formFields, formOutcome, untouchedForm } from "@/lib/foundation/form-outcome";

export async function changeSourceAction(
  id: string,
  personId: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const outcome = await formOutcome(async () => {
    const which = z.uuid().parse(id);
    const actor = await findActorForForm(personId, `/data-sources/${which}/edit`);
    return changeDataSource(actor, which, formFields(form), new Date());
  });
  if (!outcome.done) return outcome.state;
  revalidatePath("/", "layout");
  return untouchedForm;
}

export async function mergeSourceAction(
  id: string,
  personId: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const outcome = await formOutcome(async () => {
    const which = z.uuid().parse(id);
    const actor = await findActorForForm(personId, `/data-sources/${which}`);
    return mergeDataSource(actor, which, formFields(form), new Date());
  });
  if (!outcome.done) return outcome.state;
  revalidatePath("/", "layout");
  redirect(`/data-sources/${outcome.value.id}`);
}

export async function findSourcesAction(exceptId: string, text: string) {
  const actor = await findActor();
  const except = z.uuid().safeParse(exceptId);
  if (!actor || !except.success) return [];
  const found = await findDataSources(actor, String(text), except.data);
  return found.map(({ id, name, place }) => ({ value: id, label: name, line: place || "No place known" }));
}
