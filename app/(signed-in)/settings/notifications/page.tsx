import type { Metadata } from "next";
import { readerOf } from "@/app/reader";
import { requireActor } from "@/app/who-asks";
import { CadenceForm } from "@/components/notifications/cadence-form";
import { DigestPreview } from "@/components/notifications/digest-preview";
import { PageHeader } from "@/components/ui/page-header";
import { readCadences } from "@/lib/notifications/queries";
import { kindGroups } from "@/lib/notifications/tell";
import { readDigestPreview } from "@/lib/overview/queries/read-digest-preview";
import { chooseCadencesAction } from "./actions";

export const metadata: Metadata = { title: "Notifications" };

export default async function NotificationSettingsPage() {
  const actor = await requireActor();
  const [cadences, preview, reader] = await Promise.all([
    readCadences(actor),
    readDigestPreview(actor),
    readerOf(actor),
  ]);
  return (
    <div className="flex flex-col gap-8">
      <PageHeader title="What you hear of" subtitle="How soon you are told, kind by kind." />
      <CadenceForm
        action={chooseCadencesAction.bind(null, actor.id)}
        groups={kindGroups}
        cadences={cadences}
      />
      <DigestPreview mails={preview} reader={reader} />
    </div>
  );
}
