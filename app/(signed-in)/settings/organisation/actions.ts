"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { exchangeSession, requireActor } from "@/app/who-asks";
import { type FormState, formFields, formOutcome, untouchedForm } from "@/lib/foundation/form-outcome";
import { changeLogo, changeOrganisation } from "@/lib/people/commands/change-organisation";
import { leaveDemo } from "@/lib/people/commands/leave-demo";

export async function changeOrganisationAction(_previous: FormState, form: FormData) {
  const [actor, now] = [await requireActor(), new Date()];
  const outcome = await formOutcome(() => changeOrganisation(actor, formFields(form), now));
  if (!outcome.done) return outcome.state;
  revalidatePath("/", "layout");
  return untouchedForm;
}

export async function changeLogoAction(_previous: FormState, form: FormData) {
  const [actor, now] = [await requireActor(), new Date()];
  const outcome = await formOutcome(async () => {
    const { logo } = formFields(form);
    return changeLogo(actor, new Uint8Array(logo instanceof File ? await logo.arrayBuffer() : []), now);
  });
  if (!outcome.done) {
    const { state } = outcome;
    return state.reason === "conflict"
      ? { ...state, errors: { logo: state.message ?? "" }, message: null }
      : state;
  }
  revalidatePath("/", "layout");
  return untouchedForm;
}

export async function removeLogoAction() {
  const [actor, now] = [await requireActor(), new Date()];
  const outcome = await formOutcome(() => changeLogo(actor, null, now));
  revalidatePath("/", "layout");
  return outcome.done ? untouchedForm : outcome.state;
}

export async function leaveDemoAction(_previous: FormState, form: FormData) {
  const [actor, now] = [await requireActor(), new Date()];
  const outcome = await formOutcome(() => leaveDemo(actor, formFields(form), now));
  if (!outcome.done) return outcome.state;
  await exchangeSession(outcome.value.sessionToken);
  redirect("/");
}
