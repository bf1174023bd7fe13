import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { readerOf } from "@/app/reader";
import { requireActor } from "@/app/who-asks";
import { counted } from "@/components/exchange/counted";
import { ImportList } from "@/components/exchange/import-list";
import { UploadForm } from "@/components/exchange/upload-form";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { mayImport, mayImportPeople, mayImportProducts } from "@/lib/exchange/access";
import { countCandidates } from "@/lib/exchange/queries/read-candidates";
import { listImports } from "@/lib/exchange/queries/read-imports";

export const metadata: Metadata = { title: "Import" };

export default async function ImportPage() {
  const actor = await requireActor();
  if (!mayImport(actor)) forbidden();
  const [imports, counts, reader] = await Promise.all([
    listImports(actor),
    countCandidates(actor),
    readerOf(actor),
  ]);
  const waiting = counts.waiting + counts.changed;
  return (
    <>
      <PageHeader
        title="Import a list"
        subtitle="What another list knows waits in triage first: nothing enters the inventory before somebody has looked at it."
        actions={
          <ButtonLink href="/import/triage" variant={waiting > 0 ? "primary" : "secondary"}>
            {waiting > 0 ? `Decide on ${counted(waiting)} in triage` : "See triage"}
          </ButtonLink>
        }
      />
      <UploadForm offersPeople={mayImportPeople(actor)} offersProducts={mayImportProducts(actor)} />
      <ImportList imports={imports} reader={reader} />
    </>
  );
}
