import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { readerOf } from "@/app/reader";
import { orNotFound } from "@/app/refusals";
import { requireActor } from "@/app/who-asks";
import { BadRows } from "@/components/exchange/bad-rows";
import { DryRun } from "@/components/exchange/dry-run";
import { ImportEnded } from "@/components/exchange/import-ended";
import { ImportProgress } from "@/components/exchange/import-progress";
import { ImportUnread } from "@/components/exchange/import-unread";
import { MappingForm } from "@/components/exchange/mapping-form";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { mayImport } from "@/lib/exchange/access";
import { fieldsOf } from "@/lib/exchange/fields";
import { getImport } from "@/lib/exchange/queries/read-imports";
import { progressOf } from "@/lib/exchange/queries/read-progress";
import {
  cancelImportAction,
  correctRowAction,
  goOnWithImportAction,
  mapImportAction,
  stopImportAction,
  takeInAction,
} from "../actions";

export const metadata: Metadata = { title: "Import" };

type ImportParams = { params: Promise<{ id: string }> };

export default async function ImportedFilePage({ params }: ImportParams) {
  const actor = await requireActor();
  if (!mayImport(actor)) forbidden();
  const { id } = await params;
  const [found, reader] = await Promise.all([orNotFound(getImport(actor, id)), readerOf(actor)]);
  const isOpen = found.state === "uploaded" || found.state === "planned";
  const rows =
    found.rowCount > 0 ? `${found.rowCount.toLocaleString(reader.locale)} rows, brought` : "Brought";
  return (
    <>
      <PageHeader
        breadcrumb={<Breadcrumbs items={[{ label: "Import", href: "/import" }, { label: found.fileName }]} />}
        title={found.fileName}
        subtitle={`${rows} by ${found.importedBy.name}.`}
      />
      {found.work ? (
        <ImportProgress
          id={id}
          begun={progressOf(found.work, reader.now)}
          locale={reader.locale}
          goOn={goOnWithImportAction}
          stop={stopImportAction.bind(null, id)}
        />
      ) : found.state === "unread" ? (
        <ImportUnread problem={found.problem ?? ""} />
      ) : isOpen ? (
        <>
          <DryRun
            found={found}
            reader={reader}
            takeIn={takeInAction.bind(null, id)}
            cancel={cancelImportAction.bind(null, id)}
          />
          <BadRows found={found} locale={reader.locale} correct={correctRowAction.bind(null, id)} />
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
