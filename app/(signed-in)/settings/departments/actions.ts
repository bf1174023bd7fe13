"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { requireActor } from "@/app/who-asks";
import { type FormState, formFields, formOutcome, untouchedForm } from "@/lib/foundation/form-outcome";
import { mayChangeDirectory } from "@/lib/people/access";
import { addDepartment } from "@/lib/people/commands/add-people";
import { changeDepartment, removeDepartment } from "@/lib/people/commands/change-departments";
import { findColleagues } from "@/lib/people/queries";

export async function addDepartmentAction(_previous: FormState, form: FormData) {
  const actor = await requireActor();
  const outcome = await formOutcome(() => {
    const { name, parentId } = formFields(form);
    return addDepartment(actor, { name, parentId: parentId || null });
  });
  if (!outcome.done) return outcome.state;
  revalidatePath("/settings/departments");
  return untouchedForm;
}

export async function changeDepartmentAction(id: string, _previous: FormState, form: FormData) {
  const [actor, now] = [await requireActor(), new Date()];
  const outcome = await formOutcome(() => changeDepartment(actor, { ...formFields(form), id }, now));
  if (!outcome.done) return outcome.state;
  revalidatePath("/", "layout");
  const { grantedManager } = outcome.value;
  return {
    ...untouchedForm,
    details: grantedManager ? { told: `${grantedManager} has the role Manager now.` } : {},
  };
}

export async function removeDepartmentAction(id: string) {
  const [actor, now] = [await requireActor(), new Date()];
  const outcome = await formOutcome(() => removeDepartment(actor, id, now));
  if (!outcome.done) return outcome.state;
  revalidatePath("/settings/departments");
  redirect("/settings/departments");
}

export async function searchPeopleAction(text: string) {
  const actor = await requireActor();
  const people = mayChangeDirectory(actor)
    ? await findColleagues(actor, z.string().max(200).catch("").parse(text))
    : [];
  return people.map(({ id, name, department }) => ({ value: id, label: name, line: department.name }));
}
