import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/foundation/database";
import { type BrokenSeal, findBrokenSeal, type Seal } from "./chain";
import { readSealable } from "./sealable";

/** The trace of one subject, newest first. Callers have made sure that the actor may see the subject's full record. */
export async function listAuditRecordsOf(_actor: Actor, subjectId: string, take = 50) {
  return database.auditRecord.findMany({
    where: { subjectIds: { has: subjectId } },
    orderBy: { position: "desc" },
    take,
    select: { id: true, at: true, actorId: true, actorName: true, deed: true, changes: true },
  });
}

/** The traces of several subjects as one, newest first. Callers have made sure that the actor may see each of them. */
export async function listAuditRecordsOfAll(_actor: Actor, subjectIds: readonly string[], take = 50) {
  return database.auditRecord.findMany({
    where: { subjectIds: { hasSome: [...subjectIds] } },
    orderBy: { position: "desc" },
    take,
    select: { id: true, at: true, actorName: true, deed: true, changes: true, subjectIds: true },
  });
}

const runLength = 2_000;

/** Walks the whole chain, in runs; returns how many seals hold and the first that does not. */
export async function verifyAuditChain(): Promise<{
  seals: number;
  unsealed: number;
  broken: BrokenSeal | null;
}> {
  let before: Seal | null = null;
  let seals = 0;
  for (;;) {
    const run: Seal[] = await database.auditSeal.findMany({
      where: { number: { gt: before?.number ?? 0 } },
      orderBy: { number: "asc" },
      take: runLength,
      select: { number: true, recordId: true, recordHash: true, chainHash: true },
    });
    const found = await database.auditRecord.findMany({
      where: { id: { in: run.map((seal) => seal.recordId) } },
    });
    const recordById = new Map(found.map((record) => [record.id, readSealable(record)]));
    const broken = findBrokenSeal(
      run.map((seal) => ({ ...seal, record: recordById.get(seal.recordId) ?? null })),
      before,
    );
    if (broken) return { seals, unsealed: 0, broken };
    seals += run.length;
    before = run.at(-1) ?? before;
    if (run.length < runLength) break;
  }
  const unsealed = await database.auditRecord.count({ where: { seal: null } });
  return { seals, unsealed, broken: null };
}
