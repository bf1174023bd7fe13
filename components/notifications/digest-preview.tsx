import { RelativeTime } from "@/components/ui/relative-time";

type DigestPreviewProps = {
  mails: readonly { dueAt: Date; lines: readonly { id: string; what: string }[] }[];
  reader: { now: Date; locale: string; timeZone: string };
};

/** Every mail can be read before it is sent. */
export function DigestPreview({ mails, reader }: DigestPreviewProps) {
  return (
    <section aria-labelledby="next-mails" className="max-w-2xl">
      <h2 id="next-mails" className="border-b border-line pb-2 text-base font-semibold">
        Your next mails
      </h2>
      <p className="mt-2 text-[0.8125rem] text-ink-soft">
        This is what waits to be mailed. Until your organisation connects a mail server nothing leaves;
        everything is in your inbox.
      </p>
      {mails.length === 0 ? <p className="mt-3">Nothing waits to be mailed.</p> : null}
      {mails.map(({ dueAt, lines }) => (
        <div key={dueAt.getTime()} className="mt-4">
          <h3 className="font-semibold">
            {dueAt < reader.now ? "Would have gone" : "Goes"} <RelativeTime date={dueAt} {...reader} />
          </h3>
          <ul className="mt-1 list-disc ps-5">
            {lines.map(({ id, what }) => (
              <li key={id} className="break-words">
                {what}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
