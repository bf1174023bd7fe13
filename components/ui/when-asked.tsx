"use client";

import { useSearchParams } from "next/navigation";
import { type ReactNode, Suspense, useState } from "react";

/** Around an `AddressedDialog` whose code is fetched when the address first says `do=<name>`. */
export function WhenAsked({ name, children }: { name: string; children: ReactNode }) {
  const isAsked = useSearchParams().get("do") === name;
  const [wasAsked, setAsked] = useState(isAsked);
  if (isAsked && !wasAsked) setAsked(true);
  return wasAsked ? <Suspense fallback={null}>{children}</Suspense> : null;
}
