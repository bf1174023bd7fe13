import type { Metadata } from "next";
import { readUnread } from "@/app/read-once";
import { readerOf } from "@/app/reader";
import { requireActor } from "@/app/who-asks";
import { InboxEmpty } from "@/components/notifications/inbox-empty";
import { InboxList } from "@/components/notifications/inbox-list";
import { ButtonLink } from "@/components/ui/button";
import { DeedButton } from "@/components/ui/deed-button";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { TabLinks } from "@/components/ui/tab-links";
import { groupByDay } from "@/lib/overview/days";
import { inboxSearchSchema } from "@/lib/overview/inbox-search";
import { mostUnread, readInbox } from "@/lib/overview/queries/read-inbox";
import { markAllReadAction } from "./actions";
import { rowOf } from "./row-of";

export const metadata: Metadata = { title: "Inbox" };

const views = [
  ["open", "To do"],
  ["unread", "Unread"],
  ["done", "Done"],
  ["muted", "Muted"],
] as const;

export default async function InboxPage({ searchParams }: PageProps<"/inbox">) {
  const actor = await requireActor();
  const search = inboxSearchSchema.parse(await searchParams);
  const [reader, unread, { messages, next }] = await Promise.all([
    readerOf(actor),
    readUnread(actor),
    readInbox(actor, search),
  ]);
  const address = (show: string) => (show === "open" ? "/inbox" : `/inbox?show=${show}`);
  const days = groupByDay(messages.map(rowOf), ({ createdAt }) => createdAt, reader);

  return (
    <>
      <PageHeader
        title="Inbox"
        subtitle={
          unread === 0
            ? "You have read everything."
            : `${unread < mostUnread ? unread : `At least ${mostUnread.toLocaleString(reader.locale)}`} unread.`
        }
        actions={
          <>
            {unread > 0 ? (
              <DeedButton action={markAllReadAction} done="Everything is marked as read">
                Mark all as read
              </DeedButton>
            ) : null}
            <ButtonLink href="/settings/notifications">What you hear of</ButtonLink>
          </>
        }
      />
      <TabLinks
        label="Which messages"
        className="mt-4"
        items={views.map(([show, label]) => ({
          href: address(show),
          label,
          isCurrent: search.show === show,
        }))}
      />
      {messages.length === 0 ? <InboxEmpty show={search.show} /> : <InboxList days={days} reader={reader} />}
      <Pagination
        previousHref={search.after ? address(search.show) : undefined}
        nextHref={next ? `/inbox?show=${search.show}&after=${next}` : undefined}
      />
    </>
  );
}
