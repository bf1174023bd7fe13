import type { ReachTotals } from "@/lib/dependencies/queries/find-component";

type ReachTilesProps = {
  totals: ReachTotals;
  /** How many more may need it. */
  mayNeed: number;
  locale: string;
};

/** How far it reaches, in numbers that explain themselves. */
export function ReachTiles({ totals, mayNeed, locale }: ReachTilesProps) {
  const { applications, owners, ownersGone, departments, people, unsaid } = totals;
  const count = (number: number) => number.toLocaleString(locale);
  const tiles = [
    {
      term: "Applications",
      number: applications,
      note: mayNeed > 0 ? `name it; ${count(mayNeed)} more may need it` : "in use, and need it",
    },
    {
      term: "Owners",
      number: owners,
      note:
        owners === 0
          ? "nobody to ask"
          : ownersGone === 0
            ? "all of them are here"
            : `${count(ownersGone)} not reached: left or disabled`,
      isBad: ownersGone > 0,
    },
    { term: "Departments", number: departments, note: "whose work it touches" },
    {
      term: "People",
      number: people,
      note:
        unsaid === 0
          ? "rely on these applications"
          : `rely on them, at least: of ${count(unsaid)} nobody has said`,
    },
  ];
  return (
    <dl className="mb-6 grid grid-cols-2 border-y border-line lg:grid-cols-4">
      {tiles.map(({ term, number, note, isBad }) => (
        <div key={term} className="flex flex-col py-3 pe-4">
          <dt className="text-[0.8125rem] text-ink-soft">{term}</dt>
          <dd>
            <span className="block text-2xl font-semibold">{count(number)}</span>
            <span className={`block text-[0.8125rem] ${isBad ? "font-medium text-severe" : "text-ink-soft"}`}>
              {note}
            </span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
