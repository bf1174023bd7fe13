"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { findActorForForm } from "@/app/actor-for-form";
import { findActor, requireActor } from "@/app/who-asks";
import type { KeptDraft } from "@/components/inventory/use-draft";
import { registerApplicationWithNeeds } from "@/lib/dependencies/commands/register-with-needs";
import { matchFound } from "@/lib/dependencies/queries/match-found";
import { type FormState, formFields, formOutcome } from "@/lib/foundation/form-outcome";
import { findApplicationsByTitle, findLookalikes } from "@/lib/inventory/queries";
import { discardDraft, keepDraft } from "@/lib/people/commands/keep-draft";
import { findColleagues } from "@/lib/people/queries";
import { changeAndScore } from "@/lib/risk/commands";

const here = "/applications/register";

export async function registerApplicationAction(_previous: FormState, form: FormData) {
  const outcome = await formOutcome(async () => {
    const { draft, person, ...fields } = formFields(form);
    const actor = await findActorForForm(person, here);
    const now = new Date();
    const registered = await changeAndScore(now, (tx) =>
      registerApplicationWithNeeds(actor, fields, now, tx),
    );
    await discardDraft(actor, draft);
    return registered;
  });
  if (!outcome.done) return outcome.state;
  redirect(`/applications/${outcome.value.reference}?welcome=1`);
}

export async function keepDraftAction(draft: {
  id: string | null;
  personId: string;
  content: Record<string, string>;
}): Promise<KeptDraft> {
  const outcome = await formOutcome(async () => {
    const actor = await findActorForForm(draft.personId, here);
    const { id, content } = draft;
    return keepDraft(actor, { id, content, form: "register-application" });
  });
  if (outcome.done) return { id: outcome.value.id };
  const { message, details } = outcome.state;
  const signIn = typeof details.signIn === "string" ? details.signIn : null;
  return { trouble: message ?? "", signIn };
}

export async function discardDraftAction(id: string) {
  const actor = await requireActor();
  await formOutcome(() => discardDraft(actor, id));
  revalidatePath(here);
}

export async function findLookalikesAction(title: string) {
  const actor = await findActor();
  const alike = actor ? await findLookalikes(actor, String(title)) : [];
  return alike.map(({ reference, title, ownerName }) => ({ reference, title, ownerName }));
}

export async function findColleaguesAction(text: string) {
  const actor = await findActor();
  const colleagues = actor ? await findColleagues(actor, String(text)) : [];
  return colleagues
    .filter(({ id }) => id !== actor?.id)
    .map(({ id, name, jobTitle, department }) => ({
      value: id,
      label: name,
      line: [jobTitle, department.name].filter(Boolean).join(", "),
    }));
}

export async function findApplicationsAction(text: string) {
  const actor = await findActor();
  const applications = actor ? await findApplicationsByTitle(actor, String(text)) : [];
  return applications.map(({ reference, title, headline }) => ({
    value: reference,
    label: title,
    line: headline,
  }));
}

export async function findMatchesAction(places: unknown) {
  const actor = await findActor();
  return actor ? matchFound(actor, places, "") : { sources: {}, links: [] };
}
