import type { Reader } from "@/app/reader";
import { HomeAll, HomeLines } from "@/components/overview/home-lines";
import { HomeSection } from "@/components/overview/home-section";
import { RelativeTime } from "@/components/ui/relative-time";
import type { Actor } from "@/lib/access/actor";
import type { NotificationKind } from "@/lib/notifications/kinds";
import { inboxSearchSchema } from "@/lib/overview/inbox-search";
import { readInbox } from "@/lib/overview/queries/read-inbox";

const shown = 4;
/** What waits for an answer stands further up the page. */
const askedAbove: readonly NotificationKind[] = ["help-asked", "handover-asked", "second-owner-asked"];
const unread = inboxSearchSchema.parse({ show: "unread" });

/** What changed since the person last looked. */
export async function NewsHome({ actor, reader }: { actor: Actor; reader: Reader }) {
  const { messages } = await readInbox(actor, unread, shown, askedAbove);
  if (messages.length === 0) return null;
  return (
    <HomeSection id="news" title="What changed" aside={<HomeAll address="/inbox">Open the inbox</HomeAll>}>
      <HomeLines
        lines={messages.map(({ id, what, why, step, address, createdAt }) => ({
          key: id,
          title: what,
          address,
          line: (
            <>
              <RelativeTime date={createdAt} {...reader} /> · {why}
            </>
          ),
          step: { address, words: step },
        }))}
      />
    </HomeSection>
  );
}
