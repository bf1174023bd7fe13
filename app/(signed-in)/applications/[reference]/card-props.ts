import type { CardFacts } from "@/components/inventory/card-facts";
import { hasLeft } from "@/lib/people/departure";
import type { Card } from "./read-card";

export function layersOfCard(card: Card) {
  const { reference, title, headline, description, registeredAt, changedAt } = card;
  const isRetired = card.retiredAt !== null;
  return {
    reference,
    title,
    headline,
    description,
    registeredAt,
    changedAt,
    isConfidential: card.confidential,
    isRetired,
  };
}

export function factsOfCard(card: Card): CardFacts {
  const { owner, secondOwner, platform, kind, department } = card;
  return {
    owner: { id: owner.id, name: owner.name, department: owner.department.name, hasLeft: hasLeft(owner) },
    secondOwner: secondOwner && {
      id: secondOwner.id,
      name: secondOwner.name,
      isConfirmed: card.secondOwnerConfirmedAt !== null,
      hasLeft: hasLeft(secondOwner),
    },
    platform,
    kind,
    department: department.name,
  };
}
