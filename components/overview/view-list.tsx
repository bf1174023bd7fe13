import Link from "next/link";
import { type ReactNode, useId } from "react";
import { CopyAddress } from "@/components/ui/copy-address";
import { DeedButton } from "@/components/ui/deed-button";
import type { FormState } from "@/lib/foundation/form-outcome";
import type { SavedView } from "@/lib/overview/queries/saved-views";
import { readInventoryAddress } from "@/lib/overview/schema";
import { describeSearch } from "./describe-view";
import type { InventoryFilter } from "./inventory-filters";
import type { ViewDeeds } from "./inventory-view";
import { PinDeed } from "./pin-deed";
import { RenameView } from "./rename-view";
import { addressToShare } from "./view-address";

type ListedView = SavedView & { mayChange: boolean; mayRemove: boolean };

type ListDeeds = Omit<ViewDeeds, "saveChanges"> & {
  rename: (viewId: string, previous: FormState, form: FormData) => Promise<FormState>;
  remove: (viewId: string) => Promise<FormState>;
  restore: (viewId: string) => Promise<FormState>;
};

type ViewListProps = {
  title: string;
  views: readonly ListedView[];
  filters: readonly InventoryFilter[];
  deeds: ListDeeds;
  /** Said where there are none. */
  children: ReactNode;
};

export function ViewList({ title, views, filters, deeds, children }: ViewListProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="mb-8 max-w-4xl">
      <h2 id={id} className="mb-2 text-base font-semibold">
        {title}
      </h2>
      {views.length === 0 ? (
        <p className="border-y border-line py-5 text-ink-soft">{children}</p>
      ) : (
        <ul className="divide-y divide-line border-y border-line">
          {views.map((view) => (
            <ViewRow key={view.id} {...{ view, filters, deeds }} />
          ))}
        </ul>
      )}
    </section>
  );
}

function ViewRow({ view, filters, deeds }: { view: ListedView } & Pick<ViewListProps, "filters" | "deeds">) {
  const { id, name, shared, mayChange, mayRemove, makerName } = view;
  const asks = describeSearch(readInventoryAddress(view.address), filters);
  const whose = mayChange ? (shared ? "Shared" : "Yours alone") : `By ${makerName}`;
  const named = <span className="sr-only"> “{name}”</span>;
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
      <div className="min-w-0 flex-1 basis-72">
        <h3 className="font-semibold break-words">
          <Link href={addressToShare(view)} prefetch={false} className="rounded hover:underline">
            {name}
          </Link>
        </h3>
        <p className="text-[0.8125rem] text-ink-soft">
          {[whose, ...(asks.length > 0 ? asks : ["Everything"])].join(" · ")}
        </p>
      </div>
      <div className="flex flex-wrap gap-1">
        <PinDeed view={view} deeds={deeds}>
          {named}
        </PinDeed>
        {mayChange ? <ShareDeed {...{ id, name, shared, deeds }} /> : null}
        {shared ? <CopyAddress path={addressToShare(view)} label="Copy address" /> : null}
        {mayChange ? <RenameView name={name} action={deeds.rename.bind(null, id)} /> : null}
        {mayRemove ? (
          <DeedButton
            size="small"
            variant="quiet"
            action={deeds.remove.bind(null, id)}
            done={`“${name}” is removed`}
            description={shared ? "Nobody can open it any more." : undefined}
            undo={{ action: deeds.restore.bind(null, id), done: `“${name}” is back` }}
          >
            Remove{named}
          </DeedButton>
        ) : null}
      </div>
    </li>
  );
}

function ShareDeed({
  id,
  name,
  shared,
  deeds,
}: Pick<ListedView, "id" | "name" | "shared"> & { deeds: ListDeeds }) {
  const share = { action: deeds.share.bind(null, id), done: `Everybody can open “${name}” now` };
  const keep = { action: deeds.keepPrivate.bind(null, id), done: `“${name}” is yours alone now` };
  const [deed, undo] = shared ? [keep, share] : [share, keep];
  return (
    <DeedButton key={String(shared)} size="small" variant="quiet" {...deed} undo={undo}>
      {shared ? "Stop sharing" : "Share"}
      <span className="sr-only"> “{name}”</span>
    </DeedButton>
  );
}
