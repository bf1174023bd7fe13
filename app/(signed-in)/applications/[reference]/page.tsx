import { permanentRedirect } from "next/navigation";
import { after } from "next/server";
import { readerOf } from "@/app/reader";
import { requireActor } from "@/app/who-asks";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Notice } from "@/components/ui/notice";
import { maySeeRecord } from "@/lib/inventory/access";
import { rememberVisit } from "@/lib/overview/commands/remember-visit";
import { openDeeds } from "@/lib/safety/open-deeds";
import { readAddress, tabAddress } from "./address";
import { CardOnly } from "./card-only";
import { DeedDialogs } from "./deed-dialogs";
import { Follow } from "./follow";
import { FullRecord } from "./full-record";
import { MergedHere } from "./merged-here";
import { OpenDeedBar } from "./open-deed-bar";
import { type ReferenceParams, readCard } from "./read-card";
import { WaitingBanners } from "./waiting-banners";

type PageProps = ReferenceParams & { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function ApplicationPage({ params, searchParams }: PageProps) {
  const actor = await requireActor();
  const [card, reader] = await Promise.all([readCard(actor, (await params).reference), readerOf(actor)]);
  const address = readAddress(await searchParams);
  if (card.mergedInto && !address.merged)
    permanentRedirect(tabAddress(card.mergedInto.reference, address.tab));
  after(() => rememberVisit(actor, "application", card.id, reader.now));
  const deeds = openDeeds(actor, card, reader.now);
  const seesRecord = maySeeRecord(actor, card);

  return (
    <div className="flex flex-col gap-4 print:[zoom:0.9]">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <Breadcrumbs items={[{ label: "Applications", href: "/applications" }, { label: card.reference }]} />
        <div className="flex flex-wrap items-center justify-end gap-2">
          <Follow actor={actor} card={card} reader={reader} />
          <OpenDeedBar card={card} deeds={deeds} />
        </div>
      </div>
      {address.welcome && seesRecord ? (
        <Notice title={`${card.reference} is registered`} className="print:hidden">
          This is what it looks like from here.
        </Notice>
      ) : null}
      <WaitingBanners actor={actor} card={card} deeds={deeds} reader={reader} />
      <MergedHere actor={actor} card={card} reader={reader} />
      {seesRecord ? (
        <FullRecord actor={actor} card={card} deeds={deeds} address={address} reader={reader} />
      ) : (
        <CardOnly actor={actor} card={card} reader={reader} before={address.before} />
      )}
      <DeedDialogs actor={actor} card={card} deeds={deeds} now={reader.now} />
    </div>
  );
}
