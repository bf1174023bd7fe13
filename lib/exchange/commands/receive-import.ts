import { createHash } from "node:crypto";
import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/commands";
import type { Transaction } from "@/lib/foundation/database";
import { ensure } from "@/lib/foundation/refusal";
import { mayImport, mayImportPeople, mayImportProducts } from "../access";
import type { ImportKind } from "../fields";
import { mappingObstacle, readMapping, recogniseList, suggestMapping } from "../mapping";
import { readImportFile } from "../read-file";
import { receiveImportSchema } from "../schema";
import { withoutSecrets } from "../secret-columns";
import { type TableRow, unreadable } from "../table";
import { hashHeaders } from "./hash-headers";
import { inLongTransaction } from "./long-transaction";
import { planRun } from "./plan-run";

const batchLength = 1_000;
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
  const { format, headers, rows: read } = await readImportFile(fileName, bytes);
  const rows = kind === "products" ? withoutSecrets(headers, read) : read;
  const contentHash = createHash("sha256").update(bytes).digest("hex");
  const source = recogniseList(kind, headers)?.source ?? (kind === "applications" ? "list" : kind);

  return inLongTransaction(async (tx) => {
    await putAwayAbandoned(tx, actor, now);
    const mapping = (await recall(tx, actor, kind, headers)) ?? suggestMapping(kind, headers);
    const run = await tx.importRun.create({
      data: {
        kind,
        fileName,
        contentHash,
        format,
        source,
        headers,
        mapping: mapping.map((field) => field ?? ""),
        rowCount: 0,
        importedById: actor.id,
        uploadedAt: now,
      },
      select: { id: true },
    });
    const rowCount = await storeRows(tx, run.id, rows);
    if (rowCount === 0) throw unreadable("This file has names of columns and no rows below them.");
    await tx.importRun.update({ where: { id: run.id }, data: { rowCount }, select: { id: true } });
    await recordAudit(tx, actor, "import.uploaded", [run.id], { file: fileName, rows: rowCount }, now);
    if (!mappingObstacle(kind, mapping, headers)) await planRun(tx, actor, run.id, now);
    return { id: run.id };
  });
}

async function recall(tx: Transaction, actor: Actor, kind: ImportKind, headers: readonly string[]) {
  const headersHash = hashHeaders(headers);
  const known = await tx.importMapping.findUnique({
    where: { personId_kind_headersHash: { personId: actor.id, kind, headersHash } },
    select: { mapping: true },
  });
  return known && known.mapping.length === headers.length ? readMapping(kind, known.mapping) : null;
}

async function storeRows(tx: Transaction, runId: string, rows: AsyncIterable<TableRow>) {
  let count = 0;
  let batch: TableRow[] = [];
  const store = async () => {
    if (batch.length === 0) return;
    await tx.$executeRaw`
      INSERT INTO import_row (run_id, number, cells, read_problem)
      SELECT ${runId}::uuid, number, cells::jsonb, NULLIF(problem, '')
        FROM unnest(${batch.map(({ number }) => number)}::int[], ${batch.map(({ cells }) => JSON.stringify(cells))}::text[],
          ${batch.map(({ problem }) => problem ?? "")}::text[]) AS row (number, cells, problem)`;
    count += batch.length;
    batch = [];
  };
  for await (const row of rows) {
    batch.push(row);
    if (batch.length >= batchLength) await store();
  }
  await store();
  return count;
}

async function putAwayAbandoned(tx: Transaction, actor: Actor, now: Date) {
  const before = new Date(now.getTime() - abandonedAfterDays * 86_400_000);
  const abandoned = await tx.importRun.updateManyAndReturn({
    where: {
      AND: [
        { importedById: actor.id },
        { state: { in: ["uploaded", "planned"] }, uploadedAt: { lt: before } },
      ],
    },
    data: { state: "cancelled", endedAt: now },
    select: { id: true },
  });
  await tx.importRow.deleteMany({ where: { runId: { in: abandoned.map(({ id }) => id) } } });
}
