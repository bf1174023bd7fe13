import type { Metadata } from "next";
import { readConsentsWaiting, readHelpWaiting } from "@/app/read-once";
import { readerOf } from "@/app/reader";
import { requireActor } from "@/app/who-asks";
import { HomeApplications } from "@/components/overview/home-applications";
import { HomeBegin } from "@/components/overview/home-begin";
import { HomeDrafts } from "@/components/overview/home-drafts";
import { HomeWaiting } from "@/components/overview/home-waiting";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { hasRole } from "@/lib/access/actor";
import { mayRegisterApplications } from "@/lib/inventory/access";
import { mayBecomeMentor } from "@/lib/mentoring/access";
import { greet, tellWaiting } from "@/lib/overview/greeting";
import { listOwnApplications, listUnfinishedDrafts } from "@/lib/overview/queries/read-home";
import { writeInventoryAddress } from "@/lib/overview/schema";
import { maySeePortfolioRisk } from "@/lib/risk/access";
import { discardDraftAction } from "../actions";
import { questionsOf } from "../questions";
import { AdministratorHome } from "./administrator-home";
import { AnalystHome } from "./analyst-home";
import { HelpHome, WaitingHelpHome } from "./help-home";
import { ManagerHome } from "./manager-home";
import { NewsHome } from "./news-home";

export const metadata: Metadata = { title: "Home" };

export default async function HomePage() {
  const actor = await requireActor();
  const reader = await readerOf(actor);
  const [waiting, help, kept, own] = await Promise.all([
    readConsentsWaiting(actor),
    readHelpWaiting(actor),
    listUnfinishedDrafts(actor),
    listOwnApplications(actor, reader.now),
  ]);
  const questions = questionsOf(waiting);
  const drafts = kept.map((draft) => ({ ...draft, discard: discardDraftAction.bind(null, draft.id) }));
  const mayRegister = mayRegisterApplications(actor);
  const register = <ButtonLink href="/applications/register">Register an application</ButtonLink>;

  return (
    <>
      <PageHeader
        title={greet(actor.name, reader.now, reader.timeZone)}
        subtitle={
          tellWaiting(questions.length + help.length, drafts.length) ?? "No question waits for your answer."
        }
        actions={mayRegister && own.length > 0 ? register : undefined}
      />
      <HomeWaiting questions={questions} reader={reader} />
      <WaitingHelpHome actor={actor} reader={reader} />
      <HomeDrafts drafts={drafts} reader={reader} />
      <NewsHome actor={actor} reader={reader} />
      {mayBecomeMentor(actor) ? <HelpHome actor={actor} reader={reader} /> : null}
      {hasRole(actor, "administrator") ? <AdministratorHome actor={actor} reader={reader} /> : null}
      {hasRole(actor, "manager") ? <ManagerHome actor={actor} reader={reader} /> : null}
      {maySeePortfolioRisk(actor) ? <AnalystHome actor={actor} /> : null}
      {own.length > 0 ? (
        <HomeApplications applications={own} address={writeInventoryAddress({ owner: ["mine"] })} />
      ) : hasRole(actor, "analyst", "manager", "responder", "administrator") ? null : (
        <HomeBegin mayRegister={mayRegister} />
      )}
    </>
  );
}
