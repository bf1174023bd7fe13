import { Avatar } from "@/components/ui/avatar";

export type HelpfulPerson = {
  personId: string;
  name: string;
  department: string;
  reasons: readonly string[];
};

/** Mentors who fit, and why. */
export function PeopleWhoCanHelp({ people }: { people: readonly HelpfulPerson[] }) {
  return (
    <section
      aria-labelledby="people-who-can-help"
      className="rounded-xl border border-line bg-surface p-5 print:hidden"
    >
      <h2 id="people-who-can-help" className="text-base font-semibold">
        People who can help
      </h2>
      {people.length === 0 ? (
        <p className="mt-2 text-ink-soft">
          No mentor has room at the moment. Your colleagues in IT can help meanwhile.
        </p>
      ) : (
        <ul className="mt-3 divide-y divide-line border-t border-line">
          {people.map((person) => (
            <li key={person.personId} className="flex gap-3 py-3 last:pb-0">
              <Avatar name={person.name} />
              <div className="min-w-0">
                <p className="font-medium">
                  {person.name}
                  <span className="font-normal text-ink-soft">, {person.department}</span>
                </p>
                <p className="text-[0.8125rem] text-ink-soft">{person.reasons.join(" · ")}</p>
              </div>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
