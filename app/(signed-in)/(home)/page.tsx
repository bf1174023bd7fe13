import type { Metadata } from "next";
import { readConsentsWaiting } from "@/app/read-once";
import { readerOf } from "@/app/reader";
import { requireActor } from "@/app/who-asks";
import { HomeApplications } from "@/components/overview/home-applications";
import { HomeBegin } from "@/components/overview/home-begin";
import { HomeCorner } from "@/components/overview/home-corner";
import { HomeDrafts } from "@/components/overview/home-drafts";
import { HomeWaiting } from "@/components/overview/home-waiting";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { mayRegisterApplications } from "@/lib/inventory/access";
import { tellDarkCorner } from "@/lib/overview/dark-corner";
import { greet, tellWaiting } from "@/lib/overview/greeting";
import { listOwnApplications, listUnfinishedDrafts } from "@/lib/overview/queries/read-home";
import { readDarkCorner } from "@/lib/overview/queries/read-light-map";
import { writeInventoryAddress } from "@/lib/overview/schema";
import { maySeePortfolioRisk } from "@/lib/risk/access";
import { discardDraftAction } from "../actions";
import { questionsOf } from "../questions";

export const metadata: Metadata = { title: "Home" };

export default async function HomePage() {
  const actor = await requireActor();
  const reader = await readerOf(actor);
  const [waiting, kept, own, corner] = await Promise.all([
    readConsentsWaiting(actor),
    listUnfinishedDrafts(actor),
    listOwnApplications(actor, reader.now),
    maySeePortfolioRisk(actor) ? readDarkCorner(actor, 0) : null,
  ]);
  const questions = questionsOf(waiting);
  const drafts = kept.map((draft) => ({ ...draft, discard: discardDraftAction.bind(null, draft.id) }));
  const mayRegister = mayRegisterApplications(actor);
  const register = <ButtonLink href="/applications/register">Register an application</ButtonLink>;

  return (
    <>
      <PageHeader
        title={greet(actor.name, reader.now, reader.timeZone)}
        subtitle={tellWaiting(questions.length, drafts.length) ?? "Nothing waits for you today."}
        actions={mayRegister && own.length > 0 ? register : undefined}
      />
      {corner ? (
        <HomeCorner finding={tellDarkCorner(corner.departments)} isCalm={corner.total === 0} />
      ) : null}
      <HomeWaiting questions={questions} reader={reader} />
      <HomeDrafts drafts={drafts} reader={reader} />
      {own.length > 0 ? (
        <HomeApplications applications={own} address={writeInventoryAddress({ owner: ["mine"] })} />
      ) : (
        <HomeBegin mayRegister={mayRegister} />
      )}
    </>
  );
}
