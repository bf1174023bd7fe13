import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { requireActor } from "@/app/who-asks";
import { ProfileForm } from "@/components/mentoring/profile-form";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { mayBecomeMentor } from "@/lib/mentoring/access";
import { languageWord } from "@/lib/mentoring/queries/find-mentors";
import { findOwnMentorProfile } from "@/lib/mentoring/queries/list-open-help";
import { findReader } from "@/lib/people/queries";
import { languages } from "@/lib/people/schema";
import { listPlatforms } from "@/lib/platforms/queries";
import { saveMentorProfileAction } from "./actions";

export const metadata: Metadata = { title: "What you help with" };

const nothingYet = { platforms: [], topics: [], capacity: 2, available: true, awayUntil: null };

export default async function MentorProfilePage() {
  const actor = await requireActor();
  if (!mayBecomeMentor(actor)) forbidden();
  const [profile, platforms, reader] = await Promise.all([
    findOwnMentorProfile(actor),
    listPlatforms(actor),
    findReader(actor),
  ]);
  const { awayUntil, ...known } = profile ?? { ...nothingYet, languages: [reader?.locale ?? "en"] };

  return (
    <>
      <Breadcrumbs items={[{ label: "Mentors", href: "/mentors" }, { label: "What you help with" }]} />
      <PageHeader
        title="What you help with"
        subtitle="You are offered to people whose tools fit it, with the reasons."
      />
      <div className="mt-6">
        <ProfileForm
          action={saveMentorProfileAction.bind(null, actor.id)}
          profile={{ ...known, awayUntil: awayUntil?.toISOString().slice(0, 10) ?? "" }}
          platforms={platforms.map(({ name }) => name)}
          languages={languages.map((value) => ({ value, label: languageWord(value) }))}
        />
      </div>
    </>
  );
}
