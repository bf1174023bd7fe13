import type { Metadata } from "next";
import { readerOf } from "@/app/reader";
import { requireActor } from "@/app/who-asks";
import { SessionList } from "@/components/people/session-list";
import { DeedButton } from "@/components/ui/deed-button";
import { PageHeader } from "@/components/ui/page-header";
import { listOwnSessions } from "@/lib/people/queries/read-settings";
import { endOtherSessionsAction, endSessionAction } from "./actions";

export const metadata: Metadata = { title: "Your sessions" };

export default async function SessionsPage() {
  const actor = await requireActor();
  const reader = await readerOf(actor);
  const sessions = await listOwnSessions(actor, reader.now);
  const hasOthers = sessions.some(({ isThisOne }) => !isThisOne);
  return (
    <>
      <PageHeader
        title="Where you are signed in"
        subtitle="A session that you do not know? End it: it is refused from its next click on."
        actions={
          hasOthers ? (
            <DeedButton action={endOtherSessionsAction} done="All other sessions are ended.">
              End all others
            </DeedButton>
          ) : null
        }
      />
      <SessionList sessions={sessions} reader={reader} endSession={endSessionAction} />
    </>
  );
}
