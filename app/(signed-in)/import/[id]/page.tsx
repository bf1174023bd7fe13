import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { readerOf } from "@/app/reader";
import { orNotFound } from "@/app/refusals";
import { requireActor } from "@/app/who-asks";
import { BadRows } from "@/components/exchange/bad-rows";
import { DryRun } from "@/components/exchange/dry-run";
import { ImportEnded } from "@/components/exchange/import-ended";
import { MappingForm } from "@/components/exchange/mapping-form";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { mayImport } from "@/lib/exchange/access";
import { fieldsOf } from "@/lib/exchange/fields";
import { getImport } from "@/lib/exchange/queries/read-imports";
import { cancelImportAction, correctRowAction, mapImportAction, takeInAction } from "../actions";

export const metadata: Metadata = { title: "Import" };

type ImportParams = { params: Promise<{ id: string }> };

export default async function ImportedFilePage({ params }: ImportParams) {
  const actor = await requireActor();
  if (!mayImport(actor)) forbidden();
  const { id } = await params;
  const [found, reader] = await Promise.all([orNotFound(getImport(actor, id)), readerOf(actor)]);
  const isOpen = found.state === "uploaded" || found.state === "planned";
  return (
    <>
      <PageHeader
        breadcrumb={<Breadcrumbs items={[{ label: "Import", href: "/import" }, { label: found.fileName }]} />}
        title={found.fileName}
        subtitle={`${found.rowCount.toLocaleString(reader.locale)} rows, brought by ${found.importedBy.name}.`}
      />
      {isOpen ? (
        <>
          <DryRun
            found={found}
            reader={reader}
            takeIn={takeInAction.bind(null, id)}
            cancel={cancelImportAction.bind(null, id)}
          />
          <BadRows found={found} correct={correctRowAction.bind(null, id)} />
          {found.isOwn ? (
            <MappingForm
              found={found}
              fields={fieldsOf(found.kind)}
              action={mapImportAction.bind(null, id)}
            />
          ) : null}
        </>
      ) : (
        <ImportEnded found={found} reader={reader} />
      )}
    </>
  );
}
