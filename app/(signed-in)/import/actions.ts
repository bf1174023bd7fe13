"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { requireActor } from "@/app/who-asks";
import { askTakeIn } from "@/lib/exchange/commands/ask-take-in";
import { cancelImport, correctRow, mapImport } from "@/lib/exchange/commands/prepare-import";
import { type FormState, formFields, formOutcome, untouchedForm } from "@/lib/foundation/form-outcome";
import { wakeImports } from "@/lib/jobs/commands";

export async function mapImportAction(id: string, _previous: FormState, form: FormData) {
  const [actor, now] = [await requireActor(), new Date()];
  const outcome = await formOutcome(() => {
    const fields = formFields(form);
    const mapping = Object.keys(fields).map((_name, at) => fields[`column${at}`]);
    return mapImport(actor, id, mapping, now);
  });
  return shown(outcome);
}

export async function correctRowAction(id: string, row: number, _previous: FormState, form: FormData) {
  const [actor, now] = [await requireActor(), new Date()];
  const outcome = await formOutcome(() => correctRow(actor, id, row, formFields(form), now));
  const state = shown(outcome);
  if (!outcome.done || outcome.value.fits) return state;
  const message = `Row ${row} still does not fit. What does not is said here again.`;
  return { ...untouchedForm, reason: "not-fitting" as const, message };
}

export async function takeInAction(id: string, leaveOutUnfit: boolean) {
  const [actor, now] = [await requireActor(), new Date()];
  const outcome = await formOutcome(() => askTakeIn(actor, id, { leaveOutUnfit }, now));
  if (outcome.done) await wakeImports(actor);
  return shown(outcome);
}

export async function goOnWithImportAction() {
  const actor = await requireActor();
  return shown(await formOutcome(() => wakeImports(actor)));
}

export async function stopImportAction(id: string) {
  const [actor, now] = [await requireActor(), new Date()];
  return shown(await formOutcome(() => cancelImport(actor, id, now)));
}

export async function cancelImportAction(id: string) {
  const [actor, now] = [await requireActor(), new Date()];
  const outcome = await formOutcome(() => cancelImport(actor, id, now));
  if (!outcome.done) return outcome.state;
  revalidatePath("/import");
  redirect("/import");
}

function shown(outcome: Awaited<ReturnType<typeof formOutcome<unknown>>>): FormState {
  revalidatePath("/import", "layout");
  return outcome.done ? untouchedForm : outcome.state;
}
