import type { Reader } from "@/app/reader";
import { ApplicationCard } from "@/components/inventory/application-card";
import { RiskCard } from "@/components/risk/risk-card";
import { StepButton } from "@/components/safety/step-button";
import { Lamp } from "@/components/ui/lamp";
import { TabLinks } from "@/components/ui/tab-links";
import type { Actor } from "@/lib/access/actor";
import { countPackages } from "@/lib/dependencies/queries";
import { holds } from "@/lib/inventory/access";
import { countComments } from "@/lib/inventory/queries/list-comments";
import { illuminate } from "@/lib/risk/illumination";
import { getFacts } from "@/lib/risk/queries";
import { scoreRisk } from "@/lib/risk/score";
import type { OpenDeeds } from "@/lib/safety/open-deeds";
import { firstLight, planOnScreen } from "@/lib/safety/plan-on-screen";
import { canBeDoneOnScreen } from "@/lib/safety/step-places";
import { attestAction } from "./actions";
import { type Address, tabAddress } from "./address";
import { layersOfCard } from "./card-props";
import { CommentsSection } from "./comments-section";
import { HelpfulPeople } from "./helpful-people";
import { HistoryTab } from "./history-tab";
import { NeedsTab } from "./needs-tab";
import { OverviewTab } from "./overview-tab";
import { PlanTab } from "./plan-tab";
import type { Card } from "./read-card";

type FullRecordProps = { actor: Actor; card: Card; deeds: OpenDeeds; address: Address; reader: Reader };

/** Everything about one application: how well lit, how risky, what to do next. */
export async function FullRecord({ actor, card, deeds, address, reader }: FullRecordProps) {
  const { reference } = card;
  const [facts, packages, comments] = await Promise.all([
    getFacts(actor, reference),
    countPackages(actor, card.id),
    countComments(actor, card.id),
  ]);
  const light = illuminate(facts, reader.now);
  const risk = scoreRisk(facts, reader.now);
  const plan = planOnScreen(facts, deeds, reader.now);
  const next = firstLight(light.missing, deeds);
  const attest = attestAction.bind(null, reference);
  const shown = { actor, card, deeds, reader };
  const tab = (value: Address["tab"], label: string, count?: number) => ({
    href: tabAddress(reference, value, address.merged),
    label,
    count,
    isCurrent: address.tab === value,
  });

  return (
    <div className="flex flex-col gap-6 lg:grid lg:grid-cols-[minmax(0,1fr)_minmax(19rem,23rem)] lg:grid-rows-[auto_1fr] lg:items-start lg:gap-x-7">
      <ApplicationCard {...layersOfCard(card)} {...reader}>
        <div className="min-w-0 flex-1 basis-60">
          <Lamp size="large" value={light.value} missing={light.missing.map(({ label }) => label)} />
        </div>
        {next ? (
          <span className="contents print:hidden">
            <StepButton
              reference={reference}
              place={next.place}
              words="Shed more light"
              size="medium"
              attest={attest}
            />
          </span>
        ) : null}
      </ApplicationCard>
      {/* On a narrow screen its risk stands before the steps, and who can help at the end. */}
      <aside
        aria-label="Risk and help"
        className="contents min-w-0 lg:col-start-2 lg:row-span-2 lg:row-start-1 lg:flex lg:flex-col lg:gap-6"
      >
        <RiskCard
          residual={risk.residual}
          band={risk.band}
          inherent={risk.inherent}
          inherentBand={risk.inherentBand}
          lines={risk.lines}
          isShown={canBeDoneOnScreen}
          editHref={deeds.edit ? `/applications/${reference}/edit#ifItStops` : null}
          isOwn={holds(actor, card)}
          locale={reader.locale}
          timeZone={reader.timeZone}
        />
        {card.retiredAt ? null : (
          <div className="order-last empty:hidden">
            <HelpfulPeople actor={actor} card={card} reader={reader} />
          </div>
        )}
      </aside>
      <div className="flex min-w-0 flex-col gap-6">
        <TabLinks
          label="About this application"
          className="print:hidden"
          locale={reader.locale}
          items={[
            tab("overview", "Overview"),
            tab("needs", "What it needs", packages || undefined),
            tab("plan", "Safety plan", card.retiredAt ? undefined : plan.steps.length),
            tab("comments", "Comments", comments || undefined),
            tab("history", "History"),
          ]}
        />
        {address.tab === "overview" ? (
          <OverviewTab {...shown} plan={plan} attestedOn={facts.attestedOn} />
        ) : null}
        {address.tab === "needs" ? <NeedsTab {...shown} take={address.shown} /> : null}
        {address.tab === "plan" ? <PlanTab {...shown} plan={plan} /> : null}
        {address.tab === "comments" ? (
          <CommentsSection actor={actor} card={card} reader={reader} before={address.before} />
        ) : null}
        {address.tab === "history" ? <HistoryTab {...shown} /> : null}
      </div>
    </div>
  );
}
