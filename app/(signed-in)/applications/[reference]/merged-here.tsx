import type { Reader } from "@/app/reader";
import { LooksLike } from "@/components/inventory/looks-like";
import { MergedFromLines } from "@/components/inventory/merged-from-lines";
import type { Actor } from "@/lib/access/actor";
import { mayEditApplication } from "@/lib/inventory/access";
import { findLookalikes } from "@/lib/inventory/queries";
import { listMergedFrom } from "@/lib/inventory/queries/read-merges";
import type { Card } from "./read-card";

const mostSuggested = 2;

/** Which duplicates went into it and, for those who could merge it, which others look like it. */
export async function MergedHere({ actor, card, reader }: { actor: Actor; card: Card; reader: Reader }) {
  const maySuggest = card.retiredAt === null && mayEditApplication(actor, card);
  const [merged, alike] = await Promise.all([
    listMergedFrom(actor, card.id),
    maySuggest ? findLookalikes(actor, card.title, card.id) : [],
  ]);
  return (
    <>
      <MergedFromLines merged={merged} locale={reader.locale} timeZone={reader.timeZone} />
      <LooksLike reference={card.reference} alike={alike.slice(0, mostSuggested)} />
    </>
  );
}
