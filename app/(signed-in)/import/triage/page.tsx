import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { readerOf } from "@/app/reader";
import { requireActor } from "@/app/who-asks";
import { TriageList } from "@/components/exchange/triage-list";
import { TriageTabs } from "@/components/exchange/triage-tabs";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { mayImport } from "@/lib/exchange/access";
import { countCandidates, listCandidates } from "@/lib/exchange/queries/read-candidates";
import { candidateSearchSchema } from "@/lib/exchange/schema";
import { findOwnersAction } from "../../actions";
import {
  addCandidatesAction,
  chooseOwnerAction,
  ignoreCandidateAction,
  restoreCandidateAction,
  seenCandidateAction,
} from "./actions";

export const metadata: Metadata = { title: "Triage" };

export default async function TriagePage({ searchParams }: PageProps<"/import/triage">) {
  const actor = await requireActor();
  if (!mayImport(actor)) forbidden();
  const search = candidateSearchSchema.parse(await searchParams);
  const [{ rows, next }, counts, reader] = await Promise.all([
    listCandidates(actor, search),
    countCandidates(actor),
    readerOf(actor),
  ]);
  return (
    <>
      <PageHeader
        breadcrumb={<Breadcrumbs items={[{ label: "Import", href: "/import" }, { label: "Triage" }]} />}
        title="What other lists know"
        subtitle="Look at each, give it its three layers and its owner, then add it or leave it out."
      />
      <TriageTabs show={search.show} counts={counts} locale={reader.locale} />
      <TriageList
        key={`${search.show} ${search.after}`}
        show={search.show}
        rows={rows}
        next={next}
        add={addCandidatesAction}
        findOwners={findOwnersAction}
        chooseOwner={chooseOwnerAction}
        ignore={ignoreCandidateAction}
        restore={restoreCandidateAction}
        seen={seenCandidateAction}
      />
    </>
  );
}
