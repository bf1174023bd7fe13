import { ExportMenu } from "@/components/overview/export-menu";
import { RegisterLink } from "@/components/overview/inventory-empty";
import { InventorySubtitle } from "@/components/overview/inventory-subtitle";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import type { Actor } from "@/lib/access/actor";
import { maySeeComponents } from "@/lib/dependencies/access";
import { mayImport } from "@/lib/exchange/access";
import { mayRegisterApplications } from "@/lib/inventory/access";
import type { Inventory } from "./read-inventory";

/** How many there are, and what can be done with the list as a whole. */
export function InventoryHeading({ actor, inventory }: { actor: Actor; inventory: Inventory }) {
  const { search, page, views, reader } = inventory;
  return (
    <PageHeader
      title="Applications"
      subtitle={<InventorySubtitle counts={views} locale={reader.locale} />}
      actions={
        <>
          {page.total > 0 ? <ExportMenu search={search} withBills={maySeeComponents(actor)} /> : null}
          {mayImport(actor) ? <ButtonLink href="/import">Import a list</ButtonLink> : null}
          {mayRegisterApplications(actor) ? <RegisterLink /> : null}
        </>
      }
    />
  );
}
