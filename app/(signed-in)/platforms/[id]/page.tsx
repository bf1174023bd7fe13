import type { Metadata } from "next";
import Link from "next/link";
import { after } from "next/server";
import { readerOf } from "@/app/reader";
import { requireActor } from "@/app/who-asks";
import { PlatformAside } from "@/components/platforms/platform-aside";
import { PlatformTexts } from "@/components/platforms/platform-texts";
import { StandingBadge } from "@/components/platforms/standing-badge";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { impactQuestions } from "@/lib/inventory/impact";
import { rememberVisit } from "@/lib/overview/commands/remember-visit";
import { goodExample, readPlatformSurroundings } from "@/lib/overview/queries/read-platform";
import { mayChangePlatforms } from "@/lib/platforms/access";
import { tellStandingHistory } from "@/lib/platforms/standing-history";
import { type PlatformParams, readPlatform } from "./read-platform";

export async function generateMetadata({ params }: PlatformParams): Promise<Metadata> {
  const { name } = await readPlatform(await requireActor(), (await params).id);
  return { title: name };
}

const dataWords: Record<string, string> = impactQuestions.dataClassification.answers;

export default async function PlatformPage({ params }: PlatformParams) {
  const actor = await requireActor();
  const platform = await readPlatform(actor, (await params).id);
  const { now, locale } = await readerOf(actor);
  after(() => rememberVisit(actor, "platform", platform.id, now));
  const surroundings = await readPlatformSurroundings(actor, platform, now);
  const editHref = mayChangePlatforms(actor) ? `/platforms/${platform.id}/edit` : null;
  const { name, standing, standings, phasesOutOn, successor, dataAllowed } = platform;

  return (
    <>
      <Breadcrumbs items={[{ label: "Platforms", href: "/platforms" }, { label: name }]} />
      <PageHeader
        title={name}
        subtitle={
          <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
            <StandingBadge standing={standing} />
            {tellStandingHistory(standings, locale)}
          </span>
        }
        actions={editHref ? <ButtonLink href={editHref}>Change it</ButtonLink> : undefined}
      />
      {standing === "phasing-out" ? (
        <Notice
          tone="warning"
          className="mt-4"
          title={
            phasesOutOn
              ? `It ends on ${phasesOutOn.toLocaleDateString(locale, { dateStyle: "long", timeZone: "UTC" })}`
              : "It is phasing out, and no end date is set yet"
          }
        >
          What runs may run until then. A mentor helps you move it
          {successor ? (
            <>
              {" "}
              to{" "}
              <Link href={`/platforms/${successor.id}`} className="font-medium text-act underline">
                {successor.name}
              </Link>
            </>
          ) : null}
          .
        </Notice>
      ) : null}
      <div className="mt-6 flex flex-col gap-8 lg:grid lg:grid-cols-[minmax(0,1fr)_minmax(19rem,23rem)] lg:items-start">
        <PlatformTexts
          platform={platform}
          dataWords={`Up to: ${dataWords[dataAllowed] ?? dataAllowed}`}
          editHref={editHref}
        />
        <aside aria-label="People and examples" className="flex min-w-0 flex-col gap-5">
          <PlatformAside
            platform={platform}
            surroundings={surroundings}
            exampleRule={`Tools that are lit at ${goodExample.litFrom} or more and whose risk is low or moderate.`}
          />
        </aside>
      </div>
    </>
  );
}
