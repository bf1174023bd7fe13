import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/foundation/database";
import { referenceOf } from "@/lib/inventory/reference";
import { hasLeftSql } from "@/lib/people/departure";
import { bandOf } from "@/lib/risk/bands";
import { defaultRiskModel } from "@/lib/risk/default-model";
import { Prisma } from "@/prisma/client/client";
import { adoptionDepartments } from "./access";
import { importantFromPeople } from "./important";
import { type Target, targetFor } from "./target";
import { addMixes, branchesOf, type Mix, type StandingOrNone } from "./tree";

type CountRow = { departmentId: string; standing: StandingOrNone; count: number };

/** The condition on a table's department column, for what the actor's page is about. */
function within(actor: Actor, column: Prisma.Sql) {
  const departments = adoptionDepartments(actor);
  return departments ? Prisma.sql`${column} = ANY (${departments}::uuid[])` : Prisma.sql`true`;
}

const inUse = (actor: Actor) =>
  Prisma.sql`a.retired_at IS NULL AND ${within(actor, Prisma.sql`a.department_id`)}`;

/** Each department that the actor's page is about, with what its branch holds now and held about a quarter ago, and its target. */
export async function readDepartments(actor: Actor, now: Date) {
  const [departments, counts, before, targets] = await Promise.all([
    database.department.findMany({ select: { id: true, name: true, parentId: true } }),
    database.$queryRaw<CountRow[]>`
      SELECT c.department_id::text AS "departmentId", coalesce(p.standing, 'none') AS standing, sum(c.count)::int AS count
      FROM (SELECT a.department_id, a.platform_id, count(*) AS count FROM application a WHERE ${inUse(actor)} GROUP BY 1, 2) c
      LEFT JOIN platform p ON p.id = c.platform_id GROUP BY 1, 2`,
    readDay(actor, new Date(now.getTime() - quarterDays * 86_400_000)),
    listTargets(),
  ]);
  const seen = adoptionDepartments(actor);
  const parentById = new Map(departments.map(({ id, parentId }) => [id, parentId]));
  const past = mixesOf(before);
  return branchesOf(
    departments.filter(({ id }) => !seen || seen.includes(id)),
    mixesOf(counts),
  ).map((branch) => ({
    ...branch,
    before: before.length > 0 ? addMixes(branch.ids.map((id) => past.get(id) ?? {})) : null,
    target: targetFor(branch.id, targets, (id) => parentById.get(id) ?? null),
  }));
}

export type DepartmentStanding = Awaited<ReturnType<typeof readDepartments>>[number];

const quarterDays = 91;
const nearEnoughDays = 14;

/** The newest snapshot on that day or within the two weeks before; nothing where nobody measured. */
async function readDay(actor: Actor, day: Date) {
  return database.$queryRaw<CountRow[]>`
    SELECT department_id::text AS "departmentId", standing, applications AS count FROM adoption_snapshot
    WHERE ${within(actor, Prisma.sql`department_id`)} AND day = (
      SELECT max(day) FROM adoption_snapshot WHERE day <= ${day}::date AND day > ${day}::date - ${nearEnoughDays}::int)`;
}

function mixesOf(rows: readonly CountRow[]) {
  const mixes = new Map<string, Mix>();
  for (const { departmentId, standing, count } of rows)
    mixes.set(departmentId, { ...mixes.get(departmentId), [standing]: count });
  return mixes;
}

/** Every target; the organisation's own has no department. */
export async function listTargets(): Promise<(Target & { id: string })[]> {
  return database.adoptionTarget.findMany({
    select: { id: true, departmentId: true, percent: true, reachedBy: true },
  });
}

export type MixDay = { day: string; mix: Mix; isDemo: boolean };

