import type { Metadata } from "next";
import { isLocalMode } from "@/app/who-asks";
import { PlainPage } from "@/components/frame/plain-page";
import { LinkToken } from "@/components/people/link-token";
import { ButtonLink } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { findOrganisation } from "@/lib/people/queries";
import { usualPlatforms } from "@/lib/platforms/usual-platforms";
import { setUpOrganisationAction } from "./actions";

export const metadata: Metadata = { title: "Set up Lamplight" };

/** Opening the link changes nothing: only sending the form uses it up. */
export default async function SetUpPage() {
  if (await findOrganisation()) {
    return (
      <PlainPage title="Lamplight is set up" actions={<ButtonLink href="/sign-in">Sign in</ButtonLink>}>
        <p>Somebody did this already, so set-up links have no use any more.</p>
      </PlainPage>
    );
  }
  return (
    <PlainPage title="Light the first lamp">
      <p>You will be the first administrator. Four answers are enough to begin.</p>
      <Form
        action={setUpOrganisationAction}
        guardsChanges
        className="mt-5 flex flex-col gap-5 text-sm text-ink"
      >
        <LinkToken />
        <TextInput label="Your organisation" name="organisation" autoComplete="organization" required />
        <TextInput label="Your department" name="department" help="You can add the others later." required />
        <TextInput label="Your name" name="name" autoComplete="name" required />
        <TextInput
          label="Your e-mail address"
          name="email"
          type="email"
          autoComplete="email"
          help={
            isLocalMode()
              ? "You name it when you ask the terminal for a sign-in link. Nothing is sent to it."
              : "Nothing is sent to it."
          }
          required
        />
        <Checkbox
          name="usualPlatforms"
          defaultChecked
          label="Start with the usual platforms"
          help={`${usualPlatforms.length} things people build with, from Excel to Python, each with a first sentence of guidance for you to make your own.`}
        />
        <SubmitButton className="self-start" pendingLabel="Setting up…">
          Set up Lamplight
        </SubmitButton>
      </Form>
    </PlainPage>
  );
}
