import { Form, type FormAction } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";

/** The one step out of the demo: everything invented goes, and a real organisation begins. */
export function LeaveDemoForm({ demo, action }: { demo: string; action: FormAction }) {
  return (
    <section aria-labelledby="leave-demo" className="mt-10 max-w-2xl border-t border-line pt-6">
      <h2 id="leave-demo" className="mb-3 text-lg font-semibold">
        Leave the demo organisation
      </h2>
      <Notice tone="warning" className="mb-5">
        <p>
          Everything invented goes at once and cannot be brought back: people, departments, applications,
          requests for help, messages and sessions. Platforms stay, with their guidance and standings, and the
          audit trail keeps what was done in the demo, since nobody can shorten it.
        </p>
      </Notice>
      <Form action={action} aria-label="Leave the demo organisation">
        <TextInput label="Your organisation" name="organisation" autoComplete="organization" />
        <TextInput label="Your department" name="department" help="You can add the others later." />
        <TextInput label="Your name" name="name" autoComplete="name" />
        <TextInput
          label="Your e-mail address"
          name="email"
          type="email"
          autoComplete="email"
          help="You name it when you ask the terminal for a sign-in link: npm run lamplight -- login and the address. Nothing is sent to it."
        />
        <TextInput label={`Type “${demo}” to confirm`} name="confirmation" autoComplete="off" />
        <SubmitButton variant="danger" className="self-start" pendingLabel="Leaving…">
          Remove everything invented and begin
        </SubmitButton>
      </Form>
    </section>
  );
}
