import Link from "next/link";
import { DeedButton } from "@/components/ui/deed-button";
import { RelativeTime } from "@/components/ui/relative-time";
import type { Deed } from "@/components/ui/use-deed";
import { HomeSection } from "./home-section";

export type WaitingQuestion = {
  key: string;
  kind: "handover" | "second-owner";
  asker: string;
  reference: string;
  title: string;
  headline: string;
  note: string;
  askedAt: Date | null;
  agree: Deed["action"];
  decline: Deed["action"];
};

type HomeWaitingProps = {
  questions: readonly WaitingQuestion[];
  reader: { now: Date; locale: string; timeZone: string };
};

/** What colleagues asked and only this person can answer. */
export function HomeWaiting({ questions, reader }: HomeWaitingProps) {
  if (questions.length === 0) return null;
  return (
    <HomeSection id="waiting" title="Waiting for you">
      <ul className="divide-y divide-line">
        {questions.map((question) => (
          <li key={question.key} className="flex flex-wrap items-start justify-between gap-x-8 gap-y-3 py-4">
            <Question question={question} reader={reader} />
            <div className="flex flex-wrap gap-2">
              <Answers {...question} />
            </div>
          </li>
        ))}
      </ul>
    </HomeSection>
  );
}

function Question({ question, reader }: { question: WaitingQuestion; reader: HomeWaitingProps["reader"] }) {
  const { kind, asker, reference, title, headline, note, askedAt } = question;
  const to = kind === "handover" ? "to take over" : "to be second owner of";
  return (
    <div className="min-w-0 flex-1 basis-72">
      <p className="text-[0.8125rem] text-ink-soft">
        {asker} asked you {askedAt ? <RelativeTime date={askedAt} {...reader} /> : null} {to}
      </p>
      <h3 className="font-serif text-lg leading-snug font-semibold">
        <Link href={`/applications/${reference}`} className="rounded hover:underline">
          {title}
        </Link>
      </h3>
      <p className="font-serif text-[0.9375rem] text-ink-soft">{headline}</p>
      {note ? <p className="mt-1.5 max-w-prose">“{note}”</p> : null}
      {kind === "second-owner" ? (
        <p className="mt-1.5 max-w-prose text-[0.8125rem] text-ink-soft">
          A second owner could keep it going for a week. You see its whole record and may change it.
        </p>
      ) : null}
    </div>
  );
}

function Answers({ kind, asker, title, agree, decline }: WaitingQuestion) {
  const isHandover = kind === "handover";
  return (
    <>
      <DeedButton
        variant="primary"
        action={agree}
        done={isHandover ? `${title} is yours now` : `You are second owner of ${title}`}
      >
        {isHandover ? "Take it over" : "Agree"}
        <span className="sr-only">: {title}</span>
      </DeedButton>
      <DeedButton
        action={decline}
        done={isHandover ? `Declined: it stays with ${asker}` : `Declined: ${asker} can ask somebody else`}
      >
        Decline<span className="sr-only">: {title}</span>
      </DeedButton>
    </>
  );
}
