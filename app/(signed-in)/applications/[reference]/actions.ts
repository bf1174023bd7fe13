"use server";

import { z } from "zod";
import { findActor, requireActor } from "@/app/who-asks";
import { type FormState, formFields } from "@/lib/foundation/form-outcome";
import { attestApplication, setConfidential } from "@/lib/inventory/commands/edit-application";
import {
  answerHandover,
  askHandover,
  assignApplication,
  withdrawHandover,
} from "@/lib/inventory/commands/hand-over-application";
import { answerSecondOwnership, nameSecondOwner } from "@/lib/inventory/commands/name-second-owner";
import { bringApplicationBack } from "@/lib/inventory/commands/retire-application";
import { askSecondOwnerSchema } from "@/lib/inventory/schema";
import { retireWithHelp } from "@/lib/mentoring/commands/retire-with-help";
import { findColleagues } from "@/lib/people/queries";
import { recordControl, withdrawControl } from "@/lib/risk/commands";
import { changeAndLeave, changeApplication } from "./change-application";

export async function attestAction(reference: string) {
  const actor = await requireActor();
  return changeApplication(reference, (ref, now, tx) => attestApplication(actor, ref, now, tx));
}

export async function searchColleaguesAction(text: string) {
  const actor = await findActor();
  const colleagues = actor ? await findColleagues(actor, z.string().catch("").parse(text)) : [];
  return colleagues.map(({ id, name, jobTitle, department }) => ({
    value: id,
    label: name,
    line: [jobTitle, department.name].filter(Boolean).join(", "),
  }));
}

export async function nameSecondOwnerAction(reference: string, _previous: FormState, form: FormData) {
  const actor = await requireActor();
  return changeApplication(reference, (ref, now, tx) =>
    nameSecondOwner(actor, ref, askSecondOwnerSchema.parse(formFields(form)), now, tx),
  );
}

export async function askSecondOwnerAgainAction(reference: string, personId: string) {
  const actor = await requireActor();
  const input = { secondOwnerId: personId };
  return changeApplication(reference, (ref, now, tx) => nameSecondOwner(actor, ref, input, now, tx));
}

export async function removeSecondOwnerAction(reference: string) {
  const actor = await requireActor();
  return changeApplication(reference, (ref, now, tx) =>
    nameSecondOwner(actor, ref, { secondOwnerId: null }, now, tx),
  );
}

export async function leaveSecondOwnershipAction(reference: string) {
  const actor = await requireActor();
  return changeAndLeave(reference, (ref, now, tx) =>
    nameSecondOwner(actor, ref, { secondOwnerId: null }, now, tx),
  );
}

export async function agreeToSecondOwnershipAction(reference: string) {
  const actor = await requireActor();
  return changeApplication(reference, (ref, now, tx) => answerSecondOwnership(actor, ref, true, now, tx));
}

export async function declineSecondOwnershipAction(reference: string) {
  const actor = await requireActor();
  return changeAndLeave(reference, (ref, now, tx) => answerSecondOwnership(actor, ref, false, now, tx));
}

export async function askHandoverAction(reference: string, _previous: FormState, form: FormData) {
  const actor = await requireActor();
  return changeApplication(reference, (ref, now, tx) => askHandover(actor, ref, formFields(form), now, tx));
}

export async function assignAction(reference: string, _previous: FormState, form: FormData) {
  const actor = await requireActor();
  return changeApplication(reference, (ref, now, tx) =>
    assignApplication(actor, ref, formFields(form), now, tx),
  );
}

export async function withdrawHandoverAction(reference: string) {
  const actor = await requireActor();
  return changeApplication(reference, (ref, now, tx) => withdrawHandover(actor, ref, now, tx));
}

export async function acceptHandoverAction(reference: string, handoverId: string) {
  const actor = await requireActor();
  return changeApplication(reference, (_ref, now, tx) => answerHandover(actor, handoverId, true, now, tx));
}

export async function declineHandoverAction(reference: string, handoverId: string) {
  const actor = await requireActor();
  return changeAndLeave(reference, (_ref, now, tx) => answerHandover(actor, handoverId, false, now, tx));
}

export async function recordControlAction(reference: string, _previous: FormState, form: FormData) {
  const actor = await requireActor();
  return changeApplication(reference, (ref, now, tx) => recordControl(actor, ref, formFields(form), now, tx));
}

export async function recordControlAgainAction(
  reference: string,
  control: { kind: string; doneOn: string; note: string },
) {
  const actor = await requireActor();
  return changeApplication(reference, (ref, now, tx) => recordControl(actor, ref, control, now, tx));
}

export async function withdrawControlAction(reference: string, controlId: string) {
  const actor = await requireActor();
  return changeApplication(reference, (_ref, now, tx) => withdrawControl(actor, controlId, now, tx));
}

export async function setConfidentialAction(reference: string, isConfidential: boolean) {
  const actor = await requireActor();
  const answer = isConfidential === true;
  return changeApplication(reference, (ref, _now, tx) => setConfidential(actor, ref, answer, tx));
}

export async function retireAction(reference: string, _previous: FormState, form: FormData) {
  const actor = await requireActor();
  return changeApplication(reference, (ref, now, tx) =>
    retireWithHelp(actor, ref, formFields(form), now, tx),
  );
}

export async function bringBackAction(reference: string) {
  const actor = await requireActor();
  return changeApplication(reference, (ref, now, tx) => bringApplicationBack(actor, ref, now, tx));
}
