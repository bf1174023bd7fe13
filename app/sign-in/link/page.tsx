import type { Metadata } from "next";
import { isLocalMode } from "@/app/who-asks";
import { PlainPage } from "@/components/frame/plain-page";
import { LinkToken } from "@/components/people/link-token";
import { ButtonLink } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { redeemSignInLinkAction } from "./actions";

export const metadata: Metadata = { title: "Sign in with a link" };

/** Opening the link changes nothing: only the button uses it up. */
export default function SignInLinkPage() {
  if (!isLocalMode()) {
    return (
      <PlainPage title="Links are not used here" actions={<ButtonLink href="/sign-in">Sign in</ButtonLink>}>
        <p>Here you sign in with your organisation.</p>
      </PlainPage>
    );
  }
  return (
    <PlainPage title="Sign in with your link">
      <p>This link signs you in once, within ten minutes of being printed.</p>
      <Form action={redeemSignInLinkAction} className="mt-3 flex flex-col gap-4 text-sm">
        <LinkToken />
        <SubmitButton className="self-start" pendingLabel="Signing in…">
          Sign in
        </SubmitButton>
      </Form>
    </PlainPage>
  );
}