/** How the standings were mixed on one day of each week of the last year, and on the newest; weeks nobody measured are missing. */
export async function readMixOverTime(actor: Actor, now: Date): Promise<MixDay[]> {
  const rows = await database.$queryRaw<
    { day: string; standing: StandingOrNone; count: number; isDemo: boolean }[]
  >`
    SELECT s.day::text AS day, s.standing, sum(s.applications)::int AS count, bool_or(s.is_demo) AS "isDemo"
    FROM generate_series(date_trunc('week', ${now}::date - 365), ${now}::date, interval '1 week') AS week(monday)
    CROSS JOIN LATERAL (SELECT max(day) AS day FROM adoption_snapshot
      WHERE day >= week.monday::date AND day < week.monday::date + 7 AND day > ${now}::date - 366) newest
    JOIN adoption_snapshot s ON s.day = newest.day WHERE ${within(actor, Prisma.sql`s.department_id`)}
    GROUP BY s.day, s.standing ORDER BY s.day`;
  const days = new Map<string, MixDay>();
  for (const { day, standing, count, isDemo } of rows) {
    const known = days.get(day) ?? { day, mix: {}, isDemo: false };
    days.set(day, { day, mix: { ...known.mix, [standing]: count }, isDemo: known.isDemo || isDemo });
  }
  return [...days.values()];
}

/** Tools on platforms that are phasing out, the nearest end first, then the most dangerous. The departments’ mixes count them. */
export async function listPhasingOut(actor: Actor, take = 15) {
  const rows = await database.$queryRaw<PhasingOutRow[]>`
    SELECT a.number, a.title, o.name AS "ownerName", ${hasLeftSql(Prisma.sql`o`)} AS "ownerLeft", d.name AS department,
      p.name AS platform, p.phases_out_on AS "phasesOutOn", f.name AS successor, s.residual
    FROM platform p LEFT JOIN platform f ON f.id = p.successor_id CROSS JOIN LATERAL (
      SELECT a.id, s.residual FROM application a JOIN application_score s ON s.application_id = a.id
      WHERE a.platform_id = p.id AND ${inUse(actor)} ORDER BY s.residual DESC, a.id LIMIT ${take}) s
    JOIN application a ON a.id = s.id JOIN person o ON o.id = a.owner_id JOIN department d ON d.id = a.department_id
    WHERE p.standing = 'phasing-out' ORDER BY p.phases_out_on NULLS LAST, s.residual DESC, a.id LIMIT ${take}`;
  return rows.map(named);
}

type PhasingOutRow = {
  number: number;
  title: string;
  ownerName: string;
  ownerLeft: boolean;
  department: string;
  platform: string;
  phasesOutOn: Date | null;
  successor: string | null;
  residual: number;
};

function named<Row extends { number: number; residual: number }>({ number, ...row }: Row) {
  return { ...row, reference: referenceOf(number), band: bandOf(row.residual) };
}

/** People who are here and alone own two or more important tools: high or severe before controls, or relied on by many. */
export async function listAloneOwners(actor: Actor, take = 12) {
  const gone = Prisma.sql`(SELECT id FROM person gone WHERE ${hasLeftSql(Prisma.sql`gone`)})`;
  const important = Prisma.sql`${inUse(actor)}
    AND (a.second_owner_confirmed_at IS NULL OR a.second_owner_id IN ${gone})
    AND (s.inherent >= ${defaultRiskModel.bandsFrom.high} OR a.people_relying >= ${importantFromPeople})`;
  const rows = await database.$queryRaw<
    { id: string; name: string; department: string; tools: { number: number; title: string }[] }[]
  >`
    SELECT o.id::text, o.name, d.name AS department, (
      SELECT json_agg(json_build_object('number', a.number, 'title', a.title) ORDER BY s.inherent DESC, a.number)
      FROM application a JOIN application_score s ON s.application_id = a.id
      WHERE a.owner_id = o.id AND ${important}) AS tools
    FROM (
      SELECT a.owner_id, count(*) AS count FROM application a JOIN application_score s ON s.application_id = a.id
      WHERE ${important} AND a.owner_id NOT IN ${gone} GROUP BY a.owner_id HAVING count(*) >= 2
      ORDER BY count DESC FETCH FIRST ${take} ROWS WITH TIES) alone
    JOIN person o ON o.id = alone.owner_id JOIN department d ON d.id = o.department_id
    ORDER BY alone.count DESC, o.name LIMIT ${take}`;
  return rows.map(({ tools, ...person }) => ({
    ...person,
    tools: tools.map(({ number, title }) => ({ reference: referenceOf(number), title })),
  }));
}
