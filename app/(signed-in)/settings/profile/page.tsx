import type { Metadata } from "next";
import { readOrganisation } from "@/app/read-once";
import { requireActor } from "@/app/who-asks";
import { ProfileForm } from "@/components/people/profile-form";
import { PageHeader } from "@/components/ui/page-header";
import { readProfile } from "@/lib/people/queries/read-settings";
import { changeProfileAction } from "./actions";

export const metadata: Metadata = { title: "Your profile" };

export default async function ProfilePage() {
  const actor = await requireActor();
  const [profile, organisation] = await Promise.all([readProfile(actor), readOrganisation()]);
  return (
    <>
      <PageHeader
        title="Your profile"
        subtitle="How Lamplight writes to you. Only you see and change this."
      />
      <ProfileForm
        profile={profile}
        organisationZone={organisation?.timeZone ?? "UTC"}
        helpContact={organisation?.helpContact ?? ""}
        action={changeProfileAction}
      />
    </>
  );
}
