import Link from "next/link";
import type { ReactNode } from "react";
import { DialogLink } from "@/components/ui/addressed-dialog";
import { Avatar } from "@/components/ui/avatar";
import { ButtonLink } from "@/components/ui/button";

export type HelpfulPerson = {
  personId: string;
  name: string;
  department: string;
  reasons: readonly string[];
};

type PeopleWhoCanHelpProps = {
  people: readonly HelpfulPerson[];
  /** Whether this person may ask for help with the application. */
  mayAsk: boolean;
  /** The request that is open already, with what became of it so far. */
  open: { id: string; isClaimed: boolean; words: ReactNode } | null;
};

/** Mentors who fit, why, and the way to ask them; while a request is open, where it stands. */
export function PeopleWhoCanHelp({ people, mayAsk, open }: PeopleWhoCanHelpProps) {
  return (
    <section
      aria-labelledby="people-who-can-help"
      className="rounded-xl border border-line bg-surface p-5 print:hidden"
    >
      <h2 id="people-who-can-help" className="text-base font-semibold">
        {open ? (open.isClaimed ? "Somebody helps" : "Help is asked for") : "People who can help"}
      </h2>
      {open ? (
        <>
          <p className="mt-2 text-ink-soft">{open.words}</p>
          <ButtonLink href={`/help/${open.id}`} className="mt-3 w-full">
            Open the request
          </ButtonLink>
        </>
      ) : (
        <Offer people={people} mayAsk={mayAsk} />
      )}
    </section>
  );
}

function Offer({ people, mayAsk }: Pick<PeopleWhoCanHelpProps, "people" | "mayAsk">) {
  return (
    <>
      {people.length === 0 ? (
        <p className="mt-2 text-ink-soft">
          No mentor who fits has room at the moment. Ask anyone: it waits in the open queue for the first who
          has.
        </p>
      ) : (
        <ul className="mt-3 divide-y divide-line border-t border-line">
          {people.map((person) => (
            <li key={person.personId} className="flex gap-3 py-3">
              <Avatar name={person.name} />
              <div className="min-w-0 flex-1">
                <p className="font-medium">
                  {person.name}
                  <span className="font-normal text-ink-soft">, {person.department}</span>
                </p>
                <p className="text-[0.8125rem] text-ink-soft">{person.reasons.join(" · ")}</p>
              </div>
              {mayAsk ? (
                <div className="self-start">
                  <DialogLink query={`do=ask-help&mentor=${person.personId}`} size="small">
                    Ask<span className="sr-only"> {person.name}</span>
                  </DialogLink>
                </div>
              ) : null}
            </li>
          ))}
        </ul>
      )}
      {mayAsk ? (
        <DialogLink query="do=ask-help" variant={people.length === 0 ? "primary" : undefined}>
          Ask anyone
        </DialogLink>
      ) : (
        <Link href="/mentors" className="text-[0.8125rem] font-medium text-act hover:underline">
          All mentors
        </Link>
      )}
    </>
  );
}
