import { Badge } from "@/components/ui/badge";
import type { Deed } from "@/components/ui/use-deed";
import { signed } from "@/lib/risk/signed";
import type { SafetyStep } from "@/lib/safety/plan";
import { capital, tellMinutes } from "@/lib/safety/plan-words";
import type { PlacedStep } from "@/lib/safety/step-places";
import { StepButton } from "./step-button";

export type OpenStep = Omit<SafetyStep, "apply"> & {
  /** Null where the person may read of the step and somebody else does it. */
  placed: PlacedStep | null;
};

type PlanStepsProps = { reference: string; steps: readonly OpenStep[]; attest: Deed["action"] };

export function PlanSteps({ reference, steps, attest }: PlanStepsProps) {
  return (
    <ol className="divide-y divide-line border-t border-line">
      {steps.map((step) => (
        <li key={step.key} className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3 print:py-1.5">
          <div className="min-w-0 flex-1 basis-64">
            <p className="font-semibold">{step.title}</p>
            <p className="max-w-prose text-[0.8125rem] text-ink-soft">
              {capital(tellMinutes(step.minutes))}. {step.why}
              {step.waitsFor ? ` Counts with ${step.waitsFor}.` : null}
            </p>
          </div>
          <div className="flex items-center gap-3">
            {step.placed ? (
              <span className="contents print:hidden">
                <StepButton
                  reference={reference}
                  place={step.placed.place}
                  words={step.placed.words}
                  attest={attest}
                />
              </span>
            ) : null}
            <StepEffect lowers={step.lowers} lights={step.lights} upTo={step.upTo} />
          </div>
        </li>
      ))}
    </ol>
  );
}

function StepEffect({ lowers, lights, upTo }: Pick<SafetyStep, "lowers" | "lights" | "upTo">) {
  if (lowers <= 0) return <Badge tone="neutral">{signed(lights)} light</Badge>;
  return (
    <Badge tone="good">
      <span className="sr-only">Risk </span>
      {upTo ? "up to " : null}
      {signed(-lowers)}
    </Badge>
  );
}
