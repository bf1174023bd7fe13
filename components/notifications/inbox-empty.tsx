import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import type { InboxSearch } from "@/lib/overview/inbox-search";

const words: Record<InboxSearch["show"], { title: string; line: string }> = {
  open: {
    title: "Nothing is left to do here",
    line: "When a colleague asks you something, answers you, or changes what you look after, it stands here with the next step.",
  },
  unread: { title: "You have read everything", line: "What is new stands here first." },
  done: { title: "Nothing is done yet", line: "What you put away as done stays here for half a year." },
  muted: {
    title: "You have muted nothing",
    line: "Kinds that you mute arrive here quietly: no number, no mail.",
  },
};

export function InboxEmpty({ show }: { show: InboxSearch["show"] }) {
  const { title, line } = words[show];
  return (
    <EmptyState
      title={title}
      action={<ButtonLink href="/settings/notifications">Choose what you hear of</ButtonLink>}
    >
      <p>{line}</p>
    </EmptyState>
  );
}
