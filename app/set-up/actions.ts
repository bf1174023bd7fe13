"use server";

import { redirect } from "next/navigation";
import { exchangeSession, isLocalMode, readAsker } from "@/app/who-asks";
import { type FormState, formFields, formOutcome } from "@/lib/foundation/form-outcome";
import { setUpOrganisation } from "@/lib/people/commands/one-time-links";
import { addUsualPlatforms } from "@/lib/platforms/commands";

export async function setUpOrganisationAction(_previous: FormState, form: FormData) {
  const [asker, now] = [await readAsker(), new Date()];
  const outcome = await formOutcome(() =>
    setUpOrganisation(formFields(form), asker, (administrator, tx) =>
      addUsualPlatforms(administrator, now, tx),
    ),
  );
  if (!outcome.done) return outcome.state;
  await exchangeSession(outcome.value.sessionToken);
  redirect(isLocalMode() ? "/" : "/sign-in?connect=1");
}
