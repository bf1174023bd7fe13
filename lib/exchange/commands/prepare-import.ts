import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/commands";
import { ensure, Refusal } from "@/lib/foundation/refusal";
import { mayImport } from "../access";
import type { ImportKind } from "../fields";
import { mappingObstacle, readMapping } from "../mapping";
import { correctRowSchema, mappingSchema } from "../schema";
import { keptCells } from "../secret-columns";
import { askToEnd, dropWork, putAway, recordStop, setBack, takingWasStopped } from "./end-work";
import { hashHeaders } from "./hash-headers";
import { inLongTransaction } from "./long-transaction";
import { holdOwnRun, holdRun } from "./own-run";
import { planRun } from "./plan-run";

/** Reads the file again with these columns, and remembers them for the person's next file of the same kind. */
export async function mapImport(actor: Actor, id: unknown, input: unknown, now: Date) {
  ensure(mayImport(actor), onlyImporters);
  const sent = mappingSchema.parse(input);
  return inLongTransaction(async (tx) => {
    const run = await holdOwnRun(tx, actor, id);
    const kind = run.kind as ImportKind;
    const mapping = readMapping(
      kind,
      run.headers.map((_header, at) => sent[at] ?? ""),
    );
    const obstacle = mappingObstacle(kind, mapping, run.headers);
    if (obstacle) throw new Refusal("conflict", obstacle);
    const stored = mapping.map((field) => field ?? "");
    await tx.importRun.update({
      where: { id: run.id },
      data: { mapping: stored, problem: null },
      select: { id: true },
    });
    const key = { personId: actor.id, kind, headersHash: hashHeaders(run.headers) };
    await tx.importMapping.upsert({
      where: { personId_kind_headersHash: key },
      create: { ...key, mapping: stored, usedAt: now },
      update: { mapping: stored, usedAt: now },
      select: { kind: true },
    });
    const told = { file: run.fileName, columns: [run.mapping.join(", "), stored.join(", ")] };
    await recordAudit(tx, actor, "import.mapped", [run.id], told, now);
    await planRun(tx, actor, run.id, now);
    return { id: run.id };
  });
}

/** Puts other words into the cells of one row, as if the file had said so. */
export async function correctRow(actor: Actor, id: unknown, number: number, input: unknown, now: Date) {
  ensure(mayImport(actor), onlyImporters);
  const corrected = correctRowSchema.parse(input);
  return inLongTransaction(async (tx) => {
    const run = await holdOwnRun(tx, actor, id);
    const row = await tx.importRow.findUnique({
      where: { runId_number: { runId: run.id, number } },
      select: { cells: true, readProblem: true },
    });
    if (!row) throw new Refusal("not-found", `There is no row ${number} in this file.`);
    const before = row.cells as string[];
    const typed = run.headers.map((_header, at) =>
      (corrected[`c${at}`] ?? before[at] ?? "").replaceAll("\0", "").toWellFormed(),
    );
    const cells = run.kind === "products" ? keptCells(run.headers)(typed) : typed;
    const changed = run.headers.filter((_header, at) => cells[at] !== (before[at] ?? ""));
    await tx.importRow.update({
      where: { runId_number: { runId: run.id, number } },
      data: { cells, readProblem: null },
      select: { number: true },
    });
    // Which cells, and never what stood in them: a list may hold what is kept nowhere.
    const told = { file: run.fileName, row: `${number}`, cells: changed.join(", ") };
    if (changed.length > 0 || row.readProblem !== null)
      await recordAudit(tx, actor, "import.row-corrected", [run.id], told, now);
    await planRun(tx, actor, run.id, now, { onlyRow: number });
    const { outcome } = await tx.importRow.findUniqueOrThrow({
      where: { runId_number: { runId: run.id, number } },
      select: { outcome: true },
    });
    return { fits: outcome !== "unfit" };
  });
}

/**
 * Forgets a file that was not taken in; nothing else had been changed. One that is being read or taken in just now ends
 * in a moment, and one that is being taken in is looked at again: `isEnding` says so.
 */
export async function cancelImport(actor: Actor, id: unknown, now: Date) {
  ensure(mayImport(actor), onlyImporters);
  const { data: runId } = z.uuid().safeParse(id);
  if (runId && (await askToEnd(actor, runId, now))) return { id: runId, isEnding: true };
  return inLongTransaction(async (tx) => {
    const work = await dropWork(tx, actor, runId ?? "");
    const run = await holdRun(tx, actor, id);
    if (work?.deed === "take-in") {
      await setBack(tx, run.id, takingWasStopped);
      await recordStop(tx, actor, run, now);
    } else await putAway(tx, actor, run, now);
    return { id: run.id, isEnding: false };
  });
}

const onlyImporters = "Only IT analysts, administrators and managers can bring lists.";
