import { Suspense } from "react";
import type { ViewCounts } from "@/lib/overview/queries/read-inventory-surroundings";

type InventorySubtitleProps = { counts: Promise<ViewCounts>; locale: string };

export function InventorySubtitle(props: InventorySubtitleProps) {
  return (
    <Suspense fallback="Tools people built for themselves.">
      <Counted {...props} />
    </Suspense>
  );
}

async function Counted({ counts, locale }: InventorySubtitleProps) {
  const { everything, dark } = await counts;
  if (everything === 0) return "Tools people built for themselves.";
  const tools = everything === 1 ? "1 tool" : `${everything.toLocaleString(locale)} tools`;
  const corner = dark === 0 ? "None is" : dark === 1 ? "1 is" : `${dark.toLocaleString(locale)} are`;
  return `${tools} people built for themselves. ${corner} in the dark corner.`;
}
