"use server";

import { revalidatePath } from "next/cache";
import { requireActor } from "@/app/who-asks";
import { type FormState, formFields, formOutcome, untouchedForm } from "@/lib/foundation/form-outcome";
import { createApiToken, revokeApiToken } from "@/lib/people/commands/api-tokens";

/** The token is in the answer's details, for the eyes of this moment. */
export async function createTokenAction(_previous: FormState, form: FormData): Promise<FormState> {
  const [actor, now] = [await requireActor(), new Date()];
  const outcome = await formOutcome(() => {
    const { name, days, ...ticked } = formFields(form);
    const scopes = Object.keys(ticked).map((field) => field.replace(/^scopes\./, ""));
    return createApiToken(actor, { name, days, scopes }, now);
  });
  if (!outcome.done) return outcome.state;
  revalidatePath("/settings/tokens");
  return { ...untouchedForm, details: { token: outcome.value.token } };
}

export async function revokeTokenAction(tokenId: string) {
  const [actor, now] = [await requireActor(), new Date()];
  const outcome = await formOutcome(() => revokeApiToken(actor, tokenId, now));
  revalidatePath("/settings/tokens");
  return outcome.done ? untouchedForm : outcome.state;
}
