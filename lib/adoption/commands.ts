import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/commands";
import { database, inTransaction, type Transaction } from "@/lib/foundation/database";
import { ensure, Refusal } from "@/lib/foundation/refusal";
import { dayIn } from "@/lib/foundation/zoned-time";
import { maySetTargets } from "./access";
import { removeTargetSchema, setTargetSchema } from "./schema";
import type { StandingOrNone } from "./tree";

/** Where a department, or the whole organisation, should be and until when. */
export async function setTarget(actor: Actor, input: unknown, now: Date, transaction?: Transaction) {
  ensure(maySetTargets(actor), "Only administrators say where we should be.");
  const { departmentId, percent, reachedBy } = setTargetSchema.parse(input);
  if (reachedBy.getTime() < now.getTime() - 86_400_000)
    throw new Refusal("conflict", "That day is over. Choose one that is still to come.");

  return inTransaction(transaction, async (tx) => {
    const department = departmentId
      ? await tx.department.findUnique({ where: { id: departmentId }, select: { name: true } })
      : null;
    if (departmentId && !department)
      throw new Refusal("conflict", "That department is not there any more. Choose another one.");
    const before = await tx.adoptionTarget.findFirst({
      where: { departmentId },
      select: { id: true, percent: true, reachedBy: true },
    });
    const data = { departmentId, percent, reachedBy, setAt: now };
    const target = before
      ? await tx.adoptionTarget.update({ where: { id: before.id }, data, select: { id: true } })
      : await tx.adoptionTarget.create({ data, select: { id: true } });
    const day = (date: Date | undefined) => date?.toISOString().slice(0, 10) ?? null;
    await recordAudit(
      tx,
      actor,
      "adoption.target-set",
      [target.id],
      {
        department: department?.name ?? "the whole organisation",
        percent: [before?.percent ?? null, percent],
        reachedBy: [day(before?.reachedBy), day(reachedBy)],
      },
      now,
    );
    return target;
  });
}

/** The department goes by what stands above it again. */
export async function removeTarget(actor: Actor, input: unknown, now: Date, transaction?: Transaction) {
  ensure(maySetTargets(actor), "Only administrators say where we should be.");
  const { departmentId } = removeTargetSchema.parse(input);

  return inTransaction(transaction, async (tx) => {
    const target = await tx.adoptionTarget.findFirst({
      where: { departmentId },
      select: { id: true, percent: true, department: { select: { name: true } } },
    });
    if (!target) throw new Refusal("conflict", "It has no target of its own any more. Nothing was changed.");
    await tx.adoptionTarget.delete({ where: { id: target.id }, select: { id: true } });
    const department = target.department?.name ?? "the whole organisation";
    const changes = { department, percent: [target.percent, null] };
    await recordAudit(tx, actor, "adoption.target-removed", [target.id], changes, now);
  });
}

/**
 * Counts what stands on platforms of each standing in each department, for today in the organisation's zone. What has
 * gone since the last time is written as zero, so that it is no gap. Safe to repeat and to run in several processes.
 */
export async function takeSnapshots(now: Date) {
  const organisation = await database.organisation.findFirst({ select: { timeZone: true } });
  if (!organisation) return 0;
  const day = dayIn(now, organisation.timeZone);
  return database.$executeRaw`
    INSERT INTO adoption_snapshot (day, department_id, standing, applications)
    SELECT ${day}::date, department_id, standing, sum(applications)::int FROM (
      SELECT a.department_id, coalesce(p.standing, 'none') AS standing, count(*) AS applications
        FROM application a LEFT JOIN platform p ON p.id = a.platform_id WHERE a.retired_at IS NULL GROUP BY 1, 2
      UNION ALL
      SELECT department_id, standing, 0 FROM adoption_snapshot
        WHERE day = (SELECT max(day) FROM adoption_snapshot WHERE day < ${day}::date)
      UNION ALL
      SELECT department_id, standing, 0 FROM adoption_snapshot WHERE day = ${day}::date
    ) counted GROUP BY department_id, standing
    ON CONFLICT (day, department_id, standing) DO UPDATE SET applications = excluded.applications, is_demo = false`;
}

export type InventedDay = {
  day: string;
  departmentId: string;
  standing: StandingOrNone;
  applications: number;
};

/** A past for the demo organisation, marked as invented. @throws Refusal `not-allowed` in any other organisation. */
export async function inventHistory(days: readonly InventedDay[], transaction?: Transaction) {
  return inTransaction(transaction, async (tx) => {
    const demos = await tx.organisation.count({ where: { isDemo: true } });
    ensure(demos === 1, "Only the demo organisation has an invented past.");
    await tx.$executeRaw`
      INSERT INTO adoption_snapshot (day, department_id, standing, applications, is_demo)
      SELECT *, true FROM unnest(${days.map(({ day }) => day)}::date[], ${days.map((one) => one.departmentId)}::uuid[],
        ${days.map(({ standing }) => standing)}::text[], ${days.map(({ applications }) => applications)}::int[])
      ON CONFLICT DO NOTHING`;
  });
}
