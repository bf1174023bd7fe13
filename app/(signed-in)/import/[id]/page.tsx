import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { readerOf } from "@/app/reader";
import { orNotFound } from "@/app/refusals";
import { requireActor } from "@/app/who-asks";
import { BadRows } from "@/components/exchange/bad-rows";
import { ChangedRows } from "@/components/exchange/changed-rows";
import { countedAs } from "@/components/exchange/counted";
import { DryRun } from "@/components/exchange/dry-run";
import { HintedRows } from "@/components/exchange/hinted-rows";
import { ImportEnded } from "@/components/exchange/import-ended";
import { ImportProgress } from "@/components/exchange/import-progress";
import { ImportUnread } from "@/components/exchange/import-unread";
import { MappingForm } from "@/components/exchange/mapping-form";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { mayImport } from "@/lib/exchange/access";
import { fieldsOf } from "@/lib/exchange/fields";
import { listRowChanges } from "@/lib/exchange/queries/list-row-changes";
import { getImport } from "@/lib/exchange/queries/read-imports";
import { progressOf } from "@/lib/exchange/queries/read-progress";
import { importPlaceSchema } from "@/lib/exchange/schema";
import {
  cancelImportAction,
  correctRowAction,
  goOnWithImportAction,
  mapImportAction,
  stopImportAction,
  takeInAction,
} from "../actions";

export const metadata: Metadata = { title: "Import" };

type ImportParams = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function ImportedFilePage({ params, searchParams }: ImportParams) {
  const actor = await requireActor();
  if (!mayImport(actor)) forbidden();
  const { id } = await params;
  const place = importPlaceSchema.parse(await searchParams);
  const [found, changed, reader] = await Promise.all([
    orNotFound(getImport(actor, id, place.hints)),
    listRowChanges(actor, id, place.changes),
    readerOf(actor),
  ]);
  const correct = correctRowAction.bind(null, id);
  const isOpen = found.state === "uploaded" || found.state === "planned";
  const rows = found.rowCount > 0 ? `${countedAs(found.rowCount, "row", "rows")}, brought` : "Brought";
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
            changes={
              <ChangedRows
                count={found.changedCount}
                rows={changed.rows}
                isOpen={place.changes > 0}
                hrefs={hrefsOf(`/import/${id}`, "changes", place.changes, changed.next)}
              />
            }
            takeIn={takeInAction.bind(null, id)}
            cancel={cancelImportAction.bind(null, id)}
          />
          <BadRows found={found} correct={correct} />
          <HintedRows
            found={found}
            correct={correct}
            hrefs={hrefsOf(`/import/${id}`, "hints", place.hints, found.nextHinted)}
          />
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

/** Where the first page of a list stands, if this is another, and the page behind it, if there is one. */
function hrefsOf(path: string, list: "changes" | "hints", after: number, next: number | null) {
  const place = list === "changes" ? "changes" : "hinted-rows";
  return {
    first: after > 0 ? `${path}#${place}` : undefined,
    next: next === null ? undefined : `${path}?${list}=${next}#${place}`,
  };
}
