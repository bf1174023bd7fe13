import type { Reader } from "@/app/reader";
import { ControlList } from "@/components/risk/control-list";
import { PlanSteps } from "@/components/safety/plan-steps";
import { DialogLink } from "@/components/ui/addressed-dialog";
import type { Actor } from "@/lib/access/actor";
import { controlWords } from "@/lib/risk/control-words";
import { controlKinds } from "@/lib/risk/facts";
import { listControls } from "@/lib/risk/queries";
import type { OpenDeeds } from "@/lib/safety/open-deeds";
import type { planOnScreen } from "@/lib/safety/plan-on-screen";
import { attestAction, recordControlAgainAction, withdrawControlAction } from "./actions";
import type { Card } from "./read-card";

type PlanTabProps = {
  actor: Actor;
  card: Card;
  deeds: OpenDeeds;
  reader: Reader;
  plan: ReturnType<typeof planOnScreen>;
};

/** Every step, and what was done already. */
export async function PlanTab({ actor, card, deeds, reader, plan }: PlanTabProps) {
  const { reference } = card;
  const controls = await listControls(actor, card.id);
  const recorded = controls.map(({ id, kind, doneOn, note, recordedBy }) => {
    const known = controlKinds.find((one) => one === kind);
    const again = { kind, doneOn: doneOn.toISOString().slice(0, 10), note };
    const undo = { action: recordControlAgainAction.bind(null, reference, again), done: "It counts again" };
    const mayRecord = known !== undefined && deeds.controls.includes(known);
    return {
      id,
      name: known ? controlWords[known].name : "Something that was done",
      doneOn,
      note,
      recordedBy: recordedBy.name,
      takeBack: deeds.edit
        ? { action: withdrawControlAction.bind(null, reference, id), undo: mayRecord ? undo : undefined }
        : null,
    };
  });
  return (
    <>
      {card.retiredAt === null ? (
        <section aria-labelledby="all-steps">
          <h2 id="all-steps" className="mb-3 text-base font-semibold">
            {plan.steps.length > 0
              ? "Everything that would make it safer, the most for a minute first"
              : "Nothing is left to do today"}
          </h2>
          <PlanSteps reference={reference} steps={plan.steps} attest={attestAction.bind(null, reference)} />
        </section>
      ) : null}
      <section aria-labelledby="done-already">
        <div className="mb-2 flex flex-wrap items-center justify-between gap-3">
          <h2 id="done-already" className="text-base font-semibold">
            What was done already
          </h2>
          {deeds.controls.length > 0 ? (
            <DialogLink query="do=record" size="small">
              Record what you did
            </DialogLink>
          ) : null}
        </div>
        <ControlList controls={recorded} locale={reader.locale} timeZone={reader.timeZone} />
      </section>
    </>
  );
}
