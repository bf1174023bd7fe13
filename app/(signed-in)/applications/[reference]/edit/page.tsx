import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { readerOf } from "@/app/reader";
import { orNotFound } from "@/app/refusals";
import { requireActor } from "@/app/who-asks";
import { EditForm } from "@/components/inventory/edit-form";
import { StillRetired } from "@/components/inventory/not-for-you";
import { platformChoices } from "@/components/inventory/platform-choice";
import { PageHeader } from "@/components/ui/page-header";
import { readMeasuredComplexity } from "@/lib/dependencies/queries/read-measured-complexity";
import { mayEditApplication } from "@/lib/inventory/access";
import { beginEditing } from "@/lib/inventory/begin-editing";
import { getEditableApplication } from "@/lib/inventory/queries";
import { findDraft } from "@/lib/people/queries";
import { listPlatforms } from "@/lib/platforms/queries";
import { type ReferenceParams, readCard } from "../read-card";
import { findLookalikesAction, keepEditAction, saveEditAction } from "./actions";

import { KeptDraftNotice } from "./kept-draft-notice";

export const metadata: Metadata = { title: "Edit an application" };

export default async function EditApplicationPage({ params }: ReferenceParams) {
  const actor = await requireActor();
  const card = await readCard(actor, (await params).reference);
  const home = `/applications/${card.reference}`;
  if (!mayEditApplication(actor, card)) forbidden();
  if (card.retiredAt) return <StillRetired home={home} />;
  const [saved, draft, platforms, proposal, { locale }] = await Promise.all([
    orNotFound(getEditableApplication(actor, card.reference)),
    findDraft(actor, { form: "edit-application", subjectId: card.id }),
    listPlatforms(actor),
    readMeasuredComplexity(actor, card.id),
    readerOf(actor),
  ]);
  const begun = beginEditing(saved, draft?.content ?? null);

  return (
    <>
      <PageHeader
        title={`Edit “${card.title}”`}
        subtitle="Change what is not true any more. What you type is kept as a draft until you save."
      />
      {begun.isDraft && draft ? <KeptDraftNotice id={draft.id} /> : null}
      <EditForm
        key={begun.isDraft ? draft?.id : "saved"}
        home={home}
        answers={begun.answers}
        base={begun.base}
        version={begun.version}
        draftId={begun.isDraft ? (draft?.id ?? null) : null}
        platforms={platformChoices(platforms)}
        locale={locale}
        proposal={proposal}
        save={saveEditAction.bind(null, card.reference)}
        keep={keepEditAction.bind(null, card.reference)}
        findLookalikes={findLookalikesAction.bind(null, card.id)}
      />
    </>
  );
}
