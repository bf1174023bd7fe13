import { Avatar } from "@/components/ui/avatar";
import { RelativeTime } from "@/components/ui/relative-time";

type Message = { id: string; text: string; writtenAt: Date; authorId: string; author: { name: string } };

type ThreadProps = {
  messages: readonly Message[];
  actorId: string;
  reader: { now: Date; locale: string; timeZone: string };
};

/** What the two wrote to each other, the newest at the end. */
export function Thread({ messages, actorId, reader }: ThreadProps) {
  if (messages.length === 0)
    return <p className="py-3 text-ink-soft">Nothing is written yet. Say hello, and when you have time.</p>;
  return (
    <ol className="flex flex-col gap-4 py-4">
      {messages.map(({ id, text, writtenAt, authorId, author }) => (
        <li key={id} className="flex gap-3">
          <Avatar name={author.name} />
          <div className="min-w-0 flex-1">
            <p className="text-[0.8125rem] text-ink-soft">
              <span className="font-semibold text-ink">{authorId === actorId ? "You" : author.name}</span>,{" "}
              <RelativeTime date={writtenAt} {...reader} />
            </p>
            <p className="max-w-prose break-words whitespace-pre-line">{text}</p>
          </div>
        </li>
      ))}
    </ol>
  );
}
