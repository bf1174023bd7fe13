import type { Reader } from "@/app/reader";
import { ApplicationCard } from "@/components/inventory/application-card";
import { cardFacts } from "@/components/inventory/card-facts";
import { WhomToAsk } from "@/components/inventory/whom-to-ask";
import { BandBadge } from "@/components/risk/band-badge";
import { DefinitionList } from "@/components/ui/definition-list";
import { Lamp } from "@/components/ui/lamp";
import type { Actor } from "@/lib/access/actor";
import { hasLeft } from "@/lib/people/departure";
import { findScore } from "@/lib/risk/queries";
import { factsOfCard, layersOfCard } from "./card-props";
import { CommentsSection } from "./comments-section";
import type { Card } from "./read-card";

type CardOnlyProps = { actor: Actor; card: Card; reader: Reader; before: string | null };

/** What everybody may know who may find it. */
export async function CardOnly({ actor, card, reader, before }: CardOnlyProps) {
  const score = await findScore(actor, card.id);
  const { owner, secondOwner } = card;
  const canAskSecond = secondOwner && card.secondOwnerConfirmedAt && !hasLeft(secondOwner);
  return (
    <div className="flex max-w-4xl flex-col gap-6">
      <ApplicationCard {...layersOfCard(card)} {...reader}>
        {score ? (
          <>
            <Lamp size="large" value={score.illumination} />
            <BandBadge band={score.band} score={score.residual} />
          </>
        ) : null}
      </ApplicationCard>
      <DefinitionList columns={2} items={cardFacts(factsOfCard(card), reader.locale)} />
      <WhomToAsk
        owner={owner.name}
        department={owner.department.name}
        hasLeft={hasLeft(owner)}
        secondOwner={canAskSecond ? secondOwner.name : null}
      />
      <CommentsSection actor={actor} card={card} reader={reader} before={before} />
    </div>
  );
}
