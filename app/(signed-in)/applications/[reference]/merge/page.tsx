import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { z } from "zod";
import { readerOf } from "@/app/reader";
import { orNotFound } from "@/app/refusals";
import { requireActor } from "@/app/who-asks";
import { MergeChoice } from "@/components/inventory/merge-choice";
import { StillRetired } from "@/components/inventory/not-for-you";
import { PageHeader } from "@/components/ui/page-header";
import { mayEditApplication } from "@/lib/inventory/access";
import { findMergeCandidates, readMergePreview } from "@/lib/inventory/queries/read-merge-preview";
import { type ReferenceParams, readCard } from "../read-card";
import { ShownPreview } from "./shown-preview";

export const metadata: Metadata = { title: "Merge a duplicate" };

const addressSchema = z.object({
  q: z.string().trim().max(100).catch(""),
  into: z.string().max(40).nullable().catch(null),
});

type PageProps = ReferenceParams & { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function MergePage({ params, searchParams }: PageProps) {
  const actor = await requireActor();
  const card = await readCard(actor, (await params).reference);
  const home = `/applications/${card.reference}`;
  if (!mayEditApplication(actor, card)) forbidden();
  if (card.retiredAt) return <StillRetired home={`${home}?merged=stay`} />;
  const { q, into } = addressSchema.parse(await searchParams);
  if (into !== null) {
    const [preview, reader] = await Promise.all([
      orNotFound(readMergePreview(actor, card.reference, into)),
      readerOf(actor),
    ]);
    return <ShownPreview actor={actor} preview={preview} reader={reader} />;
  }
  const candidates = await findMergeCandidates(actor, card, q);
  return (
    <>
      <PageHeader
        title={`“${card.title}” is a duplicate of…`}
        subtitle="Choose the one that stays. You see what would happen before anything does."
      />
      <MergeChoice home={home} words={q} candidates={candidates} />
    </>
  );
}
