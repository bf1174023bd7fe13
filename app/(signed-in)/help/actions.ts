"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { findActorForForm } from "@/app/actor-for-form";
import { requireActor } from "@/app/who-asks";
import type { Transaction } from "@/lib/foundation/database";
import { type FormState, formFields, formOutcome, untouchedForm } from "@/lib/foundation/form-outcome";
import { assignHelp, declineHelp, handHelpBack, withdrawHelp } from "@/lib/mentoring/commands/answer-help";
import { askForHelp } from "@/lib/mentoring/commands/ask-for-help";
import { claimHelp } from "@/lib/mentoring/commands/claim-help";
import { finishHelp, takeFinishBack } from "@/lib/mentoring/commands/finish-help";
import { writeMessage } from "@/lib/mentoring/commands/write-message";
import { changeAndScore } from "@/lib/risk/commands";

type Deed = (now: Date, tx: Transaction) => Promise<{ id: string; requestId: string }>;

async function change(deed: Deed): Promise<FormState> {
  const now = new Date();
  const outcome = await formOutcome(() => changeAndScore(now, (tx) => deed(now, tx)));
  revalidatePath("/", "layout");
  return outcome.done ? { ...untouchedForm, details: { requestId: outcome.value.requestId } } : outcome.state;
}

export async function askForHelpAction(
  reference: string,
  personId: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const outcome = await formOutcome(async () => {
    const which = z.string().max(40).parse(reference);
    const actor = await findActorForForm(personId, `/applications/${encodeURIComponent(which)}`);
    return askForHelp(actor, which, formFields(form), new Date());
  });
  if (!outcome.done) return outcome.state;
  revalidatePath("/", "layout");
  return { ...untouchedForm, details: { requestId: outcome.value.requestId } };
}

export async function claimHelpAction(requestId: string) {
  const actor = await requireActor();
  return change((now, tx) => claimHelp(actor, requestId, now, tx));
}

export async function declineHelpAction(requestId: string, _previous: FormState, form: FormData) {
  const actor = await requireActor();
  return change((now, tx) => declineHelp(actor, requestId, formFields(form), now, tx));
}

export async function handHelpBackAction(requestId: string, _previous: FormState, form: FormData) {
  const actor = await requireActor();
  return change((now, tx) => handHelpBack(actor, requestId, formFields(form), now, tx));
}

export async function withdrawHelpAction(requestId: string) {
  const actor = await requireActor();
  return change((now, tx) => withdrawHelp(actor, requestId, now, tx));
}

export async function assignHelpAction(requestId: string, _previous: FormState, form: FormData) {
  const actor = await requireActor();
  return change((now, tx) => assignHelp(actor, requestId, formFields(form).mentorId, now, tx));
}

export async function finishHelpAction(requestId: string, _previous: FormState, form: FormData) {
  const actor = await requireActor();
  return change((now, tx) => finishHelp(actor, requestId, formFields(form), now, tx));
}

export async function takeFinishBackAction(requestId: string) {
  const actor = await requireActor();
  return change((now, tx) => takeFinishBack(actor, requestId, now, tx));
}

export async function writeMessageAction(
  requestId: string,
  personId: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const outcome = await formOutcome(async () => {
    const which = z.uuid().parse(requestId);
    const actor = await findActorForForm(personId, `/help/${which}`);
    return writeMessage(actor, which, formFields(form), new Date());
  });
  if (!outcome.done) return outcome.state;
  revalidatePath("/", "layout");
  return untouchedForm;
}
