"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { findActor, forgetSession, requireActor } from "@/app/who-asks";
import { formOutcome, untouchedForm } from "@/lib/foundation/form-outcome";
import { answerHandover } from "@/lib/inventory/commands/hand-over-application";
import { answerSecondOwnership } from "@/lib/inventory/commands/name-second-owner";
import { discardDraft } from "@/lib/people/commands/keep-draft";
import { findColleagues } from "@/lib/people/queries";
import { endSession } from "@/lib/people/sign-in";
import { changeAndScore } from "@/lib/risk/commands";

export async function signOutAction() {
  await endSession(await requireActor());
  await forgetSession();
  redirect("/sign-in?signed-out=1");
}

export async function answerHandoverAction(handoverId: string, agrees: boolean) {
  const [actor, now] = [await requireActor(), new Date()];
  const outcome = await formOutcome(() => {
    const yes = z.boolean().parse(agrees);
    return changeAndScore(now, (tx) => answerHandover(actor, handoverId, yes, now, tx));
  });
  revalidatePath("/", "layout");
  return outcome.done ? untouchedForm : outcome.state;
}

export async function answerSecondOwnershipAction(reference: string, agrees: boolean) {
  const [actor, now] = [await requireActor(), new Date()];
  const outcome = await formOutcome(() => {
    const [which, yes] = [z.string().max(20).parse(reference), z.boolean().parse(agrees)];
    return changeAndScore(now, (tx) => answerSecondOwnership(actor, which, yes, now, tx));
  });
  revalidatePath("/", "layout");
  return outcome.done ? untouchedForm : outcome.state;
}

export async function discardDraftAction(draftId: string) {
  const actor = await requireActor();
  const outcome = await formOutcome(() => discardDraft(actor, draftId));
  revalidatePath("/");
  return outcome.done ? untouchedForm : outcome.state;
}

/** Everybody who could own something, as a combobox shows them. Nobody is found for who is not signed in. */
export async function findOwnersAction(text: string) {
  const actor = await findActor();
  const colleagues = actor ? await findColleagues(actor, String(text)) : [];
  return colleagues.map(({ id, name, jobTitle, department }) => ({
    value: id,
    label: name,
    line: [jobTitle, department.name].filter(Boolean).join(", "),
  }));
}
