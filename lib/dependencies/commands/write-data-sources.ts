import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/commands";
import { refuseDuplicate, type Transaction } from "@/lib/foundation/database";
import { placeKey } from "../places";
import type { StatedSource } from "../schema";
import { planSources, type SourcePlan } from "../source-plan";
import { sourceKey } from "../statement";
import { inStorageOrder } from "./store-components";

/** Makes these the sources of the application; a source that stays keeps how and when it was found. */
export async function writeDataSources(
  tx: Transaction,
  actor: Actor,
  applicationId: string,
  stated: readonly StatedSource[],
  now: Date,
) {
  const plan = planSources(stated, await findKnown(tx, stated));
  await complete(tx, actor, plan, now);
  const links = new Map([...plan.known, ...(await store(tx, actor, plan, now))]);
  await tx.applicationDataSource.deleteMany({
    where: { applicationId, dataSourceId: { notIn: [...links.keys()] } },
  });
  await tx.applicationDataSource.createMany({
    data: [...links].map(([dataSourceId, foundIn]) => ({ applicationId, dataSourceId, foundIn, since: now })),
    skipDuplicates: true,
  });
}

async function findKnown(tx: Transaction, stated: readonly StatedSource[]) {
  const names = stated.flatMap(({ name, found }) => [
    sourceKey(name),
    ...(found ? [sourceKey(`${name} (${found.place})`.slice(0, 160))] : []),
  ]);
  const places = stated.flatMap(({ found }) => (found ? (placeKey(found.place) ?? []) : []));
  return tx.dataSource.findMany({
    where: { OR: [{ nameKey: { in: names } }, { placeKey: { in: places } }] },
    select: { id: true, nameKey: true, placeKey: true },
  });
}

async function complete(tx: Transaction, actor: Actor, { completed }: SourcePlan, now: Date) {
  for (const { id, ...place } of inStorageOrder(completed, (one) => one.id)) {
    const { count } = await tx.dataSource
      .updateMany({ where: { id, placeKey: null }, data: { ...place, version: { increment: 1 } } })
      .catch(refuseDuplicate("Somebody named one of these data sources at the same moment. Send it again."));
    if (count > 0) await recordAudit(tx, actor, "data-source.completed", [id], { source: place.place }, now);
  }
}

/** The ids of the new sources, each with the file in which it was found. */
async function store(tx: Transaction, actor: Actor, { fresh }: SourcePlan, now: Date) {
  if (fresh.size === 0) return [];
  const ordered = inStorageOrder([...fresh.values()], ({ nameKey }) => nameKey);
  const made = await tx.dataSource.createManyAndReturn({
    data: ordered.map(({ foundIn: _, ...source }) => ({ ...source, addedAt: now })),
    skipDuplicates: true,
    select: { id: true, name: true },
  });
  for (const { id, name } of made)
    await recordAudit(tx, actor, "data-source.added", [id], { source: name }, now);
  // Somebody else may have stored one of them at the same moment, under its name or its place.
  const places = ordered.flatMap((source) => source.placeKey ?? []);
  const stored = await tx.dataSource.findMany({
    where: { OR: [{ nameKey: { in: [...fresh.keys()] } }, { placeKey: { in: places } }] },
    select: { id: true, nameKey: true, placeKey: true },
  });
  return stored.map(({ id, nameKey, placeKey: place }): [string, string | null] => {
    const source = fresh.get(nameKey) ?? ordered.find((one) => one.placeKey === place);
    return [id, source?.foundIn ?? null];
  });
}
