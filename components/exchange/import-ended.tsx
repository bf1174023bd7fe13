import { ButtonLink } from "@/components/ui/button";
import { RelativeTime } from "@/components/ui/relative-time";
import type { ShownImport } from "@/lib/exchange/queries/read-imports";

type ImportEndedProps = {
  found: ShownImport;
  reader: { now: Date; locale: string; timeZone: string };
};

/** What came of it. */
export function ImportEnded({ found, reader }: ImportEndedProps) {
  const count = (number: number) => number.toLocaleString(reader.locale);
  if (found.state === "cancelled")
    return <p>It was put away, and nothing was changed by it. Bring it again if you need it.</p>;
  const isPeople = found.kind === "people";
  return (
    <div className="flex max-w-2xl flex-col gap-4">
      <p>
        {count(found.newCount)} were new, {count(found.changedCount)} changed and {count(found.sameCount)}{" "}
        stayed as they were.{" "}
        {found.unfitCount > 0 ? `${count(found.unfitCount)} did not fit and were left out. ` : ""}
        {found.endedAt ? (
          <>
            Taken in <RelativeTime date={found.endedAt} {...reader} />.
          </>
        ) : null}
      </p>
      <ButtonLink
        href={isPeople ? "/settings/people" : "/import/triage"}
        variant="primary"
        className="self-start"
      >
        {isPeople ? "See the people" : "Decide in triage"}
      </ButtonLink>
      {found.badRows.length > 0 ? (
        <section aria-labelledby="left-out">
          <h2 id="left-out" className="mb-2 text-lg font-semibold">
            Left out
          </h2>
          <ul className="flex list-disc flex-col gap-1 ps-5">
            {found.badRows.map(({ number, name, sentences }) => (
              <li key={number}>
                Row {number}
                {name ? `, ${name}` : ""}: {sentences.join(" ")}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  );
}
