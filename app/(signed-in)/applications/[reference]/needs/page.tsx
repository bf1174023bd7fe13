import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { z } from "zod";
import { orNotFound } from "@/app/refusals";
import { requireActor } from "@/app/who-asks";
import { NeedsForm } from "@/components/dependencies/needs-form";
import { needsOf } from "@/components/dependencies/needs-state";
import { StillRetired } from "@/components/inventory/not-for-you";
import { PageHeader } from "@/components/ui/page-header";
import { getNeeds } from "@/lib/dependencies/queries";
import { mayEditApplication } from "@/lib/inventory/access";
import { findDraft } from "@/lib/people/queries";
import { KeptDraftNotice } from "../edit/kept-draft-notice";
import { type ReferenceParams, readCard } from "../read-card";
import {
  findApplicationsAction,
  findMatchesAction,
  keepNeedsAction,
  loadStoredAction,
  stateNeedsAction,
} from "./actions";

export const metadata: Metadata = { title: "What it needs" };

const draftSchema = z.object({ needsDraft: z.string(), base: z.string() }).nullable().catch(null);

export default async function ApplicationNeedsPage({ params }: ReferenceParams) {
  const actor = await requireActor();
  const card = await readCard(actor, (await params).reference);
  const home = `/applications/${card.reference}`;
  if (!mayEditApplication(actor, card)) forbidden();
  if (card.retiredAt) return <StillRetired home={home} />;
  const [{ stated, manifests, dataSources, reads }, draft] = await Promise.all([
    orNotFound(getNeeds(actor, card.reference, 0)),
    findDraft(actor, { form: "state-needs", subjectId: card.id }),
  ]);
  const kept = draftSchema.parse(draft?.content);

  return (
    <>
      <PageHeader
        title={`What “${card.title}” needs`}
        subtitle="Drop the newest list, and change what is not true any more. What you leave alone stays as it is, and what you change is kept as a draft until you save."
      />
      {draft && kept ? <KeptDraftNotice id={draft.id} /> : null}
      <NeedsForm
        key={draft?.id ?? "stored"}
        home={home}
        rendering={crypto.randomUUID()}
        draft={draft && kept ? { id: draft.id, needs: kept.needsDraft, base: kept.base } : null}
        stored={needsOf({
          answer: stated?.nothing ? "nothing" : manifests.length > 0 ? "listed" : "unsaid",
          kept: manifests.map(({ name, resolved, packageCount }) => ({
            name,
            resolved,
            packages: packageCount,
          })),
          dataSources: dataSources.map(({ name }) => name),
          noDataSources: stated?.dataSourcesStated === true && dataSources.length === 0,
          reads: reads.map(({ reference, title }) => ({ reference, title })),
        })}
        save={stateNeedsAction.bind(null, card.reference)}
        keep={keepNeedsAction.bind(null, card.reference)}
        findApplications={findApplicationsAction.bind(null, card.reference)}
        findMatches={findMatchesAction.bind(null, card.reference)}
        loadStored={loadStoredAction.bind(null, card.reference)}
      />
    </>
  );
}
