import { ButtonLink } from "@/components/ui/button";
import { RelativeTime } from "@/components/ui/relative-time";
import type { ShownImport } from "@/lib/exchange/queries/read-imports";
import { counted, countedAs } from "./counted";

type ImportEndedProps = {
  found: ShownImport;
  reader: { now: Date; locale: string; timeZone: string };
};

/** What came of it. */
export function ImportEnded({ found, reader }: ImportEndedProps) {
  if (found.state === "cancelled")
    return <p>It was put away, and nothing was changed by it. Bring it again if you need it.</p>;
  const next = {
    applications: { href: "/import/triage", words: "Decide in triage" },
    people: { href: "/settings/people", words: "See the people" },
    products: { href: "/catalogue", words: "See the products" },
  }[found.kind];
  return (
    <div className="flex max-w-2xl flex-col gap-4">
      <p>
        {countedAs(found.newCount, "was", "were")} new, {counted(found.changedCount)} changed and{" "}
        {countedAs(found.sameCount, "stayed as it was", "stayed as they were")}.{" "}
        {found.unfitCount > 0
          ? `${countedAs(found.unfitCount, "did not fit and was", "did not fit and were")} left out. `
          : ""}
        {found.endedAt ? (
          <>
            Taken in <RelativeTime date={found.endedAt} {...reader} />.
          </>
        ) : null}
      </p>
      <ButtonLink href={next.href} variant="primary" className="self-start">
        {next.words}
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
