import Link from "next/link";
import { CopyAddress } from "@/components/ui/copy-address";
import { DeedButton } from "@/components/ui/deed-button";
import type { FormState } from "@/lib/foundation/form-outcome";
import type { SavedView } from "@/lib/overview/queries/saved-views";
import { addressOfView, type InventorySearch } from "@/lib/overview/schema";
import { PinDeed } from "./pin-deed";
import { addressOpened, addressToShare } from "./view-address";

type ViewDeed = (viewId: string) => Promise<FormState>;

export type ViewDeeds = {
  saveChanges: (viewId: string, address: string) => Promise<FormState>;
  share: ViewDeed;
  keepPrivate: ViewDeed;
  pin: ViewDeed;
  unpin: ViewDeed;
};

type InventoryViewProps = {
  view: SavedView | null;
  search: InventorySearch;
  /** Whether the reader made it. */
  mayChange: boolean;
  deeds: ViewDeeds;
};

/** Which saved view the list began as, whether it still is that, and what can be done with it. */
export function InventoryView({ view, search, mayChange, deeds }: InventoryViewProps) {
  if (!view) return null;
  const { id, name, shared, makerName } = view;
  const address = addressOfView(search);
  const isLeft = address !== view.address;
  const whose = mayChange
    ? shared
      ? "yours, shared with everybody"
      : "yours alone"
    : `shared by ${makerName}; you see what you may see`;
  return (
    <section aria-label={`The view “${name}”`} className="mb-3 flex flex-wrap items-center gap-x-2 gap-y-1.5">
      <p className="me-1 min-w-0">
        <span className="font-semibold break-words">{name}</span>{" "}
        <span className="text-[0.8125rem] text-ink-soft">
          · {whose}
          {isLeft ? ", with other filters or columns since" : ""}
        </span>
      </p>
      {isLeft && mayChange ? (
        <DeedButton
          size="small"
          action={deeds.saveChanges.bind(null, id, address)}
          done={`“${name}” shows this from now on`}
          undo={{
            action: deeds.saveChanges.bind(null, id, view.address),
            done: `“${name}” is what it was before`,
          }}
        >
          Save changes
        </DeedButton>
      ) : null}
      {isLeft ? (
        <Link
          href={addressOpened(view)}
          scroll={false}
          className="rounded px-1 text-[0.8125rem] font-medium text-act hover:underline"
        >
          Back to the view
        </Link>
      ) : null}
      <PinDeed view={view} deeds={deeds} />
      {mayChange && !shared ? (
        <DeedButton
          size="small"
          variant="quiet"
          action={deeds.share.bind(null, id)}
          done={`Everybody can open “${name}” now`}
          description="Each of them sees what they may see."
          undo={{ action: deeds.keepPrivate.bind(null, id), done: `“${name}” is yours alone again` }}
        >
          Share
        </DeedButton>
      ) : null}
      {shared ? <CopyAddress path={addressToShare(view)} label="Copy its address" /> : null}
    </section>
  );
}
