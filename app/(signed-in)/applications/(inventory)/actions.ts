"use server";

import { revalidatePath } from "next/cache";
import { requireActor } from "@/app/who-asks";
import { countDoorAttempt } from "@/lib/foundation/door-attempts";
import { type FormState, formFields, formOutcome, untouchedForm } from "@/lib/foundation/form-outcome";
import { doInBulk, undoInBulk } from "@/lib/overview/commands/do-in-bulk";
import {
  keepViewPrivate,
  pinView,
  removeView,
  renameView,
  restoreView,
  saveView,
  saveViewChanges,
  shareView,
  unpinView,
} from "@/lib/overview/commands/saved-views";
import { previewBulk } from "@/lib/overview/queries/preview-bulk";

// Each may change a thousand applications and hold them for seconds.
const mostAMinute = 10;

async function done(deed: () => Promise<object>): Promise<FormState> {
  const outcome = await formOutcome(deed);
  if (!outcome.done) return outcome.state;
  revalidatePath("/", "layout");
  return { ...untouchedForm, details: { ...outcome.value } };
}

export async function saveViewAction(address: string, _previous: FormState, form: FormData) {
  const actor = await requireActor();
  return done(() => saveView(actor, { ...formFields(form), address }, new Date()));
}

export async function renameViewAction(viewId: string, _previous: FormState, form: FormData) {
  const actor = await requireActor();
  return done(() => renameView(actor, viewId, formFields(form), new Date()));
}

/** Undoes itself with the address that the view had before. */
export async function saveViewChangesAction(viewId: string, address: string) {
  const actor = await requireActor();
  return done(() => saveViewChanges(actor, viewId, { address }, new Date()));
}

export async function shareViewAction(viewId: string) {
  const actor = await requireActor();
  return done(() => shareView(actor, viewId, new Date()));
}

export async function keepViewPrivateAction(viewId: string) {
  const actor = await requireActor();
  return done(() => keepViewPrivate(actor, viewId, new Date()));
}

export async function removeViewAction(viewId: string) {
  const actor = await requireActor();
  return done(() => removeView(actor, viewId, new Date()));
}

export async function restoreViewAction(viewId: string) {
  const actor = await requireActor();
  return done(() => restoreView(actor, viewId, new Date()));
}

export async function pinViewAction(viewId: string) {
  const actor = await requireActor();
  return done(() => pinView(actor, viewId, new Date()));
}

export async function unpinViewAction(viewId: string) {
  const actor = await requireActor();
  return done(() => unpinView(actor, viewId));
}

/** Changes nothing, so nothing is shown afresh. */
export async function previewBulkAction(input: unknown) {
  const actor = await requireActor();
  const outcome = await formOutcome(() => previewBulk(actor, input));
  if (outcome.done) return { preview: outcome.value, sentence: null };
  const { errors, message } = outcome.state;
  return { preview: null, sentence: Object.values(errors)[0] ?? message ?? "That cannot be done." };
}

export async function doInBulkAction(input: unknown) {
  const actor = await requireActor();
  return done(async () => {
    await countDoorAttempt(`deed for many by ${actor.id}`, mostAMinute);
    return doInBulk(actor, input, new Date());
  });
}

export async function undoInBulkAction(bulkId: string) {
  const actor = await requireActor();
  return done(() => undoInBulk(actor, bulkId, new Date()));
}
