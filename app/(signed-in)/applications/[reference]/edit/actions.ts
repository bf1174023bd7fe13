"use server";

import { z } from "zod";
import { findActor, requireActor } from "@/app/who-asks";
import { type FormState, formFields, formOutcome } from "@/lib/foundation/form-outcome";
import { editApplication } from "@/lib/inventory/commands/edit-application";
import { findLookalikes, getApplicationCard } from "@/lib/inventory/queries";
import { discardDraft, keepDraft } from "@/lib/people/commands/keep-draft";
import { changeApplication, signedOut } from "../change-application";

const draftIdSchema = z.uuid().nullable().catch(null);

export async function saveEditAction(
  reference: string,
  draftId: string | null,
  _previous: FormState,
  form: FormData,
) {
  const actor = await findActor();
  if (!actor) return signedOut;
  const state = await changeApplication(reference, (ref, now, tx) =>
    editApplication(actor, ref, formFields(form), now, tx),
  );
  if (state.reason === null) await formOutcome(() => discardDraft(actor, draftId));
  return state;
}

export async function keepEditAction(reference: string, id: string | null, content: Record<string, string>) {
  const actor = await findActor();
  if (!actor) return { trouble: "you are signed out. Sign in in another tab, then go on typing here." };
  const { id: subjectId } = await getApplicationCard(actor, z.string().parse(reference));
  const draft = { id: draftIdSchema.parse(id), form: "edit-application", subjectId, content };
  const outcome = await formOutcome(() => keepDraft(actor, draft));
  return outcome.done
    ? { id: outcome.value.id }
    : { trouble: outcome.state.message ?? "this is too large for a draft." };
}

export async function discardEditAction(draftId: string) {
  const actor = await requireActor();
  const outcome = await formOutcome(() => discardDraft(actor, draftId));
  return outcome.done;
}

export async function findLookalikesAction(exceptId: string, title: string) {
  const actor = await findActor();
  if (!actor) return [];
  const alike = await findLookalikes(
    actor,
    z.string().catch("").parse(title),
    z.uuid().nullable().catch(null).parse(exceptId),
  );
  return alike.map(({ reference, title: name, ownerName }) => ({ reference, title: name, ownerName }));
}
