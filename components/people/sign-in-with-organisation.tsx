import { Form, type FormAction } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";

type SignInWithOrganisationProps = { action: FormAction; next: string; isConnecting: boolean };

/** One button: the organisation's own sign-in service does the rest. */
export function SignInWithOrganisation({ action, next, isConnecting }: SignInWithOrganisationProps) {
  return (
    <Form action={action} className="flex flex-col gap-4">
      {isConnecting ? (
        <p>
          One more step: connect your organisation's account, so that you can come back as an administrator
          tomorrow. Until then nobody else can do it for you.
        </p>
      ) : (
        <p>Lamplight knows no passwords. Your organisation's sign-in service says who you are.</p>
      )}
      <input type="hidden" name="next" value={next} />
      {isConnecting ? <input type="hidden" name="connect" value="on" /> : null}
      <SubmitButton className="self-start" pendingLabel="Taking you there…">
        {isConnecting ? "Connect your organisation's account" : "Sign in with your organisation"}
      </SubmitButton>
    </Form>
  );
}
