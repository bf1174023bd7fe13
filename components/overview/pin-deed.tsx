import type { ReactNode } from "react";
import { DeedButton } from "@/components/ui/deed-button";
import type { SavedView } from "@/lib/overview/queries/saved-views";
import type { ViewDeeds } from "./inventory-view";

type PinDeedProps = {
  view: Pick<SavedView, "id" | "name" | "pinnedAt">;
  deeds: Pick<ViewDeeds, "pin" | "unpin">;
  /** Names the view for those who do not see beside what the button stands. */
  children?: ReactNode;
};

/** Puts a saved view above one's table, or takes it away again. */
export function PinDeed({ view: { id, name, pinnedAt }, deeds, children }: PinDeedProps) {
  const pin = { action: deeds.pin.bind(null, id), done: `“${name}” stands above your table` };
  if (!pinnedAt)
    return (
      <DeedButton key="pin" size="small" variant="quiet" {...pin}>
        Pin{children}
      </DeedButton>
    );
  return (
    <DeedButton
      key="unpin"
      size="small"
      variant="quiet"
      action={deeds.unpin.bind(null, id)}
      done={`“${name}” stands above your table no longer`}
      undo={{ action: pin.action, done: `“${name}” stands above your table again` }}
    >
      Unpin{children}
    </DeedButton>
  );
}
