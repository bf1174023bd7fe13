import Link from "next/link";
import { DeedButton } from "@/components/ui/deed-button";
import type { FormAction } from "@/components/ui/form";
import { PlainDay } from "@/components/ui/plain-day";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import type { FormState } from "@/lib/foundation/form-outcome";
import { SentForm } from "./sent-form";

type Do = () => Promise<FormState>;

type AccountDeedsProps = {
  person: { name: string; leftAt: Date | null; disabledAt: Date | null };
  owned: number;
  today: string;
  isSelf: boolean;
  leave: FormAction;
  comeBack: Do;
  close: Do;
  open: Do;
  endSessions: Do;
};

export function AccountDeeds(props: AccountDeedsProps) {
  const { person, owned, today, isSelf, leave, comeBack, close, open, endSessions } = props;
  const tools = `${owned} ${owned === 1 ? "application" : "applications"}`;
  return (
    <section
      aria-labelledby="account"
      className="mt-10 flex max-w-2xl flex-col gap-5 border-t border-line pt-6"
    >
      <h2 id="account" className="text-lg font-semibold">
        Account
      </h2>
      {person.leftAt ? (
        <div className="flex flex-wrap items-center justify-between gap-3">
          <p>
            Has left since <PlainDay date={person.leftAt} />.{" "}
            {owned > 0 ? (
              <Link href="/applications?owner=left" className="text-act underline">
                {tools} {owned === 1 ? "is an orphan" : "are orphans"} now
              </Link>
            ) : null}
          </p>
          <DeedButton action={comeBack} done={`${person.name} is noted as back.`}>
            {person.name} is back
          </DeedButton>
        </div>
      ) : isSelf ? (
        <p className="text-ink-soft">This is you: another administrator can close your account.</p>
      ) : (
        <SentForm action={leave} done={`It is noted that ${person.name} has left.`} label="Leaving">
          <TextInput
            label="Left on"
            name="leftOn"
            type="date"
            defaultValue={today}
            max={today}
            help={`Ends their sessions at once. ${owned > 0 ? `The ${tools} they own will be shown as orphans until somebody takes them over.` : "They own no application."}`}
          />
          <SubmitButton variant="danger" className="self-start">
            Note that {person.name} has left
          </SubmitButton>
        </SentForm>
      )}
      {isSelf ? null : (
        <div className="flex flex-wrap gap-2">
          {person.disabledAt ? (
            <DeedButton action={open} done="The account is open again.">
              Open the account again
            </DeedButton>
          ) : (
            <DeedButton
              variant="danger"
              action={close}
              done="The account is closed, and all its sessions have ended."
              undo={{ action: open, done: "The account is open again." }}
            >
              Close the account
            </DeedButton>
          )}
          <DeedButton action={endSessions} done="All sessions of this person have ended.">
            End all sessions
          </DeedButton>
        </div>
      )}
    </section>
  );
}
