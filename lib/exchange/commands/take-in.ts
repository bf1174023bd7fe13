import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/commands";
import type { Transaction } from "@/lib/foundation/database";
import { ensure, Refusal } from "@/lib/foundation/refusal";
import { importDepartmentIds, mayImport } from "../access";
import { takeInSchema } from "../schema";
import { inLongTransaction, takeImportTurn } from "./long-transaction";
import { holdOwnRun } from "./own-run";
import { settle } from "./plan-run";
import { takeInPeople } from "./take-in-people";
import { takeInProducts } from "./take-in-products";
import { ensureGoingOn, unwatched, type Watch } from "./watch";

const numbersAtOnce = 5_000;

/**
 * Turns the rows of a planned file into candidates, people or products: all of them, or none. Rows that do not fit are left
 * out only where `leaveOutUnfit` says so. Two at once are done one after the other.
 */
export async function takeInImport(
  actor: Actor,
  id: unknown,
  input: unknown,
  now: Date,
  watch: Watch = unwatched,
) {
  ensure(mayImport(actor), "Only IT analysts, administrators and managers can take lists in.");
  const { leaveOutUnfit } = takeInSchema.parse(input);
  return inLongTransaction(async (tx) => {
    await takeImportTurn(tx, watch);
    const run = await holdOwnRun(tx, actor, id, watch);
    if (run.state !== "planned")
      throw new Refusal("conflict", "Say first which column is which, so that you see what it would do.");
    // Somebody else's file may have been taken in since this one was looked at.
    await settle(tx, actor, run.id, run);
    const counts = await tx.importRun.findUniqueOrThrow({
      where: { id: run.id },
      select: { newCount: true, changedCount: true, sameCount: true, unfitCount: true },
    });
    if (counts.unfitCount > 0 && !leaveOutUnfit)
      throw new Refusal(
        "conflict",
        `${counts.unfitCount} ${counts.unfitCount === 1 ? "row does" : "rows do"} not fit, so nothing was taken in. Correct them, or choose to leave them out.`,
      );
    if (run.kind === "people") await takeInPeople(tx, actor, run.id, now, watch);
    else if (run.kind === "products") await takeInProducts(tx, actor, run, now, watch);
    else await takeInCandidates(tx, actor, run, now, watch);
    await tx.importRun.update({
      where: { id: run.id },
      data: { state: "applied", problem: null, endedAt: now },
      select: { id: true },
    });
    await tx.importRow.deleteMany({ where: { runId: run.id, outcome: { not: "unfit" } } });
    await recordAudit(tx, actor, "import.taken-in", [run.id], { file: run.fileName, ...counts }, now);
    ensureGoingOn(watch);
    await watch.settle(tx);
    return { id: run.id, ...counts };
  });
}

/** What was edited in triage stays; what was ignored stays ignored; what was added is marked as changed. */
async function takeInCandidates(
  tx: Transaction,
  actor: Actor,
  run: { id: string; source: string },
  now: Date,
  watch: Watch,
) {
  const permitted = importDepartmentIds(actor);
  if (permitted) {
    const foreign = await tx.importRow.count({
      where: {
        AND: [
          { runId: run.id, outcome: { in: ["new", "changed"] } },
          { OR: [{ departmentId: null }, { departmentId: { notIn: [...permitted] } }] },
        ],
      },
    });
    if (foreign > 0)
      throw new Refusal(
        "conflict",
        "What you manage has changed since the file was looked at, so nothing was taken in. Check it again.",
      );
  }
  const { _count: total, _max } = await tx.importRow.aggregate({
    where: { runId: run.id, outcome: { in: ["new", "changed"] } },
    _count: true,
    _max: { number: true },
  });
  let done = 0;
  for (let after = 0; after < (_max.number ?? 0); after += numbersAtOnce) {
    ensureGoingOn(watch);
    done += await takeInSome(tx, run, after, now);
    watch.tell("taking", done, total);
  }
}

async function takeInSome(tx: Transaction, run: { id: string; source: string }, after: number, now: Date) {
  return tx.$executeRaw`
    INSERT INTO import_candidate AS c (id, source, external_id, values, department_id, run_id, row_number, arrived_at, changed_at)
    SELECT gen_random_uuid(), ${run.source}, r.external_id, r.values, d.id, r.run_id, r.number, ${now}, ${now}
      FROM import_row r LEFT JOIN department d ON d.id = r.department_id
     WHERE r.run_id = ${run.id}::uuid AND r.outcome IN ('new', 'changed')
       AND r.number > ${after} AND r.number <= ${after + numbersAtOnce}
     ORDER BY r.number
    ON CONFLICT (source, external_id) DO UPDATE SET
      values = (c.values - (SELECT mapping FROM import_run WHERE id = ${run.id}::uuid)) || excluded.values,
      department_id = COALESCE((c.edited->>'departmentId')::uuid, excluded.department_id),
      state = CASE c.state WHEN 'added' THEN 'changed' ELSE c.state END,
      run_id = excluded.run_id, row_number = excluded.row_number, changed_at = excluded.changed_at`;
}
