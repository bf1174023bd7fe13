import { Notice } from "@/components/ui/notice";

type WhomToAskProps = { owner: string; department: string; hasLeft: boolean; secondOwner: string | null };

/** For those who see the card only: why, and who can say more. */
export function WhomToAsk({ owner, department, hasLeft, secondOwner }: WhomToAskProps) {
  const colleague = secondOwner ? ` or ${secondOwner}` : "";
  return (
    <Notice title="This is its catalogue card">
      {hasLeft && !secondOwner
        ? `How it works and what it needs is kept for its owners and IT. ${owner} has left: your colleagues in IT can say more.`
        : `How it works and what it needs is kept for its owners and IT. To know more, ask ${hasLeft ? secondOwner : `${owner} in ${department}${colleague}`}.`}
    </Notice>
  );
}
