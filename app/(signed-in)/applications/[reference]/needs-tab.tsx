import type { Reader } from "@/app/reader";
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
  const say = deeds.edit ? (
    <ButtonLink href={`/applications/${card.reference}/needs`} size="small" className="print:hidden">
      {needs.stated ? "Change what it needs" : "Say what it needs"}
    </ButtonLink>
  ) : null;
  const moreHref = `${tabAddress(card.reference, "needs")}&shown=${Math.min(5_000, take * 5)}`;
  return (
    <NeedsView
      needs={needs}
      say={say}
      moreHref={moreHref}
      now={reader.now}
      locale={reader.locale}
      timeZone={reader.timeZone}
    />
  );
}
