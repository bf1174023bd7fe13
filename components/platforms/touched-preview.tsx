import { BandBadge } from "@/components/risk/band-badge";
import type { PlatformPreview } from "@/lib/risk/queries/preview-platform";

function tellMoves(up: number, down: number) {
  const parts = [...(up > 0 ? [`of ${up} goes up`] : []), ...(down > 0 ? [`of ${down} goes down`] : [])];
  return parts.length === 0 ? "No risk moves." : `The risk ${parts.join(" and ")}.`;
}

/** Whom a change would touch, before it is saved. */
export function TouchedPreview({ preview }: { preview: PlatformPreview }) {
  const { applications, owners, departments, up, down, bands, scored } = preview;
  return (
    <section
      aria-live="polite"
      aria-label="Whom it touches"
      className="rounded-xl border border-line bg-surface p-5"
    >
      <h2 className="text-base font-semibold">
        {applications === 0
          ? "It touches nobody: nothing in use is built with it"
          : `It touches ${applications} ${applications === 1 ? "tool" : "tools"} of ${owners} ${owners === 1 ? "owner" : "owners"}`}
      </h2>
      {departments.length > 0 ? (
        <p className="mt-1 text-ink-soft">
          {departments.map(({ name, count }) => `${name} ${count}`).join(" · ")}
        </p>
      ) : null}
      {applications > 0 ? (
        <p className="mt-2">
          {tellMoves(up, down)}
          {scored < applications ? ` Worked out for the first ${scored}.` : ""}
        </p>
      ) : null}
      <ul className="mt-2 flex flex-col gap-1.5">
        {bands.map(({ from, to, count }) => (
          <li key={`${from}-${to}`} className="flex flex-wrap items-center gap-2">
            {count} {count === 1 ? "moves" : "move"} from <BandBadge band={from} /> to <BandBadge band={to} />
          </li>
        ))}
      </ul>
      {applications > 0 ? (
        <p className="mt-2 text-[0.8125rem] text-ink-soft">
          Owners are told when the standing, a date, the successor or the class of data changes; better words
          alone are no news.
        </p>
      ) : null}
    </section>
  );
}
