"use server";

import { redirect } from "next/navigation";
import { exchangeSession, readAsker } from "@/app/who-asks";
import { type FormState, formFields, formOutcome } from "@/lib/foundation/form-outcome";
import { redeemSignInLink } from "@/lib/people/commands/one-time-links";

export async function redeemSignInLinkAction(_previous: FormState, form: FormData) {
  const asker = await readAsker();
  const outcome = await formOutcome(() => redeemSignInLink(formFields(form), asker));
  if (!outcome.done) return outcome.state;
  await exchangeSession(outcome.value);
  redirect("/");
}
