import Link from "next/link";
import { CountLink } from "@/components/risk/counted-table";
import { Avatar } from "@/components/ui/avatar";
import { writeInventoryAddress } from "@/lib/overview/schema";

type PlatformAsideProps = {
  platform: { id: string; name: string };
  surroundings: {
    total: number;
    departments: readonly { id: string; name: string; count: number }[];
    examples: readonly { reference: string; title: string; headline: string; owner: string }[];
    mentors: readonly { personId: string; name: string; department: string; free: number }[];
  };
  exampleRule: string;
};

/** Who knows it, what is built with it, and what to look at first. */
export function PlatformAside({ platform, surroundings, exampleRule }: PlatformAsideProps) {
  const { total, departments, examples, mentors } = surroundings;
  return (
    <>
      <section aria-labelledby="mentors" className="rounded-xl border border-line bg-surface p-5">
        <h2 id="mentors" className="text-base font-semibold">
          Mentors who know it
        </h2>
        {mentors.length === 0 ? <p className="mt-2 text-ink-soft">Nobody has said so yet.</p> : null}
        <ul className="mt-2 divide-y divide-line">
          {mentors.map(({ personId, name, department, free }) => (
            <li key={personId} className="flex gap-3 py-2.5">
              <Avatar name={name} />
              <div className="min-w-0">
                <p className="font-medium">
                  <Link href={`/people/${personId}`} className="rounded hover:underline">
                    {name}
                  </Link>
                  <span className="font-normal text-ink-soft">, {department}</span>
                </p>
                <p className="text-[0.8125rem] text-ink-soft">
                  {free === 0 ? "no place free" : free === 1 ? "one place free" : `${free} places free`}
                </p>
              </div>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="examples" className="rounded-xl border border-line bg-surface p-5">
        <h2 id="examples" className="text-base font-semibold">
          Good examples
        </h2>
        <p className="mt-1 text-[0.8125rem] text-ink-soft">{exampleRule}</p>
        {examples.length === 0 ? (
          <p className="mt-2 text-ink-soft">None yet. Yours could be the first.</p>
        ) : null}
        <ul className="mt-1 divide-y divide-line">
          {examples.map(({ reference, title, headline, owner }) => (
            <li key={reference} className="py-2.5">
              <Link
                href={`/applications/${reference}`}
                className="rounded font-serif text-base leading-snug font-semibold hover:underline"
              >
                {title}
              </Link>
              <p className="font-serif text-ink-soft">{headline}</p>
              <p className="text-[0.8125rem] text-ink-soft">Ask {owner}</p>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="built-with-it" className="rounded-xl border border-line bg-surface p-5">
        <h2 id="built-with-it" className="text-base font-semibold">
          {total === 0
            ? "Nothing is built with it"
            : total === 1
              ? "One tool is built with it"
              : `${total} tools are built with it`}
        </h2>
        <ul className="mt-2">
          {departments.map(({ id, name, count }) => (
            <li key={id} className="flex justify-between gap-4 py-0.5">
              <span>{name}</span>
              <CountLink
                count={count}
                address={writeInventoryAddress({ platform: [platform.id], department: [id] })}
                of={`tools of ${name} built with ${platform.name}`}
              />
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
