import type { Transaction } from "@/lib/foundation/database";

/** Comments go on under what stays and remember under which reference they were written. */
export async function moveComments(
  tx: Transaction,
  duplicate: { id: string; number: number },
  staysId: string,
) {
  const ofDuplicate = { applicationId: duplicate.id };
  await tx.applicationComment.updateMany({
    where: { ...ofDuplicate, writtenUnder: null },
    data: { writtenUnder: duplicate.number },
  });
  await tx.applicationComment.updateMany({ where: ofDuplicate, data: { applicationId: staysId } });
}

/** Brings back what was written under the duplicate, and under those that had been merged into it before. */
export async function bringCommentsBack(
  tx: Transaction,
  duplicate: { id: string; number: number },
  staysId: string,
) {
  const earlier = await tx.$queryRaw<{ number: number }[]>`
    WITH RECURSIVE merged AS (
      SELECT id, number FROM application WHERE merged_into_id = ${duplicate.id}::uuid
      UNION SELECT a.id, a.number FROM application a JOIN merged m ON a.merged_into_id = m.id
    ) SELECT number FROM merged`;
  const numbers = [duplicate.number, ...earlier.map(({ number }) => number)];
  await tx.applicationComment.updateMany({
    where: { applicationId: staysId, writtenUnder: { in: numbers } },
    data: { applicationId: duplicate.id },
  });
  await tx.applicationComment.updateMany({
    where: { applicationId: duplicate.id, writtenUnder: duplicate.number },
    data: { writtenUnder: null },
  });
}
