import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button";
import type { FormAction } from "@/components/ui/form";
import { SaveView } from "./save-view";

/** The tabs of views; at their end, what keeps the present one and leads to all of them. */
export function InventoryViewBar({ save, children }: { save: FormAction; children: ReactNode }) {
  return (
    <div className="mb-4 flex items-end gap-x-3 max-sm:flex-col max-sm:items-stretch">
      {children}
      <div className="flex shrink-0 gap-1 border-line pb-1.5 max-sm:justify-end max-sm:pt-1.5 sm:border-b print:hidden">
        <SaveView action={save} />
        <ButtonLink href="/applications/views" size="small" variant="quiet" prefetch={false}>
          All views
        </ButtonLink>
      </div>
    </div>
  );
}
