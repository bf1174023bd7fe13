import Link from "next/link";
import { Badge, type Tone, TonedText } from "@/components/ui/badge";
import type { Definition } from "@/components/ui/definition-list";
import { PlainDay } from "@/components/ui/plain-day";
import { type ApplicationKind, applicationKinds, kindWords } from "@/lib/inventory/kinds";
import { type Standing, standings, standingWords } from "@/lib/platforms/standing";
import { PersonLine } from "./person-line";

export type CardFacts = {
  owner: { id: string; name: string; department: string; hasLeft: boolean };
  secondOwner: { id: string; name: string; isConfirmed: boolean; hasLeft: boolean } | null;
  platform: { id: string; name: string; standing: string; phasesOutOn: Date | null } | null;
  kind: string;
  department: string;
};

const tones: Record<Standing, Tone> = {
  recommended: "good",
  supported: "neutral",
  tolerated: "caution",
  "phasing-out": "warning",
};

/** Who it belongs to and what it is built with: what everybody may know. */
export function cardFacts(card: CardFacts, locale: string): Definition[] {
  const kind = applicationKinds.find((known): known is ApplicationKind => known === card.kind);
  return [
    {
      term: "Owner",
      children: (
        <PersonLine id={card.owner.id} name={card.owner.name}>
          , {card.owner.department}
          {card.owner.hasLeft ? <TonedText tone="danger"> has left</TonedText> : null}
        </PersonLine>
      ),
    },
    {
      term: "Second owner",
      children: card.secondOwner ? (
        <PersonLine id={card.secondOwner.id} name={card.secondOwner.name}>
          {card.secondOwner.hasLeft ? (
            <TonedText tone="danger"> has left</TonedText>
          ) : card.secondOwner.isConfirmed ? null : (
            <TonedText tone="caution"> was asked, has not answered yet</TonedText>
          )}
        </PersonLine>
      ) : (
        <TonedText tone="warning">nobody yet</TonedText>
      ),
    },
    {
      term: "Built with",
      children: card.platform ? (
        <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <Link
            href={`/platforms/${card.platform.id}`}
            className="rounded underline-offset-3 hover:underline"
          >
            {card.platform.name}
          </Link>
          <PlatformStanding
            standing={card.platform.standing}
            phasesOutOn={card.platform.phasesOutOn}
            locale={locale}
          />
        </span>
      ) : (
        <TonedText tone="warning">not said yet</TonedText>
      ),
    },
    { term: "Works for", children: card.department },
    { term: "Kind", children: kind ? kindWords[kind] : "Something else" },
  ];
}

function PlatformStanding({
  standing,
  phasesOutOn,
  locale,
}: {
  standing: string;
  phasesOutOn: Date | null;
  locale: string;
}) {
  const known = standings.find((one) => one === standing);
  if (!known) return null;
  return (
    <Badge tone={tones[known]}>
      {standingWords[known]}
      {known === "phasing-out" && phasesOutOn ? (
        <span className="font-medium">
          until <PlainDay date={phasesOutOn} locale={locale} />
        </span>
      ) : null}
    </Badge>
  );
}
