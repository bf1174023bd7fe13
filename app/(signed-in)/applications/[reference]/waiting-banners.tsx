import { readConsentsWaiting } from "@/app/read-once";
import type { Reader } from "@/app/reader";
import { ConsentBanner } from "@/components/inventory/consent-banner";
import { MergedBanner } from "@/components/inventory/merged-banner";
import { RetiredBanner } from "@/components/inventory/retired-banner";
import { DeedButton } from "@/components/ui/deed-button";
import { Notice } from "@/components/ui/notice";
import { RelativeTime } from "@/components/ui/relative-time";
import type { Actor } from "@/lib/access/actor";
import { findWaitingHandover } from "@/lib/inventory/queries";
import type { OpenDeeds } from "@/lib/safety/open-deeds";
import {
  acceptHandoverAction,
  agreeToSecondOwnershipAction,
  bringBackAction,
  declineHandoverAction,
  declineSecondOwnershipAction,
  withdrawHandoverAction,
} from "./actions";
import { takeMergeBackAction } from "./merge/actions";
import type { Card } from "./read-card";

type WaitingBannersProps = { actor: Actor; card: Card; deeds: OpenDeeds; reader: Reader };

/** What waits for somebody's answer, and that it is retired. */
export async function WaitingBanners({ actor, card, deeds, reader }: WaitingBannersProps) {
  const { reference, id, retiredAt, mergedInto } = card;
  if (retiredAt && mergedInto) {
    const takeBack = deeds.bringBack ? takeMergeBackAction.bind(null, reference) : null;
    return <MergedBanner retiredAt={retiredAt} into={mergedInto} takeBack={takeBack} {...zoneOf(reader)} />;
  }
  if (retiredAt) {
    const bringBack = deeds.bringBack && !card.isMerged ? bringBackAction.bind(null, reference) : null;
    return (
      <RetiredBanner
        retiredAt={retiredAt}
        because={card.retiredBecause}
        bringBack={bringBack}
        {...zoneOf(reader)}
      />
    );
  }
  const [{ handovers }, asked] = await Promise.all([
    readConsentsWaiting(actor),
    deeds.handOver ? findWaitingHandover(actor, id) : null,
  ]);
  const handover = handovers.find(({ application }) => application.number === card.number);
  return (
    <>
      {handover ? (
        <ConsentBanner
          title={`${handover.from.name} asks you to take it over`}
          agree={{
            words: "Take it over",
            action: acceptHandoverAction.bind(null, reference, handover.id),
            done: "You are its owner now",
          }}
          decline={{
            words: "No, thank you",
            action: declineHandoverAction.bind(null, reference, handover.id),
            done: "Declined: it stays where it is",
            goesTo: "/",
          }}
        >
          {handover.note ? <p className="whitespace-pre-line">“{handover.note}”</p> : null}
          <p>If you agree, you decide about it from then on. Nothing moves until you do.</p>
        </ConsentBanner>
      ) : null}
      {card.secondOwnerId === actor.id && card.secondOwnerConfirmedAt === null ? (
        <ConsentBanner
          title={`${card.owner.name} asks you to be second owner`}
          agree={{
            words: "I will",
            action: agreeToSecondOwnershipAction.bind(null, reference),
            done: "You are second owner now",
          }}
          decline={{
            words: "No, thank you",
            action: declineSecondOwnershipAction.bind(null, reference),
            done: "Declined: they can ask somebody else",
            goesTo: "/",
          }}
        >
          Somebody who could keep it going for a week while {card.owner.name} is away. You would see all of it
          and could change it.
        </ConsentBanner>
      ) : null}
      {asked && asked.toId !== actor.id ? (
        <Notice
          title={`${asked.to.name} was asked to take it over`}
          action={
            <DeedButton
              action={withdrawHandoverAction.bind(null, reference)}
              done="The request was taken back"
            >
              Take it back
            </DeedButton>
          }
        >
          Asked <RelativeTime date={asked.askedAt} now={reader.now} {...zoneOf(reader)} />. Nothing moves
          until they agree.
        </Notice>
      ) : null}
    </>
  );
}

function zoneOf({ locale, timeZone }: Reader) {
  return { locale, timeZone };
}
