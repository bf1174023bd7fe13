import type { Transaction } from "@/lib/foundation/database";

type Pair = { duplicateId: string; staysId: string };

/** What the duplicate takes data from, the one that stays takes it from too; returns the ids of what is new there. */
export async function moveSources(tx: Transaction, { duplicateId, staysId }: Pair) {
  const known = await tx.applicationDataSource.findMany({
    where: { applicationId: staysId },
    select: { dataSourceId: true },
  });
  const fresh = await tx.applicationDataSource.findMany({
    where: {
      applicationId: duplicateId,
      dataSourceId: { notIn: known.map(({ dataSourceId }) => dataSourceId) },
    },
    select: { dataSourceId: true, foundIn: true, since: true },
  });
  await tx.applicationDataSource.createMany({
    data: fresh.map((one) => ({ ...one, applicationId: staysId })),
    skipDuplicates: true,
  });
  return fresh.map(({ dataSourceId }) => dataSourceId);
}

/** The duplicate kept its own; only what came along leaves again. */
export async function moveSourcesBack(tx: Transaction, { staysId }: Pair, moved: readonly string[]) {
  await tx.applicationDataSource.deleteMany({
    where: { applicationId: staysId, dataSourceId: { in: [...moved] } },
  });
}
