import Link from "next/link";

export type RiskTile = {
  label: string;
  /** “81 %” or “8”. */
  value: string;
  /** What the list behind it holds. */
  line: string;
  address: string;
};

/** What is measured today; each number opens the list that it counts. */
export function RiskTiles({ tiles }: { tiles: readonly RiskTile[] }) {
  return (
    <ul className="grid grid-cols-2 gap-3 lg:grid-cols-4 print:grid-cols-4">
      {tiles.map(({ label, value, line, address }) => (
        <li
          key={label}
          className="relative rounded-xl border border-line bg-surface px-4 py-3 hover:border-edge has-focus-visible:outline-2 has-focus-visible:outline-act print:px-2 print:py-1"
        >
          <p className="text-[0.8125rem] font-medium text-ink-soft">{label}</p>
          <p className="mt-0.5 text-2xl print:mt-0 print:text-lg print:leading-tight font-semibold tracking-[-0.01em]">
            {value}
          </p>
          <Link
            href={address}
            className="text-[0.8125rem] text-ink-soft outline-none print:text-[7.5pt] after:absolute after:inset-0 hover:text-act"
          >
            {line}
          </Link>
        </li>
      ))}
    </ul>
  );
}
