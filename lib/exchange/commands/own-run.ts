import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import type { Transaction } from "@/lib/foundation/database";
import { ensure, Refusal } from "@/lib/foundation/refusal";
import { visibleImports } from "../access";
import { ensureMayImport } from "./receive-import";
import { unwatched, type Watch } from "./watch";

/**
 * The import, held until the transaction ends, for whoever brought it.
 * @throws Refusal `not-found`, or `conflict` when it has ended already.
 */
export async function holdOwnRun(tx: Transaction, actor: Actor, id: unknown, watch: Watch = unwatched) {
  const run = await holdRun(tx, actor, id, watch);
  ensureMayImport(actor, run.kind);
  ensure(run.importedById === actor.id, "Only whoever brought this file can go on with it.");
  return run;
}

export async function holdRun(tx: Transaction, actor: Actor, id: unknown, watch: Watch = unwatched) {
  const { data: runId } = z.uuid().safeParse(id);
  if (!runId) throw missing();
  if (watch === unwatched) await ensureNoWork(tx, actor, runId);
  await tx.$queryRaw`SELECT id::text FROM import_run WHERE id = ${runId}::uuid FOR UPDATE`;
  const run = await tx.importRun.findFirst({
    where: { AND: [visibleImports(actor), { id: runId }] },
    select: {
      id: true,
      kind: true,
      fileName: true,
      source: true,
      headers: true,
      mapping: true,
      state: true,
      importedById: true,
    },
  });
  if (!run) throw missing();
  if (run.state === "applied")
    throw new Refusal("conflict", "This file was taken in already. Bring it again if it has changed.");
  if (run.state === "unread") throw new Refusal("conflict", "This file could not be read. Bring it again.");
  if (run.state === "cancelled") throw new Refusal("conflict", "This file was put away. Bring it again.");
  return run;
}

// Asked before anything is waited for: the work holds the import until it ends.
async function ensureNoWork(tx: Transaction, actor: Actor, runId: string) {
  const work = await tx.importWork.findFirst({
    where: { AND: [{ run: { is: { AND: [visibleImports(actor)] } } }, { runId }] },
    select: { deed: true },
  });
  if (!work) return;
  const words = work.deed === "read" ? "read" : "taken in";
  throw new Refusal("conflict", `This file is being ${words} just now. Wait until that is done, or stop it.`);
}

function missing() {
  return new Refusal("not-found", "There is no such import, or it is not yours.");
}
