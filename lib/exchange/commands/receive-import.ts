import { createHash } from "node:crypto";
import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/commands";
import type { Transaction } from "@/lib/foundation/database";
import { ensure } from "@/lib/foundation/refusal";
import { mayImport, mayImportPeople, mayImportProducts } from "../access";
import type { ImportKind } from "../fields";
import { mappingObstacle, readMapping, recogniseList, suggestMapping } from "../mapping";
import { receiveImportSchema } from "../schema";
import { withoutSecrets } from "../secret-columns";
import { type ImportFormat, type TableRow, unreadable } from "../table";
import { putAway } from "./end-work";
import { hashHeaders } from "./hash-headers";
import { inLongTransaction } from "./long-transaction";
import { planRun } from "./plan-run";
import { type ReadApart, readApart } from "./read-apart";
import { ensureGoingOn, unwatched, type Watch } from "./watch";

const abandonedAfterDays = 7;

/** The door's first question, before the file is read. */
export function ensureMayImport(actor: Actor, kind: unknown) {
  if (kind === "people") ensure(mayImportPeople(actor), "Only administrators can bring a list of people.");
  else if (kind === "products")
    ensure(mayImportProducts(actor), "Only IT analysts and administrators can bring a list of products.");
  else
    ensure(
      mayImport(actor),
      "Only IT analysts, administrators and managers can bring a list of applications.",
    );
}

/**
 * Keeps the rows of a file and looks at what taking them in would do. Nothing else is changed.
 * @throws Refusal where the file cannot be read, with the sentence that says why.
 */
export async function receiveImport(actor: Actor, input: unknown, bytes: Uint8Array, now: Date) {
  const { kind, fileName } = receiveImportSchema.parse(input);
  ensureMayImport(actor, kind);
  return readApart(fileName, bytes, (file) =>
    inLongTransaction(async (tx) => {
      const { format } = file;
      const contentHash = createHash("sha256").update(bytes).digest("hex");
      const opened = { kind, fileName, format, state: "uploaded", contentHash } as const;
      const run = await openRun(tx, actor, opened, now);
      await fillRun(tx, actor, run.id, file, now, unwatched);
      return run;
    }),
  );
}

type Opened = {
  kind: ImportKind;
  fileName: string;
  format: ImportFormat;
  state: "reading" | "uploaded";
  contentHash: string;
};

/** An import without rows yet. What the person brought long ago and never took in is put away. */
export async function openRun(
  tx: Transaction,
  actor: Actor,
  opened: Opened,
  now: Date,
): Promise<{ id: string }> {
  await putAwayAbandoned(tx, actor, now);
  const rest = { source: "list", rowCount: 0, importedById: actor.id, uploadedAt: now };
  return tx.importRun.create({ data: { ...opened, ...rest }, select: { id: true } });
}

/** Stores what the file holds, and plans it where its columns are known. */
export async function fillRun(
  tx: Transaction,
  actor: Actor,
  runId: string,
  { headers, aboutRows, batches }: ReadApart,
  now: Date,
  watch: Watch,
) {
  const run = await tx.importRun.findUniqueOrThrow({
    where: { id: runId },
    select: { kind: true, fileName: true },
  });
  const kind = run.kind as ImportKind;
  const keep = kind === "products" ? withoutSecrets(headers) : null;
  const rowCount = await storeRows(tx, runId, { batches, aboutRows, keep }, watch);
  if (rowCount === 0) throw unreadable("This file has names of columns and no rows below them.");
  const mapping = (await recall(tx, actor, kind, headers)) ?? suggestMapping(kind, headers);
  await tx.importRun.update({
    where: { id: runId },
    data: {
      source: recogniseList(kind, headers)?.source ?? (kind === "applications" ? "list" : kind),
      headers,
      mapping: mapping.map((field) => field ?? ""),
      rowCount,
      state: "uploaded",
    },
    select: { id: true },
  });
  await recordAudit(tx, actor, "import.uploaded", [runId], { file: run.fileName, rows: rowCount }, now);
  if (!mappingObstacle(kind, mapping, headers)) await planRun(tx, actor, runId, now, { watch });
}

async function recall(tx: Transaction, actor: Actor, kind: ImportKind, headers: readonly string[]) {
  const headersHash = hashHeaders(headers);
  const known = await tx.importMapping.findUnique({
    where: { personId_kind_headersHash: { personId: actor.id, kind, headersHash } },
    select: { mapping: true },
  });
  return known && known.mapping.length === headers.length ? readMapping(kind, known.mapping) : null;
}

type StoredFile = Pick<ReadApart, "batches" | "aboutRows"> & {
  /** What is kept of a row, where that is not all. */
  keep: ((row: TableRow) => TableRow) | null;
};

async function storeRows(
  tx: Transaction,
  runId: string,
  { batches, aboutRows, keep }: StoredFile,
  watch: Watch,
) {
  let count = 0;
  for await (const read of batches) {
    ensureGoingOn(watch);
    const batch = keep ? read.map(keep) : read;
    await tx.$executeRaw`
      INSERT INTO import_row (run_id, number, cells, read_problem)
      SELECT ${runId}::uuid, number, cells::jsonb, NULLIF(problem, '')
        FROM unnest(${batch.map(({ number }) => number)}::int[], ${batch.map(({ cells }) => JSON.stringify(cells))}::text[],
          ${batch.map(({ problem }) => problem ?? "")}::text[]) AS row (number, cells, problem)`;
    count += batch.length;
    watch.tell("reading", count, aboutRows);
  }
  return count;
}

async function putAwayAbandoned(tx: Transaction, actor: Actor, now: Date) {
  const before = new Date(now.getTime() - abandonedAfterDays * 86_400_000);
  // One that is held is not abandoned.
  const abandoned = await tx.$queryRaw<{ id: string; fileName: string }[]>`
    SELECT r.id::text, r.file_name AS "fileName" FROM import_run r
     WHERE r.imported_by_id = ${actor.id}::uuid AND r.state IN ('uploaded', 'planned') AND r.uploaded_at < ${before}
       AND NOT EXISTS (SELECT FROM import_work w WHERE w.run_id = r.id)
     ORDER BY r.uploaded_at FOR UPDATE OF r SKIP LOCKED`;
  for (const run of abandoned) await putAway(tx, null, run, now);
}
