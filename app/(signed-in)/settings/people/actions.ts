"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { requireActor } from "@/app/who-asks";
import { type FormState, formFields, formOutcome, untouchedForm } from "@/lib/foundation/form-outcome";
import {
  closeAccountWithHelp,
  noteLeaverWithHelp,
  takeRoleWithHelp,
} from "@/lib/mentoring/commands/leave-with-help";
import { addColleague, changePerson, noteReturn, openAccount } from "@/lib/people/commands/change-person";
import { endSessionsOf } from "@/lib/people/commands/end-sessions";
import { answerRoleRequest, grantRole } from "@/lib/people/commands/grant-roles";

export async function addPersonAction(_previous: FormState, form: FormData) {
  const actor = await requireActor();
  const outcome = await formOutcome(() => addColleague(actor, formFields(form)));
  if (!outcome.done) return outcome.state;
  revalidatePath("/settings/people");
  redirect(`/settings/people/${outcome.value.id}`);
}

export async function changePersonAction(id: string, _previous: FormState, form: FormData) {
  const [actor, now] = [await requireActor(), new Date()];
  return shown(await formOutcome(() => changePerson(actor, { ...formFields(form), id }, now)));
}

export async function grantRoleAction(personId: string, role: string) {
  const [actor, now] = [await requireActor(), new Date()];
  return shown(await formOutcome(() => grantRole(actor, { personId, role }, now)));
}

export async function takeRoleAction(personId: string, role: string) {
  const [actor, now] = [await requireActor(), new Date()];
  return shown(await formOutcome(() => takeRoleWithHelp(actor, { personId, role }, now)));
}

export async function answerRoleRequestAction(requestId: string, agrees: boolean) {
  const [actor, now] = [await requireActor(), new Date()];
  return shown(await formOutcome(() => answerRoleRequest(actor, { requestId, agrees }, now)));
}

export async function noteLeaverAction(personId: string, _previous: FormState, form: FormData) {
  const [actor, now] = [await requireActor(), new Date()];
  const outcome = await formOutcome(() =>
    noteLeaverWithHelp(actor, { personId, leftOn: formFields(form).leftOn }, now),
  );
  return shown(outcome);
}

export async function noteReturnAction(personId: string) {
  const [actor, now] = [await requireActor(), new Date()];
  return shown(await formOutcome(() => noteReturn(actor, personId, now)));
}

export async function closeAccountAction(personId: string) {
  const [actor, now] = [await requireActor(), new Date()];
  return shown(await formOutcome(() => closeAccountWithHelp(actor, personId, now)));
}

export async function openAccountAction(personId: string) {
  const [actor, now] = [await requireActor(), new Date()];
  return shown(await formOutcome(() => openAccount(actor, personId, now)));
}

export async function endSessionsOfAction(personId: string) {
  const [actor, now] = [await requireActor(), new Date()];
  return shown(await formOutcome(() => endSessionsOf(actor, personId, now)));
}

function shown(outcome: Awaited<ReturnType<typeof formOutcome<unknown>>>): FormState {
  revalidatePath("/", "layout");
  return outcome.done ? untouchedForm : outcome.state;
}
