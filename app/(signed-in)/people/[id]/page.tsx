import type { Metadata } from "next";
import { after } from "next/server";
import { cache } from "react";
import { readerOf } from "@/app/reader";
import { orNotFound } from "@/app/refusals";
import { requireActor } from "@/app/who-asks";
import { HomeSection } from "@/components/overview/home-section";
import { PersonApplications } from "@/components/people/person-applications";
import { PageHeader } from "@/components/ui/page-header";
import { PlainDay } from "@/components/ui/plain-day";
import type { Actor } from "@/lib/access/actor";
import { rememberVisit } from "@/lib/overview/commands/remember-visit";
import { getPerson } from "@/lib/overview/queries/read-person";

type PersonParams = { params: Promise<{ id: string }> };

const readPerson = cache(async (actor: Actor, id: string) =>
  orNotFound(getPerson(actor, id, (await readerOf(actor)).now)),
);

export async function generateMetadata({ params }: PersonParams): Promise<Metadata> {
  const { name } = await readPerson(await requireActor(), (await params).id);
  return { title: name };
}

export default async function PersonPage({ params }: PersonParams) {
  const actor = await requireActor();
  const person = await readPerson(actor, (await params).id);
  const { now, locale, timeZone } = await readerOf(actor);
  after(() => rememberVisit(actor, "person", person.id, now));
  const { name, jobTitle, department, leftAt, mentor, applications } = person;
  return (
    <>
      <PageHeader
        title={name}
        subtitle={
          <>
            {[jobTitle, department.name].filter(Boolean).join(", ")}
            {leftAt ? (
              <>
                {" "}
                · has left on <PlainDay date={leftAt} locale={locale} timeZone={timeZone} />
              </>
            ) : null}
          </>
        }
      />
      {mentor ? (
        <HomeSection id="helps-with" title="Helps with">
          <p className="py-3">{[...mentor.platforms, ...mentor.topics].join(" · ")}</p>
          <p className="text-[0.8125rem] text-ink-soft">
            {mentor.languages.join(", ")} ·{" "}
            {mentor.available && mentor.mentees < mentor.capacity
              ? "has a place free: ask from the page of your application"
              : "has no place free at the moment"}
          </p>
        </HomeSection>
      ) : null}
      <PersonApplications name={name} applications={applications} />
    </>
  );
}
