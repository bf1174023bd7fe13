import type { Metadata } from "next";
import { readerOf } from "@/app/reader";
import { orNotFound } from "@/app/refusals";
import { requireActor } from "@/app/who-asks";
import { HelpStory } from "@/components/mentoring/help-story";
import { SharedSnapshot } from "@/components/mentoring/shared-snapshot";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { ButtonLink } from "@/components/ui/button";
import { helpTopicOf, helpTopicWords } from "@/lib/mentoring/help-topics";
import { getHelp } from "@/lib/mentoring/queries/read-help";
import { HelpDeeds } from "./help-deeds";
import { ThreadOfTwo } from "./thread-of-two";

export const metadata: Metadata = { title: "Help" };

type HelpParams = { params: Promise<{ id: string }> };

export default async function HelpPage({ params }: HelpParams) {
  const actor = await requireActor();
  const help = await orNotFound(getHelp(actor, (await params).id));
  const reader = await readerOf(actor);
  const { application, askedBy, about, question, snapshot } = help;

  return (
    <div className="flex flex-col gap-5">
      <Breadcrumbs items={[{ label: "Mentors", href: "/mentors" }, { label: "Help" }]} />
      <div className="flex flex-col gap-8 lg:grid lg:grid-cols-[minmax(0,1fr)_minmax(19rem,23rem)] lg:items-start">
        <div className="flex min-w-0 flex-col gap-6">
          <header>
            <p className="text-[0.8125rem] text-ink-soft">
              {helpTopicWords[helpTopicOf(about)].name} · {askedBy.name}, {askedBy.department.name}
            </p>
            <h1 className="font-serif text-3xl leading-tight font-semibold break-words">
              {application.title}
            </h1>
            <p className="mt-3 max-w-prose text-base break-words whitespace-pre-line">“{question}”</p>
          </header>
          <HelpDeeds actor={actor} help={help} now={reader.now} />
          <ThreadOfTwo actor={actor} help={help} reader={reader} />
        </div>
        <aside aria-label="About this request" className="flex min-w-0 flex-col gap-5">
          <HelpStory request={help} reader={reader} />
          {application.seesRecord ? (
            <ButtonLink href={`/applications/${application.reference}`}>
              Open all of {application.reference}
            </ButtonLink>
          ) : null}
          {snapshot ? (
            <section aria-labelledby="agreed-to-show">
              <h2 id="agreed-to-show" className="mb-2 text-base font-semibold">
                What {askedBy.name} agreed to show
              </h2>
              <SharedSnapshot snapshot={snapshot} />
            </section>
          ) : null}
        </aside>
      </div>
    </div>
  );
}
