"use client";

import Link from "next/link";
import type { ReactNode } from "react";
import type { Deed } from "@/components/ui/use-deed";

type StepLinkProps = { address: string; markRead: Deed["action"] | null; children: ReactNode };

/** Leads to where the next step is done; following it, in this tab or another, counts as having read. */
export function StepLink({ address, markRead, children }: StepLinkProps) {
  const read = () => {
    // A mark that does not arrive leaves the message unread, which is no loss.
    markRead?.().catch(() => {});
  };
  return (
    <Link
      href={address}
      onClick={read}
      onAuxClick={read}
      className="font-medium text-act underline-offset-3 hover:underline"
    >
      {children}
    </Link>
  );
}
