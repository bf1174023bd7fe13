"use server";

import { redirect } from "next/navigation";
import { keepExchange } from "@/app/identity-exchange";
import { exchangeSession, placeToGo, readAsker } from "@/app/who-asks";
import { type FormState, formFields, formOutcome } from "@/lib/foundation/form-outcome";
import { signInAsPersona } from "@/lib/people/commands/sign-in-as-persona";
import { leaveForProvider } from "@/lib/people/commands/sign-in-through-provider";

export async function signInAsPersonaAction(_previous: FormState, form: FormData) {
  const asker = await readAsker();
  const outcome = await formOutcome(() => signInAsPersona(formFields(form), asker));
  if (!outcome.done) return outcome.state;
  await exchangeSession(outcome.value);
  redirect(placeToGo(form.get("next")));
}

/** Off to the identity provider; the answer comes back to `/api/auth/callback/organisation`. */
export async function leaveForProviderAction(_previous: FormState, form: FormData) {
  const asker = await readAsker();
  const outcome = await formOutcome(() => leaveForProvider(asker));
  if (!outcome.done) return outcome.state;
  await keepExchange(outcome.value.cookies, {
    next: placeToGo(form.get("next")),
    connect: form.get("connect") === "on",
  });
  redirect(outcome.value.url);
}
