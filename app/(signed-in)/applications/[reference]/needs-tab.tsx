import type { Reader } from "@/app/reader";
import { BillMenu } from "@/components/dependencies/bill-menu";
import { NeedsView } from "@/components/dependencies/needs-view";
import { ButtonLink } from "@/components/ui/button";
import type { Actor } from "@/lib/access/actor";
import { getNeeds } from "@/lib/dependencies/queries";
import type { OpenDeeds } from "@/lib/safety/open-deeds";
import { tabAddress } from "./address";
import type { Card } from "./read-card";

type NeedsTabProps = { actor: Actor; card: Card; deeds: OpenDeeds; reader: Reader; take: number };

export async function NeedsTab({ actor, card, deeds, reader, take }: NeedsTabProps) {
  const needs = await getNeeds(actor, card.reference, take);
  const home = `/applications/${card.reference}`;
  const say = (
    <div className="flex flex-wrap gap-2 print:hidden">
      <ButtonLink href={`${home}/graph`} size="small">
        Show as a picture
      </ButtonLink>
      {needs.showsPackages ? <BillMenu home={home} /> : null}
      {deeds.edit ? (
        <ButtonLink href={`${home}/needs`} size="small">
          {needs.stated ? "Change what it needs" : "Say what it needs"}
        </ButtonLink>
      ) : null}
    </div>
  );
  const moreHref = `${tabAddress(card.reference, "needs")}&shown=${Math.min(5_000, take * 5)}`;
  return (
    <NeedsView
      needs={needs}
      say={say}
      mayChange={deeds.edit}
      moreHref={moreHref}
      now={reader.now}
      locale={reader.locale}
      timeZone={reader.timeZone}
    />
  );
}
