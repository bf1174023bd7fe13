import { RelativeTime } from "@/components/ui/relative-time";
import { tellHelpAnswer, tellHelpState } from "@/lib/mentoring/help-words";

type HelpStoryProps = {
  request: {
    state: string;
    askedAt: Date;
    movesOnAt: Date | null;
    claimedAt: Date | null;
    closedAt: Date | null;
    closedBecause: string;
    askedBy: { name: string };
    mentor: { name: string } | null;
    answers: readonly {
      id: string;
      answer: string;
      word: string;
      answeredAt: Date;
      mentor: { name: string };
    }[];
  };
  reader: { now: Date; locale: string; timeZone: string };
};

/** What happened to a request so far, the oldest first. */
export function HelpStory({ request, reader }: HelpStoryProps) {
  const { askedBy, askedAt, answers, movesOnAt, claimedAt, closedAt } = request;
  const since = closedAt ?? claimedAt;
  return (
    <ol className="flex flex-col gap-2 text-[0.8125rem]">
      <li>
        {askedBy.name} asked <RelativeTime date={askedAt} {...reader} />
      </li>
      {answers.map((answer) => (
        <li key={answer.id}>
          {tellHelpAnswer(answer)} <RelativeTime date={answer.answeredAt} {...reader} />
          {answer.word ? <span className="block break-words text-ink-soft">“{answer.word}”</span> : null}
        </li>
      ))}
      <li className="font-semibold">
        {tellHelpState(request)} {since ? <RelativeTime date={since} {...reader} /> : null}
      </li>
      {movesOnAt ? (
        <li className="text-ink-soft">
          Without an answer it moves on by itself <RelativeTime date={movesOnAt} {...reader} />
        </li>
      ) : null}
    </ol>
  );
}
