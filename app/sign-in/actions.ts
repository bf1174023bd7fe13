"use server";

import { redirect } from "next/navigation";
import { exchangeSession, placeToGo, readAsker } from "@/app/who-asks";
import { type FormState, formFields, formOutcome } from "@/lib/foundation/form-outcome";
import { signInAsPersona } from "@/lib/people/commands/sign-in-as-persona";

export async function signInAsPersonaAction(_previous: FormState, form: FormData) {
  const asker = await readAsker();
  const outcome = await formOutcome(() => signInAsPersona(formFields(form), asker));
  if (!outcome.done) return outcome.state;
  await exchangeSession(outcome.value);
  redirect(placeToGo(form.get("next")));
}
