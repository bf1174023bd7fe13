import type { Metadata } from "next";
import { z } from "zod";
import { readerOf } from "@/app/reader";
import { requireActor } from "@/app/who-asks";
import { type EarlierDraft, EarlierDrafts } from "@/components/inventory/earlier-drafts";
import { platformChoices } from "@/components/inventory/platform-choice";
import { RegistrationForm } from "@/components/inventory/registration-form";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { mayRegisterApplicationFor, mayRegisterApplications } from "@/lib/inventory/access";
import { findDraft, listDepartments, listDrafts } from "@/lib/people/queries";
import { listPlatforms } from "@/lib/platforms/queries";
import {
  discardDraftAction,
  findApplicationsAction,
  findColleaguesAction,
  findLookalikesAction,
  findMatchesAction,
  keepDraftAction,
  registerApplicationAction,
} from "./actions";

export const metadata: Metadata = { title: "Register an application" };

const form = "register-application";
const addressSchema = z.object({ draft: z.uuid().optional().catch(undefined) });
const contentSchema = z.record(z.string(), z.string()).catch({});

type RegisterPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function RegisterPage({ searchParams }: RegisterPageProps) {
  const actor = await requireActor();
  if (!mayRegisterApplications(actor)) {
    return (
      <>
        <PageHeader title="Register an application" />
        <Notice>
          People who build tools register them, and the analysts and managers who help them. If you have built
          something, ask your administrator to add you as a maker.
        </Notice>
      </>
    );
  }

  const { draft: draftId } = addressSchema.parse(await searchParams);
  const [reader, platforms, departments, drafts, draft] = await Promise.all([
    readerOf(actor),
    listPlatforms(actor),
    listDepartments(actor),
    listDrafts(actor),
    draftId ? findDraft(actor, { id: draftId, form, subjectId: "" }) : null,
  ]);
  const content = contentSchema.parse(draft?.content ?? {});
  const sendingId = z.uuid().catch(crypto.randomUUID()).parse(content.sendingId);
  const { now, locale, timeZone } = reader;

  return (
    <>
      <PageHeader
        title="Register an application"
        subtitle="Two minutes, and help comes with it. Three layers and its kind are enough to begin."
      />
      <EarlierDrafts
        drafts={earlierDrafts(drafts, draft?.id)}
        discard={discardDraftAction}
        {...{ now, locale, timeZone }}
      />
      <RegistrationForm
        key={sendingId}
        start={{
          sendingId,
          draftId: draft?.id ?? null,
          content: { departmentId: actor.departmentId, ...content },
        }}
        personId={actor.id}
        platforms={platformChoices(platforms)}
        departments={departments
          .filter(({ id }) => mayRegisterApplicationFor(actor, id))
          .map(({ id, name }) => ({ id, name }))}
        register={registerApplicationAction}
        keepDraft={keepDraftAction}
        findLookalikes={findLookalikesAction}
        findColleagues={findColleaguesAction}
        findApplications={findApplicationsAction}
        findMatches={findMatchesAction}
        {...{ locale, timeZone }}
      />
    </>
  );
}

function earlierDrafts(drafts: Awaited<ReturnType<typeof listDrafts>>, currentId?: string): EarlierDraft[] {
  return drafts
    .filter((draft) => draft.form === form && draft.id !== currentId)
    .map(({ id, updatedAt, content }) => ({
      id,
      updatedAt,
      title: contentSchema.parse(content).title ?? "",
    }));
}
