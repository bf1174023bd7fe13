import { AssignForm } from "@/components/mentoring/assign-form";
import { WordForm } from "@/components/mentoring/word-form";
import { DeedButton } from "@/components/ui/deed-button";
import { type Actor, hasRole } from "@/lib/access/actor";
import { listMentors } from "@/lib/mentoring/queries/find-mentors";
import type { getHelp } from "@/lib/mentoring/queries/read-help";
import {
  assignHelpAction,
  claimHelpAction,
  declineHelpAction,
  handHelpBackAction,
  withdrawHelpAction,
} from "../actions";

export type Help = Awaited<ReturnType<typeof getHelp>>;

/** What this person can do with the request as a whole. */
export async function HelpDeeds({ actor, help, now }: { actor: Actor; help: Help; now: Date }) {
  const { id, state, mentorId, askedById, askedBy, application, may } = help;
  const isAsked = state === "asked" && mentorId === actor.id;
  const canClaim = state === "open" && hasRole(actor, "mentor") && askedById !== actor.id;
  const hasClaimed = state === "claimed" && mentorId === actor.id;
  const free = may.assign
    ? (await listMentors(actor, now)).filter(
        (mentor) =>
          mentor.available &&
          mentor.mentees < mentor.capacity &&
          ![askedById, mentorId].includes(mentor.personId),
      )
    : [];
  if (!isAsked && !canClaim && !hasClaimed && !may.withdraw && !may.assign) return null;
  return (
    <section aria-label="What you can do" className="flex flex-wrap items-start gap-x-6 gap-y-2">
      {isAsked || canClaim ? (
        <DeedButton
          variant="primary"
          action={claimHelpAction.bind(null, id)}
          done={`You help with ${application.title} now`}
        >
          {isAsked ? "Accept" : "Claim"}
        </DeedButton>
      ) : null}
      {isAsked ? (
        <WordForm
          action={declineHelpAction.bind(null, id)}
          words="Decline with a word"
          label={`A word to ${askedBy.name}`}
          help="They read it; the next mentor does not."
          deed="Decline"
          done="Declined: it goes to the next mentor"
        />
      ) : null}
      {hasClaimed ? (
        <WordForm
          action={handHelpBackAction.bind(null, id)}
          words="Hand it back"
          label={`Why, for ${askedBy.name}`}
          help="It goes back to the open queue, and you see its card alone from then on."
          deed="Hand it back"
          done="It is back in the open queue"
        />
      ) : null}
      {may.withdraw ? (
        <DeedButton action={withdrawHelpAction.bind(null, id)} done="The request was taken back">
          Take the request back
        </DeedButton>
      ) : null}
      {may.assign && free.length > 0 ? (
        <AssignForm
          action={assignHelpAction.bind(null, id)}
          mentors={free.map(({ personId, name, department }) => ({
            value: personId,
            label: `${name}, ${department}`,
          }))}
        />
      ) : null}
    </section>
  );
}
