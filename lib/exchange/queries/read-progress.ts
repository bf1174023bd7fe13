import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/foundation/database";
import { Refusal } from "@/lib/foundation/refusal";
import { visibleImports } from "../access";
import { isStopped, type WorkStep } from "../work-steps";

const lonelyAfterMs = 30_000;

export const workColumns = {
  deed: true,
  step: true,
  rowsDone: true,
  rowsTotal: true,
  askedAt: true,
  seenAt: true,
  stopAskedAt: true,
} as const;

type Work = {
  deed: string;
  step: string;
  rowsDone: number;
  rowsTotal: number;
  askedAt: Date;
  seenAt: Date | null;
  stopAskedAt: Date | null;
};

/** How far it is. */
export function progressOf(
  { deed, step, rowsDone, rowsTotal, askedAt, seenAt, stopAskedAt }: Work,
  now: Date,
) {
  return {
    deed: deed === "read" ? ("read" as const) : ("take-in" as const),
    step: seenAt === null ? "waiting" : (step as WorkStep),
    rowsDone,
    rowsTotal,
    isStopped: isStopped({ seenAt }, now),
    isStopping: stopAskedAt !== null,
    /** Nobody has begun it for half a minute. */
    isLonely: seenAt === null && now.getTime() - askedAt.getTime() > lonelyAfterMs,
  };
}

export type ImportProgress = ReturnType<typeof progressOf>;

/** Null where nothing is done with it just now. @throws Refusal `not-found` where it may not be seen. */
export async function findImportProgress(actor: Actor, importId: unknown, now: Date) {
  const { data: id } = z.uuid().safeParse(importId);
  const run = id
    ? await database.importRun.findFirst({
        where: { AND: [visibleImports(actor), { id }] },
        select: { work: { select: workColumns } },
      })
    : null;
  if (!run) throw new Refusal("not-found", "There is no such import, or it is not yours.");
  return run.work ? progressOf(run.work, now) : null;
}
