import type { ReactNode } from "react";
import { requireActor } from "@/app/who-asks";
import { SettingsTabs } from "@/components/people/settings-tabs";
import { maySeeJobs } from "@/lib/jobs/access";
import { mayChangeOrganisation } from "@/lib/people/access";

export default async function SettingsLayout({ children }: { children: ReactNode }) {
  const actor = await requireActor();
  return (
    <>
      <SettingsTabs showsOrganisation={mayChangeOrganisation(actor)} showsJobs={maySeeJobs(actor)} />
      {children}
    </>
  );
}
