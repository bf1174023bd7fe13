import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

/** Why this cannot be changed here, and who can. */
export function NotForYou() {
  return (
    <Notice
      tone="warning"
      title="Only its owners and IT analysts can change this"
      action={<ButtonLink href="/applications">Back to the applications</ButtonLink>}
    >
      If something is not true any more, tell its owner: the name stands on its card.
    </Notice>
  );
}

/** What is retired stays as it is until it comes back. */
export function StillRetired({ home }: { home: string }) {
  return (
    <Notice
      tone="warning"
      title="It is retired"
      action={<ButtonLink href={home}>Back to the application</ButtonLink>}
    >
      Bring it back first; then it can be changed.
    </Notice>
  );
}
