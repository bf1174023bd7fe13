import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

type NotForYouProps = { home: string; owner: string; isRetired: boolean };

/** Why this cannot be changed here, and who can. */
export function NotForYou({ home, owner, isRetired }: NotForYouProps) {
  return (
    <Notice
      tone="warning"
      title={isRetired ? "It is retired" : "Only its owners and IT analysts can change this"}
      action={<ButtonLink href={home}>Back to the application</ButtonLink>}
    >
      {isRetired
        ? "Bring it back first; then it can be changed."
        : `If something is not true any more, tell ${owner}.`}
    </Notice>
  );
}
