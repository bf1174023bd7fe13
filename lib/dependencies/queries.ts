import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { byName } from "@/lib/foundation/by-name";
import { database } from "@/lib/foundation/database";
import { fullyVisibleApplications, holdColumns, visibleApplications } from "@/lib/inventory/access";
import { refuseMissingApplication } from "@/lib/inventory/queries";
import { numberOf, referenceOf } from "@/lib/inventory/reference";
import type { Prisma } from "@/prisma/client/client";
import { maySeePackages } from "./access";
import { storedFactsSchema } from "./facts-schema";
import { listDrops } from "./queries/list-drops";
import { sourceKindOf } from "./source-kinds";
import { standingOf } from "./standing";

export const packagesShown = 200;

const warningSchema = z.object({
  line: z.number().nullable(),
  message: z.string(),
  // Stored before causes were kept.
  cause: z.string().default("not-understood"),
});
const warningsSchema = z.array(warningSchema).catch([]);

/**
 * What one application needs, for those who may see its full record: direct packages first, at most `take` of each
 * list. Managers see how many packages there are, not which. Other applications only where they may be seen.
 */
export async function getNeeds(actor: Actor, reference: string, take = packagesShown) {
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
      needs: {
        select: {
          nothing: true,
          resolved: true,
          pinned: true,
          packages: true,
          listed: true,
          dataSourcesStated: true,
          statedAt: true,
        },
      },
      dataSources: {
        select: { foundIn: true, since: true, dataSource: { select: { id: true, name: true, kind: true } } },
      },
    },
  });
  if (!application) throw refuseMissingApplication();
  const showsPackages = maySeePackages(actor, application);
  const [unproved, manifests, reads, feeds, drops] = await Promise.all([
    countUnproved(application.id),
    listManifests(application.id, showsPackages ? take : 0),
    listReads(actor, application.id),
    listFeeds(actor, application.id),
    listDrops(actor, application.id, showsPackages),
  ]);
  return {
    stated: application.needs,
    unproved,
    showsPackages,
    manifests,
    dataSources: application.dataSources
      .map(({ dataSource, ...found }) => ({ ...dataSource, ...found, kind: sourceKindOf(dataSource.kind) }))
      .toSorted((one, other) => byName(one.name, other.name)),
    reads,
    feeds,
    drops,
  };
}

export type Needs = Awaited<ReturnType<typeof getNeeds>>;

/** How many packages are listed, for those who may see the full record; undefined where nothing was said. */
export async function countPackages(actor: Actor, applicationId: string) {
  const needs = await database.applicationNeeds.findFirst({
    where: {
      AND: [
        { application: { is: { AND: [visibleApplications(actor), fullyVisibleApplications(actor)] } } },
        { applicationId },
      ],
    },
    select: { packages: true },
  });
  return needs?.packages;
}

/** How many packages stand in no complete list. */
async function countUnproved(applicationId: string) {
  const [row] = await database.$queryRaw<{ unproved: number }[]>`
    SELECT count(*)::int AS unproved FROM (
      SELECT v.component_id FROM dependency d JOIN component_version v ON v.id = d.component_version_id
      WHERE d.application_id = ${applicationId}::uuid
      EXCEPT
      SELECT v.component_id FROM dependency d JOIN component_version v ON v.id = d.component_version_id
        JOIN manifest m ON m.id = d.manifest_id
      WHERE d.application_id = ${applicationId}::uuid AND m.resolved) AS listed`;
  return row?.unproved ?? 0;
}

async function listManifests(applicationId: string, take: number) {
  const manifests = await database.manifest.findMany({
    where: { applicationId },
    orderBy: [{ resolved: "desc" }, { name: "asc" }],
    select: {
      id: true,
      name: true,
      format: true,
      resolved: true,
      warnings: true,
      facts: true,
      readAt: true,
      readBy: { select: { name: true } },
      _count: { select: { dependencies: true } },
      dependencies: {
        take,
        orderBy: [{ direct: "desc" }, { componentVersion: { purl: "asc" } }],
        select: {
          id: true,
          requirement: true,
          scope: true,
          direct: true,
          note: true,
          since: true,
          componentVersion: {
            select: { version: true, component: { select: { ecosystem: true, name: true } } },
          },
        },
      },
    },
  });
  return manifests.map(({ warnings, facts, readBy, _count, dependencies, ...manifest }) => ({
    ...manifest,
    standing: standingOf(manifest),
    warnings: take > 0 ? warningsSchema.parse(warnings) : [],
    facts: take > 0 ? storedFactsSchema.parse(facts) : null,
    readBy: readBy.name,
    packageCount: _count.dependencies,
    packages: dependencies
      .map(({ componentVersion: { version, component }, ...dependency }) => ({
        ...dependency,
        ...component,
        version,
      }))
      .toSorted((one, other) => Number(other.direct) - Number(one.direct) || byName(one.name, other.name)),
  }));
}

const shownColumns = { number: true, title: true, headline: true } as const;
const linkOrder = [{ title: "asc" }, { id: "asc" }] satisfies Prisma.ApplicationOrderByWithRelationInput[];
const mostLinks = 200;

async function listReads(actor: Actor, readerId: string) {
  const links = await database.applicationLink.findMany({
    where: {
      AND: [{ source: { is: { AND: [visibleApplications(actor), { retiredAt: null }] } } }, { readerId }],
    },
    orderBy: linkOrder.map((source) => ({ source })),
    take: mostLinks,
    select: { foundIn: true, since: true, source: { select: shownColumns } },
  });
  return links
    .map(({ source, ...found }) => ({ ...shownLink(source), ...found }))
    .toSorted((one, other) => byName(one.title, other.title));
}

async function listFeeds(actor: Actor, sourceId: string) {
  const links = await database.applicationLink.findMany({
    where: {
      AND: [{ reader: { is: { AND: [visibleApplications(actor), { retiredAt: null }] } } }, { sourceId }],
    },
    orderBy: linkOrder.map((reader) => ({ reader })),
    take: mostLinks,
    select: { foundIn: true, since: true, reader: { select: shownColumns } },
  });
  return links
    .map(({ reader, ...found }) => ({ ...shownLink(reader), ...found }))
    .toSorted((one, other) => byName(one.title, other.title));
}

function shownLink({ number, ...rest }: { number: number; title: string; headline: string }) {
  return { ...rest, reference: referenceOf(number) };
}
