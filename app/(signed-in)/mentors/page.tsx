import type { Metadata } from "next";
import { readHelpWaiting } from "@/app/read-once";
import { readerOf } from "@/app/reader";
import { requireActor } from "@/app/who-asks";
import { Mentees, OpenQueue, OwnHelp, WaitingHelp } from "@/components/mentoring/help-lists";
import { MentorList } from "@/components/mentoring/mentor-list";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { mayBecomeMentor } from "@/lib/mentoring/access";
import { listMentors } from "@/lib/mentoring/queries/find-mentors";
import { findOwnMentorProfile, listOpenHelp } from "@/lib/mentoring/queries/list-open-help";
import { listMentees, listOwnHelp } from "@/lib/mentoring/queries/read-help";
import { claimHelpAction } from "../help/actions";

export const metadata: Metadata = { title: "Mentors" };

export default async function MentorsPage() {
  const actor = await requireActor();
  const reader = await readerOf(actor);
  const isMentor = mayBecomeMentor(actor);
  const [waiting, mentees, own, mentors, open, profile] = await Promise.all([
    readHelpWaiting(actor),
    listMentees(actor),
    listOwnHelp(actor, reader.now),
    listMentors(actor, reader.now),
    isMentor ? listOpenHelp(actor, reader.now) : [],
    isMentor ? findOwnMentorProfile(actor) : null,
  ]);
  const claim = (requestId: string) => claimHelpAction.bind(null, requestId);
  const places = profile && { taken: mentees.length, capacity: profile.capacity };

  return (
    <>
      <PageHeader
        title="Mentors"
        subtitle="Colleagues who know these tools and make time for each other."
        actions={isMentor ? <ButtonLink href="/mentors/profile">What you help with</ButtonLink> : undefined}
      />
      {isMentor && !profile ? (
        <Notice
          className="mt-6"
          title="Say what you help with"
          action={
            <ButtonLink href="/mentors/profile" variant="primary">
              Say it now
            </ButtonLink>
          }
        >
          Platforms, topics, languages, and how many people at a time. Then you are offered to those who fit.
        </Notice>
      ) : null}
      <WaitingHelp lines={waiting} claim={claim} actorId={actor.id} reader={reader} />
      <Mentees lines={mentees} reader={reader} />
      <OwnHelp lines={own} reader={reader} />
      {isMentor ? <OpenQueue lines={open} claim={claim} places={places} reader={reader} /> : null}
      <MentorList mentors={mentors} />
    </>
  );
}
