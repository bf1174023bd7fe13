import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/commands";
import { database, refuseDuplicate } from "@/lib/foundation/database";
import { ensure, Refusal } from "@/lib/foundation/refusal";
import { mayImport } from "../access";
import { takeInSchema } from "../schema";
import { holdOwnRun } from "./own-run";

/** Has a planned file taken in beside the pages. What is known to stand in the way is refused at once. */
export async function askTakeIn(actor: Actor, id: unknown, input: unknown, now: Date) {
  ensure(mayImport(actor), "Only IT analysts, administrators and managers can take lists in.");
  const { leaveOutUnfit } = takeInSchema.parse(input);
  return database.$transaction(async (tx) => {
    const run = await holdOwnRun(tx, actor, id);
    if (run.state !== "planned")
      throw new Refusal("conflict", "Say first which column is which, so that you see what it would do.");
    await tx.importRun.update({ where: { id: run.id }, data: { problem: null }, select: { id: true } });
    await tx.importWork
      .create({
        data: { runId: run.id, deed: "take-in", leaveOutUnfit, sessionId: actor.sessionId, askedAt: now },
        select: { runId: true },
      })
      .catch(refuseDuplicate("This file is being taken in already."));
    await recordAudit(tx, actor, "import.take-in-asked", [run.id], { file: run.fileName }, now);
    return { id: run.id };
  });
}
