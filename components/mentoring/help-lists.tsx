import { HomeSection } from "@/components/overview/home-section";
import { ButtonLink } from "@/components/ui/button";
import { DeedButton } from "@/components/ui/deed-button";
import { RelativeTime } from "@/components/ui/relative-time";
import type { Deed } from "@/components/ui/use-deed";
import { tellHelpState } from "@/lib/mentoring/help-words";
import type { listOpenHelp } from "@/lib/mentoring/queries/list-open-help";
import type { HelpLine } from "@/lib/mentoring/queries/read-help";
import { HelpRow } from "./help-row";

type ReaderProps = { now: Date; locale: string; timeZone: string };
type Claim = (requestId: string) => Deed["action"];
type OpenLine = Awaited<ReturnType<typeof listOpenHelp>>[number];

/** What the actor was asked, and the questions that are left at the end of a help. */
export function WaitingHelp({
  lines,
  claim,
  actorId,
  reader,
}: {
  lines: readonly HelpLine[];
  claim: Claim;
  actorId: string;
  reader: ReaderProps;
}) {
  if (lines.length === 0) return null;
  return (
    <HomeSection id="help-waiting" title="Help: waiting for you">
      <ul className="divide-y divide-line">
        {lines.map((line) => {
          const isAsked = line.state === "asked";
          const other = line.askedById === actorId ? line.mentor?.name : line.askedBy.name;
          return (
            <HelpRow
              key={line.id}
              id={line.id}
              title={line.application.title}
              question={line.question}
              line={
                isAsked ? (
                  <>
                    {line.askedBy.name} asked you <RelativeTime date={line.askedAt} {...reader} />
                  </>
                ) : (
                  `${other} says that it is done: one question is left for you`
                )
              }
            >
              {isAsked ? (
                <DeedButton
                  variant="primary"
                  action={claim(line.id)}
                  done={`You help with ${line.application.title} now`}
                  goesTo={`/help/${line.id}`}
                >
                  Accept<span className="sr-only">: {line.application.title}</span>
                </DeedButton>
              ) : null}
              <ButtonLink href={`/help/${line.id}`} variant={isAsked ? undefined : "primary"}>
                {isAsked ? "Look closer" : "Answer it"}
                <span className="sr-only">: {line.application.title}</span>
              </ButtonLink>
            </HelpRow>
          );
        })}
      </ul>
    </HomeSection>
  );
}

export function Mentees({ lines, reader }: { lines: readonly HelpLine[]; reader: ReaderProps }) {
  if (lines.length === 0) return null;
  return (
    <HomeSection id="mentees" title="You help with">
      <ul className="divide-y divide-line">
        {lines.map((line) => (
          <HelpRow
            key={line.id}
            id={line.id}
            title={line.application.title}
            question={line.question}
            line={
              <>
                {line.askedBy.name}, since <RelativeTime date={line.claimedAt ?? line.askedAt} {...reader} />
              </>
            }
          >
            <ButtonLink href={`/help/${line.id}`}>
              Open the thread<span className="sr-only">: {line.application.title}</span>
            </ButtonLink>
          </HelpRow>
        ))}
      </ul>
    </HomeSection>
  );
}

export function OwnHelp({ lines, reader }: { lines: readonly HelpLine[]; reader: ReaderProps }) {
  if (lines.length === 0) return null;
  return (
    <HomeSection id="own-help" title="You asked for help">
      <ul className="divide-y divide-line">
        {lines.map((line) => (
          <HelpRow
            key={line.id}
            id={line.id}
            title={line.application.title}
            question={line.question}
            line={
              <>
                {tellHelpState(line)} · asked <RelativeTime date={line.askedAt} {...reader} />
              </>
            }
          >
            <ButtonLink href={`/help/${line.id}`}>
              Open it<span className="sr-only">: {line.application.title}</span>
            </ButtonLink>
          </HelpRow>
        ))}
      </ul>
    </HomeSection>
  );
}

type OpenQueueProps = {
  lines: readonly OpenLine[];
  claim: Claim;
  /** Null while the mentor has not said what they help with. */
  places: { taken: number; capacity: number } | null;
  reader: ReaderProps;
};

/** Requests that anybody may claim: those that fit first, and why. */
export function OpenQueue({ lines, claim, places, reader }: OpenQueueProps) {
  const hasRoom = places !== null && places.taken < places.capacity;
  return (
    <HomeSection
      id="open-queue"
      title={lines.length === 0 ? "Nobody waits in the open queue" : "The open queue"}
      aside={
        places ? (
          <span className="text-[0.8125rem] text-ink-soft">
            {places.taken} of {places.capacity} of your places taken
          </span>
        ) : null
      }
    >
      {lines.length === 0 ? (
        <p className="py-4 text-ink-soft">
          When somebody asks anyone, or nobody they asked has time, it waits here for the first who has.
        </p>
      ) : null}
      <ul className="divide-y divide-line">
        {lines.map((line) => (
          <HelpRow
            key={line.id}
            id={line.id}
            title={line.title}
            question={line.question}
            why={line.reasons.length > 0 ? `Fits you: ${line.reasons.join(" · ")}` : undefined}
            line={
              <>
                {line.asker}, {line.department}, <RelativeTime date={line.askedAt} {...reader} />
              </>
            }
          >
            {hasRoom ? (
              <DeedButton
                variant="primary"
                action={claim(line.id)}
                done={`You help with ${line.title} now`}
                goesTo={`/help/${line.id}`}
              >
                Claim<span className="sr-only">: {line.title}</span>
              </DeedButton>
            ) : (
              <ButtonLink href={`/help/${line.id}`}>
                Look closer<span className="sr-only">: {line.title}</span>
              </ButtonLink>
            )}
          </HelpRow>
        ))}
      </ul>
    </HomeSection>
  );
}
