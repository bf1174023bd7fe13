import type { Reader } from "@/app/reader";
import { cardFacts } from "@/components/inventory/card-facts";
import { NotKnownLine } from "@/components/inventory/not-known-line";
import { recordFacts } from "@/components/inventory/record-facts";
import { PlanSteps } from "@/components/safety/plan-steps";
import { DefinitionList } from "@/components/ui/definition-list";
import type { Actor } from "@/lib/access/actor";
import { getEditableApplication } from "@/lib/inventory/queries";
import type { OpenDeeds } from "@/lib/safety/open-deeds";
import type { planOnScreen } from "@/lib/safety/plan-on-screen";
import { tellPlan } from "@/lib/safety/plan-words";
import { attestAction } from "./actions";
import { factsOfCard } from "./card-props";
import type { Card } from "./read-card";

type OverviewTabProps = {
  actor: Actor;
  card: Card;
  deeds: OpenDeeds;
  reader: Reader;
  plan: ReturnType<typeof planOnScreen>;
  attestedOn: Date | null;
};

/** Only for those who may see the full record. */
export async function OverviewTab({ actor, card, deeds, reader, plan, attestedOn }: OverviewTabProps) {
  const { reference } = card;
  const record = await getEditableApplication(actor, reference);
  const { combined } = plan;
  const { known, unknown } = recordFacts({ ...record, attestedOn }, reader.locale, reader.timeZone);
  return (
    <>
      {card.retiredAt === null && combined.steps.length > 0 ? (
        <section aria-labelledby="next-steps">
          <h2 id="next-steps" className="mb-3 text-base font-semibold">
            {tellPlan(combined)}
          </h2>
          <PlanSteps
            reference={reference}
            steps={combined.steps}
            attest={attestAction.bind(null, reference)}
          />
        </section>
      ) : null}
      <section aria-label="About it">
        <DefinitionList columns={2} items={[...cardFacts(factsOfCard(card), reader.locale), ...known]} />
        <NotKnownLine unknown={unknown} editHref={deeds.edit ? `/applications/${reference}/edit` : null} />
      </section>
    </>
  );
}
