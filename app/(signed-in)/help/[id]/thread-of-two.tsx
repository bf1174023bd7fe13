import type { Reader } from "@/app/reader";
import { FinishForm } from "@/components/mentoring/finish-form";
import { MessageForm } from "@/components/mentoring/message-form";
import { Thread } from "@/components/mentoring/thread";
import { HomeSection } from "@/components/overview/home-section";
import { DeedButton } from "@/components/ui/deed-button";
import { Notice } from "@/components/ui/notice";
import type { Actor } from "@/lib/access/actor";
import { mayWriteInThread } from "@/lib/mentoring/access";
import { makerAnswerWords, mentorAnswerWords } from "@/lib/mentoring/help-topics";
import { finishHelpAction, takeFinishBackAction, writeMessageAction } from "../actions";
import type { Help } from "./help-deeds";

type ThreadOfTwoProps = { actor: Actor; help: Help; reader: Reader };

/** For who asked and the mentor who has claimed it; everybody else is told that it is theirs alone. */
export function ThreadOfTwo({ actor, help, reader }: ThreadOfTwoProps) {
  const { id, state, readsThread, messages, mentorId, mentor, askedBy } = help;
  if (!readsThread)
    return state === "claimed" || state === "done" ? (
      <p className="text-[0.8125rem] text-ink-soft">
        What {askedBy.name} and {mentor?.name} write to each other is theirs alone.
      </p>
    ) : null;
  if (state !== "claimed" && messages.length === 0) return null;
  const isMentor = actor.id === mentorId;
  const other = (isMentor ? askedBy.name : mentor?.name) ?? "them";
  return (
    <>
      <HomeSection id="thread" title="The thread">
        <Thread messages={messages} actorId={actor.id} reader={reader} />
        {mayWriteInThread(actor, help) ? (
          <MessageForm
            action={writeMessageAction.bind(null, id, actor.id)}
            keptAs={`help-message-${actor.id}-${id}`}
            to={other}
          />
        ) : null}
      </HomeSection>
      {state === "claimed" ? <Finish help={help} isMentor={isMentor} other={other} /> : null}
    </>
  );
}

function Finish({ help, isMentor, other }: { help: Help; isMentor: boolean; other: string }) {
  const { id, about, mentorDoneAt, makerDoneAt } = help;
  const [own, theirs] = isMentor ? [mentorDoneAt, makerDoneAt] : [makerDoneAt, mentorDoneAt];
  if (own)
    return (
      <Notice
        title={`You have said that it is done; ${other} is asked too`}
        action={
          <DeedButton action={takeFinishBackAction.bind(null, id)} done="Taken back: it goes on">
            Take it back
          </DeedButton>
        }
      >
        It ends when {other} answers as well.
      </Notice>
    );
  const words = isMentor ? mentorAnswerWords : makerAnswerWords;
  return (
    <HomeSection id="finish" title={theirs ? `${other} says that it is done` : "When you are through"}>
      <div className="py-4">
        {isMentor && about === "review" ? (
          <p className="mb-3 max-w-prose text-[0.8125rem] text-ink-soft">
            A finished review counts as a control: it lowers the risk at once and fades after a year.
          </p>
        ) : null}
        <FinishForm
          action={finishHelpAction.bind(null, id)}
          question={isMentor ? "Is it in good shape now?" : "Did it help?"}
          answers={Object.entries(words).map(([value, label]) => ({ value, label }))}
          endsIt={theirs !== null}
        />
      </div>
    </HomeSection>
  );
}
