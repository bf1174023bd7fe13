import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { orNotFound } from "@/app/refusals";
import { requireActor } from "@/app/who-asks";
import { CandidateChanges } from "@/components/exchange/candidate-changes";
import { CandidateFacts } from "@/components/exchange/candidate-facts";
import { CandidateForm } from "@/components/exchange/candidate-form";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { mayImport } from "@/lib/exchange/access";
import { getCandidate, listImportDepartments } from "@/lib/exchange/queries/read-candidates";
import { findChanges } from "@/lib/exchange/queries/read-changes";
import { findLookalikes } from "@/lib/inventory/queries";
import { listPlatforms } from "@/lib/platforms/queries";
import { findOwnersAction } from "../../../actions";
import {
  addReviewedAction,
  ignoreCandidateAction,
  restoreCandidateAction,
  saveCandidateAction,
  seenCandidateAction,
  takeOverChangesAction,
} from "../actions";

export const metadata: Metadata = { title: "Candidate" };

type CandidateParams = { params: Promise<{ id: string }> };

export default async function CandidatePage({ params }: CandidateParams) {
  const actor = await requireActor();
  if (!mayImport(actor)) forbidden();
  const { id } = await params;
  const candidate = await orNotFound(getCandidate(actor, id));
  const [changes, departments, platforms, alike] = await Promise.all([
    findChanges(actor, id),
    listImportDepartments(actor),
    listPlatforms(actor),
    candidate.state === "new" ? findLookalikes(actor, candidate.draft.title) : [],
  ]);
  const crumbs = [
    { label: "Import", href: "/import" },
    { label: "Triage", href: "/import/triage" },
    { label: candidate.draft.title || "Candidate" },
  ];
  return (
    <>
      <PageHeader
        breadcrumb={<Breadcrumbs items={crumbs} />}
        title={candidate.draft.title || "Without a title"}
        subtitle={`Row ${candidate.rowNumber} of ${candidate.run.fileName}, brought by ${candidate.run.importedBy.name}.`}
      />
      <div className="grid gap-8 lg:grid-cols-[minmax(0,1fr)_20rem]">
        {changes && candidate.application ? (
          <CandidateChanges
            found={changes}
            application={candidate.application}
            takeOver={takeOverChangesAction.bind(null, id)}
            leave={seenCandidateAction.bind(null, id)}
          />
        ) : (
          <CandidateForm
            {...{ candidate, departments, alike }}
            platforms={platforms}
            save={saveCandidateAction.bind(null, id)}
            add={addReviewedAction.bind(null, id)}
            ignore={ignoreCandidateAction.bind(null, id)}
            restore={restoreCandidateAction.bind(null, id)}
            findOwners={findOwnersAction}
          />
        )}
        <CandidateFacts candidate={candidate} />
      </div>
    </>
  );
}
