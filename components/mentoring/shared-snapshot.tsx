import type { ReactNode } from "react";
import { BandBadge } from "@/components/risk/band-badge";
import { Lamp } from "@/components/ui/lamp";
import { type ApplicationKind, kindWords } from "@/lib/inventory/kinds";
import type { Snapshot } from "@/lib/mentoring/snapshot";
import { bandOf } from "@/lib/risk/bands";
import { signed } from "@/lib/risk/signed";

/** What a mentor sees of an application before claiming the request, and nothing else. */
export function SharedSnapshot({ snapshot }: { snapshot: Snapshot }) {
  const { title, headline, description, kind, platform, department, owner, residual, illumination } =
    snapshot;
  const facts = [
    kindWords[kind as ApplicationKind] ?? "Something else",
    platform,
    department,
    `owned by ${owner}`,
  ];
  return (
    <div className="rounded-xl border border-t-3 border-line border-t-gold bg-surface px-5 py-4">
      <h3 className="font-serif text-xl leading-snug font-semibold break-words">{title}</h3>
      <p className="mt-0.5 font-serif text-[0.9375rem] text-ink-soft italic">{headline}</p>
      <p className="mt-2 max-w-prose font-serif text-[0.9375rem] whitespace-pre-line">{description}</p>
      <p className="mt-2 text-[0.8125rem] text-ink-soft">{facts.filter(Boolean).join(" · ")}</p>
      <div className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-2">
        <Lamp value={illumination} />
        <BandBadge band={bandOf(residual)} score={residual} />
      </div>
      {snapshot.steps ? (
        <Part title="Its next safer steps">
          <ul className="list-disc ps-5">
            {snapshot.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ul>
        </Part>
      ) : null}
      {snapshot.riskLines ? (
        <Part title="What its risk is made of">
          <ul>
            {snapshot.riskLines.map(({ label, points }) => (
              <li key={label} className="flex justify-between gap-4">
                <span>{label}</span>
                <span>{signed(points)}</span>
              </li>
            ))}
          </ul>
        </Part>
      ) : null}
      {snapshot.whereItLives ? (
        <Part title="Where it lives, and how to run it">
          <p className="break-words">{snapshot.whereItLives.livesAt || "Not said where"}</p>
          <p className="break-words whitespace-pre-line">
            {snapshot.whereItLives.howToRun || "Not said how"}
          </p>
        </Part>
      ) : null}
    </div>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="mt-3 border-t border-line pt-2 text-[0.8125rem]">
      <h4 className="mb-1 font-semibold">{title}</h4>
      {children}
    </div>
  );
}
