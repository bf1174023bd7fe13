import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/foundation/database";
import {
  fullyVisibleApplications,
  fullyVisibleApplicationsSql,
  holdColumns,
  visibleApplications,
  visibleApplicationsSql,
} from "@/lib/inventory/access";
import { refuseMissingApplication } from "@/lib/inventory/queries";
import { numberOf, referenceOf } from "@/lib/inventory/reference";
import { Prisma } from "@/prisma/client/client";
import { maySeePackages } from "../access";
import type { Feed, NeighbourApplication, Neighbourhood } from "../graph";

/** So many applications are read for each step; a hub with more shows these and says so. */
export const mostNeighbours = 500;

/** Packages of one fold that are listed at once. */
export const mostOpened = 1_000;

/**
 * What feeds an application and what it feeds, two steps each way, with its data sources and packages, for those who may
 * see its full record. What may not be seen, and what is retired, does not exist here. What an application reads belongs
 * to its record: a second step is shown where the record of one of its two ends may be seen.
 */
export async function getNeighbourhood(actor: Actor, reference: string) {
  const application = await findSubject(actor, reference);
  const [before, after, packages] = await Promise.all([
    stepsFrom(actor, application.id, "feeding"),
    stepsFrom(actor, application.id, "reading"),
    countPackages(actor, application),
  ]);
  const self = { ...wordsOf(application) };
  const own = (side: Step[], towards: (step: Step) => Feed) => side.map(towards);
  const neighbourhood: Neighbourhood = {
    self,
    applications: {
      [-2]: distinct(before.second),
      [-1]: distinct(before.first),
      1: distinct(after.first),
      2: distinct(after.second),
    },
    feeds: [
      ...own(before.first, (step) => ({ from: referenceOf(step.number), to: self.reference })),
      ...own(before.second, (step) => ({ from: referenceOf(step.number), to: referenceOf(step.near) })),
      ...own(after.first, (step) => ({ from: self.reference, to: referenceOf(step.number) })),
      ...own(after.second, (step) => ({ from: referenceOf(step.near), to: referenceOf(step.number) })),
    ],
    dataSources: application.dataSources.map(({ dataSource }) => dataSource),
    packages,
  };
  const isCut = [before, after].some(
    ({ first, second }) => first.length >= mostNeighbours || second.length >= mostNeighbours,
  );
  return { neighbourhood, isCut, showsPackages: maySeePackages(actor, application) };
}

/** The packages of one ecosystem, by name; nothing for those who may not see them one by one. */
export async function listFold(actor: Actor, reference: string, ecosystem: string) {
  const application = await findSubject(actor, reference);
  if (!maySeePackages(actor, application)) return [];
  return database.$queryRaw<{ name: string; version: string; direct: boolean }[]>`
    SELECT c.name, v.version, bool_or(d.direct) AS direct
    FROM dependency d JOIN component_version v ON v.id = d.component_version_id
      JOIN component c ON c.id = v.component_id
    WHERE d.application_id = ${application.id}::uuid AND c.ecosystem = ${ecosystem}
    GROUP BY c.name, v.version ORDER BY c.name COLLATE "C", v.version LIMIT ${mostOpened}`;
}

async function findSubject(actor: Actor, reference: string) {
  const application = await database.application.findFirst({
    where: {
      AND: [
        visibleApplications(actor),
        fullyVisibleApplications(actor),
        { number: numberOf(reference) ?? -1 },
      ],
    },
    select: {
      ...holdColumns,
      id: true,
      number: true,
      title: true,
      headline: true,
      needs: { select: { packages: true } },
      dataSources: {
        orderBy: { dataSource: { name: "asc" } },
        select: { dataSource: { select: { id: true, name: true } } },
      },
    },
  });
  if (!application) throw refuseMissingApplication();
  return application;
}

type Step = { id: string; number: number; title: string; headline: string; near: number };

/** One step and the next, from what the first one found. */
async function stepsFrom(actor: Actor, id: string, side: "feeding" | "reading") {
  const first = await step(actor, [id], side, Prisma.sql`true`);
  const isRecordSeen = Prisma.sql`(a.id <> ${id}::uuid AND (${fullyVisibleApplicationsSql(actor)}
    OR EXISTS (SELECT FROM application a WHERE a.id = near.id AND ${fullyVisibleApplicationsSql(actor)})))`;
  const ids = [...new Set(first.map((found) => found.id))];
  const second = ids.length > 0 ? await step(actor, ids, side, isRecordSeen) : [];
  return { first, second };
}

async function step(
  actor: Actor,
  ids: readonly string[],
  side: "feeding" | "reading",
  condition: Prisma.Sql,
) {
  const [far, near] =
    side === "feeding"
      ? [Prisma.sql`l.source_id`, Prisma.sql`l.reader_id`]
      : [Prisma.sql`l.reader_id`, Prisma.sql`l.source_id`];
  return database.$queryRaw<Step[]>`
    SELECT a.id::text, a.number, a.title, a.headline, near.number AS near
    FROM application_link l JOIN application a ON a.id = ${far} JOIN application near ON near.id = ${near}
    WHERE ${near} = ANY (${[...ids]}::uuid[]) AND a.retired_at IS NULL AND ${visibleApplicationsSql(actor)}
      AND ${condition}
    ORDER BY a.title, a.id, near.number LIMIT ${mostNeighbours}`;
}

type Counted = Parameters<typeof maySeePackages>[1] & { id: string; needs: { packages: number } | null };

/** Folded by ecosystem; only their number where they may not be seen one by one. */
async function countPackages(actor: Actor, application: Counted): Promise<Neighbourhood["packages"]> {
  const { id, needs } = application;
  if (!maySeePackages(actor, application))
    return needs && needs.packages > 0 ? [{ ecosystem: "", count: needs.packages }] : [];
  return database.$queryRaw<{ ecosystem: string; count: number }[]>`
    SELECT c.ecosystem, count(DISTINCT v.id)::int AS count
    FROM dependency d JOIN component_version v ON v.id = d.component_version_id
      JOIN component c ON c.id = v.component_id
    WHERE d.application_id = ${id}::uuid GROUP BY c.ecosystem ORDER BY 2 DESC, 1`;
}

function wordsOf({ number, title, headline }: { number: number; title: string; headline: string }) {
  return { reference: referenceOf(number), title, headline };
}

function distinct(steps: readonly Step[]): NeighbourApplication[] {
  return [...new Map(steps.map((found) => [found.number, wordsOf(found)])).values()];
}
