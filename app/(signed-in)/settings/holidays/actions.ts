"use server";

import { revalidatePath } from "next/cache";
import { requireActor } from "@/app/who-asks";
import { type FormState, formFields, formOutcome, untouchedForm } from "@/lib/foundation/form-outcome";
import {
  addHoliday,
  addHolidayList,
  addUsualHolidays,
  removeHoliday,
} from "@/lib/people/commands/keep-holidays";

export async function addHolidayAction(_previous: FormState, form: FormData) {
  const [actor, now] = [await requireActor(), new Date()];
  return shown(await formOutcome(() => addHoliday(actor, formFields(form), now)));
}

export async function addUsualHolidaysAction(_previous: FormState, form: FormData) {
  const [actor, now] = [await requireActor(), new Date()];
  return shown(await formOutcome(() => addUsualHolidays(actor, formFields(form), now)));
}

export async function addHolidayListAction(_previous: FormState, form: FormData) {
  const [actor, now] = [await requireActor(), new Date()];
  return shown(await formOutcome(() => addHolidayList(actor, formFields(form), now)));
}

export async function removeHolidayAction(day: string) {
  const [actor, now] = [await requireActor(), new Date()];
  return shown(await formOutcome(() => removeHoliday(actor, day, now)));
}

export async function putHolidayBackAction(day: string, name: string) {
  const [actor, now] = [await requireActor(), new Date()];
  return shown(await formOutcome(() => addHoliday(actor, { day, name }, now)));
}

function shown(outcome: Awaited<ReturnType<typeof formOutcome<object>>>): FormState {
  revalidatePath("/settings/holidays");
  if (!outcome.done) return outcome.state;
  if (!("added" in outcome.value)) return untouchedForm;
  const { added, known } = outcome.value as { added: number; known: number };
  return { ...untouchedForm, details: { told: `${added} added, ${known} were in the list already.` } };
}
