import Link from "next/link";
import { RelativeTime } from "@/components/ui/relative-time";
import type { DataSourcePage } from "@/lib/dependencies/queries/get-data-source";
import { howFound } from "./how-found";

type SourceReadersProps = { source: DataSourcePage; now: Date; locale: string; timeZone: string };

/** Whom it feeds, as far as the person may look into what they need. */
export function SourceReaders({ source: { readers, otherReaders }, ...reader }: SourceReadersProps) {
  return (
    <section aria-labelledby="readers">
      <h2 id="readers" className="mb-2 text-base font-semibold">
        Who reads it
      </h2>
      {readers.length > 0 ? (
        <ul className="divide-y divide-line border-y border-line">
          {readers.map(({ reference, title, headline, owner, department, foundIn, since }) => (
            <li key={reference} className="py-2.5">
              <Link
                href={`/applications/${reference}`}
                className="inline-block min-h-6 rounded font-serif text-base leading-snug font-semibold hover:underline"
              >
                {title}
              </Link>
              <p className="text-[0.8125rem] text-ink-soft">{headline}</p>
              <p className="text-xs text-ink-soft break-words">
                {owner}, {department} · {howFound(foundIn)} <RelativeTime date={since} {...reader} />
              </p>
            </li>
          ))}
        </ul>
      ) : (
        <p className="text-ink-soft">
          {otherReaders > 0 ? "None that you may look into." : "No application in use reads it."}
        </p>
      )}
      {otherReaders > 0 ? (
        <p className="mt-2 text-[0.8125rem] text-ink-soft">
          {otherReaders === 1
            ? "One more application reads"
            : `${otherReaders.toLocaleString(reader.locale)} more applications read`}{" "}
          it.
        </p>
      ) : null}
    </section>
  );
}
