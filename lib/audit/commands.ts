import type { Actor } from "@/lib/access/actor";
import { database, type Transaction } from "@/lib/foundation/database";
import type { Prisma } from "@/prisma/client/client";
import { sealAll } from "./chain";
import type { Deed } from "./deeds";
import { readSealable } from "./sealable";

export type Changes = Record<string, Prisma.InputJsonValue | null>;

/**
 * Writes the trace of a deed, inside the deed's own transaction. `changes` holds `field: [before, after]`; `at` is the
 * clock of the door that the deed came through.
 */
export async function recordAudit(
  tx: Transaction,
  actor: Actor | null,
  deed: Deed,
  subjectIds: readonly string[],
  changes: Changes = {},
  at: Date = new Date(),
) {
  const data = recordOf(actor, { deed, subjectIds, changes }, at);
  await tx.auditRecord.create({ data, select: { id: true } });
}

export type AuditEntry = { deed: Deed; subjectIds: readonly string[]; changes: Changes };

// The most values that one statement takes are 32,767.
const entriesAtOnce = 2_000;

/** Likewise for many deeds of one transaction, in their order. */
export async function recordAudits(
  tx: Transaction,
  actor: Actor | null,
  entries: readonly AuditEntry[],
  at: Date,
) {
  for (let from = 0; from < entries.length; from += entriesAtOnce)
    await tx.auditRecord.createMany({
      data: entries.slice(from, from + entriesAtOnce).map((entry) => recordOf(actor, entry, at)),
    });
}

function recordOf(actor: Actor | null, { deed, subjectIds, changes }: AuditEntry, at: Date) {
  return {
    at,
    actorId: actor?.id ?? null,
    actorName: actor?.name ?? "Lamplight",
    actorRoles: [...(actor?.roles ?? [])],
    deed,
    subjectIds: [...subjectIds],
    changes,
    requestId: actor?.requestId ?? null,
  };
}

const sealingLock = 7_202_611;

/**
 * Chains what was recorded since the last sealing, at most 5,000 records a run; returns how many.
 * Safe to repeat and to run from several processes: only one seals at a time.
 */
export async function sealAuditRecords() {
  return database.$transaction(async (tx) => {
    const [lock] = await tx.$queryRaw<
      { held: boolean }[]
    >`SELECT pg_try_advisory_xact_lock(${sealingLock}) AS held`;
    if (!lock?.held) return 0;

    const last = await tx.auditSeal.findFirst({
      where: { number: { gt: 0 } },
      orderBy: { number: "desc" },
      select: { number: true, chainHash: true },
    });
    const records = await tx.auditRecord.findMany({
      where: { seal: null },
      orderBy: { position: "asc" },
      take: 5_000,
    });
    if (records.length === 0) return 0;
    const { count } = await tx.auditSeal.createMany({ data: sealAll(records.map(readSealable), last) });
    return count;
  });
}
