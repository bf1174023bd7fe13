import type { Band } from "@/lib/risk/facts";
import type { RiskLine } from "@/lib/risk/score";
import { BandBadge } from "./band-badge";
import { groupLines } from "./group-lines";
import { NoStepLine } from "./no-step-line";
import { RiskLineRow } from "./risk-line-row";
import { ScoreMove } from "./score-move";

type RiskCardProps = {
  residual: number;
  band: Band;
  inherent: number;
  inherentBand: Band;
  lines: readonly RiskLine[];
  /** Only steps that can be taken here are named. */
  isShown: (step: NonNullable<RiskLine["lower"]>["step"]) => boolean;
  /** Where its impact is answered, for those who may. */
  editHref: string | null;
  /** The reader is one of those who did what lowers it. */
  isOwn: boolean;
  locale: string;
  timeZone: string;
};

/** A bar this long is the most that one line usually weighs. */
const usualMost = 14;

/** One number, and every line that adds up to it. */
export function RiskCard({
  residual,
  band,
  inherent,
  inherentBand,
  lines,
  isShown,
  editHref,
  isOwn,
  locale,
  timeZone,
}: RiskCardProps) {
  const most = Math.max(usualMost, ...lines.map((line) => Math.abs(line.points)));
  return (
    <section
      aria-labelledby="risk"
      className="rounded-xl border border-line bg-surface p-5 print:break-inside-avoid print:p-0 print:border-0"
    >
      <h2 id="risk" className="sr-only">
        Risk
      </h2>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <p className="text-5xl leading-none font-semibold tracking-tight">
          {residual}
          <span className="sr-only"> of 100</span>
        </p>
        <BandBadge band={band} suffix="today" />
      </div>
      <p className="mt-2 text-[0.8125rem] text-ink-soft">
        {inherent > residual
          ? `${inherent} (${inherentBand}) before what ${isOwn ? "you have already done" : "was already done"}.`
          : "Nothing that was done so far lowers it yet."}
      </p>
      <ScoreMove score={residual} />
      <ul
        aria-label="What adds up to it"
        className="mt-4 flex flex-col gap-2.5 print:grid print:grid-cols-2 print:gap-x-8 print:gap-y-1"
      >
        {groupLines(lines, isShown).map(({ line, hasStep, noStep, endsGroup }) => (
          <RiskLineRow
            key={`${line.side} ${line.key}`}
            label={line.label}
            points={line.points}
            isSafer={line.points < 0 && line.side === "control"}
            share={Math.abs(line.points) / most}
            asOf={line.asOf}
            lower={line.lower && hasStep ? shortened(line.lower) : null}
            locale={locale}
            timeZone={timeZone}
          >
            {noStep && endsGroup ? <NoStepLine reason={noStep} editHref={editHref} /> : null}
          </RiskLineRow>
        ))}
      </ul>
      {lines.length === 0 ? <p className="text-ink-soft">Nothing adds to its risk today.</p> : null}
    </section>
  );
}

/** One step answers all open questions; beside one of them, that one is meant. */
function shortened(lower: NonNullable<RiskLine["lower"]>) {
  return lower.step === "answer-impact" ? { ...lower, label: "Answer this question" } : lower;
}
