import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { orNotFound } from "@/app/refusals";
import { requireActor } from "@/app/who-asks";
import { NeedsForm } from "@/components/dependencies/needs-form";
import { needsOf } from "@/components/dependencies/needs-state";
import { StillRetired } from "@/components/inventory/not-for-you";
import { PageHeader } from "@/components/ui/page-header";
import { getNeeds } from "@/lib/dependencies/queries";
import { mayEditApplication } from "@/lib/inventory/access";
import { type ReferenceParams, readCard } from "../read-card";
import { findApplicationsAction, findMatchesAction, loadStoredAction, stateNeedsAction } from "./actions";

export const metadata: Metadata = { title: "What it needs" };

export default async function ApplicationNeedsPage({ params }: ReferenceParams) {
  const actor = await requireActor();
  const card = await readCard(actor, (await params).reference);
  const home = `/applications/${card.reference}`;
  if (!mayEditApplication(actor, card)) forbidden();
  if (card.retiredAt) return <StillRetired home={home} />;
  const { stated, manifests, dataSources, reads } = await orNotFound(getNeeds(actor, card.reference, 0));

  return (
    <>
      <PageHeader
        title={`What “${card.title}” needs`}
        subtitle="Drop the newest list, and change what is not true any more. What you leave alone stays as it is."
      />
      <NeedsForm
        home={home}
        initial={needsOf({
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
        action={stateNeedsAction.bind(null, card.reference)}
        findApplications={findApplicationsAction.bind(null, card.reference)}
        findMatches={findMatchesAction.bind(null, card.reference)}
        loadStored={loadStoredAction.bind(null, card.reference)}
      />
    </>
  );
}
