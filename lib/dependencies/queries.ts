import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/foundation/database";
import { fullyVisibleApplications, holdColumns, visibleApplications } from "@/lib/inventory/access";
import { refuseMissingApplication } from "@/lib/inventory/queries";
import { numberOf, referenceOf } from "@/lib/inventory/reference";
import type { Prisma } from "@/prisma/client/client";
import { maySeePackages } from "./access";

export const packagesShown = 200;

const warningsSchema = z.array(z.object({ line: z.number().nullable(), message: z.string() })).catch([]);

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
          dataSourcesStated: true,
          statedAt: true,
        },
      },
      dataSources: {
        orderBy: { dataSource: { name: "asc" } },
        select: { dataSource: { select: { name: true } } },
      },
    },
  });
  if (!application) throw refuseMissingApplication();
  const showsPackages = maySeePackages(actor, application);
  const [manifests, reads, feeds] = await Promise.all([
    listManifests(application.id, showsPackages ? take : 0),
    listLinked(actor, { readBy: { some: { readerId: application.id } } }),
    listLinked(actor, { reads: { some: { sourceId: application.id } } }),
  ]);
  return {
    stated: application.needs,
    showsPackages,
    manifests,
    dataSources: application.dataSources.map(({ dataSource }) => dataSource.name),
    reads,
    feeds,
  };
}

export type Needs = Awaited<ReturnType<typeof getNeeds>>;

/** How many packages are listed, for those who may see the full record; undefined where nothing was said. */
export async function countPackages(actor: Actor, applicationId: string) {
  const needs = await database.applicationNeeds.findFirst({
    where: {
      applicationId,
      application: { AND: [visibleApplications(actor), fullyVisibleApplications(actor)] },
    },
    select: { packages: true },
  });
  return needs?.packages;
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
          componentVersion: {
            select: { version: true, component: { select: { ecosystem: true, name: true } } },
          },
        },
      },
    },
  });
  return manifests.map(({ warnings, readBy, _count, dependencies, ...manifest }) => ({
    ...manifest,
    warnings: take > 0 ? warningsSchema.parse(warnings) : [],
    readBy: readBy.name,
    packageCount: _count.dependencies,
    packages: dependencies.map(({ componentVersion: { version, component }, ...dependency }) => ({
      ...dependency,
      ...component,
      version,
    })),
  }));
}

async function listLinked(actor: Actor, linkedTo: Prisma.ApplicationWhereInput) {
  const applications = await database.application.findMany({
    where: { AND: [visibleApplications(actor), linkedTo, { retiredAt: null }] },
    orderBy: [{ title: "asc" }, { id: "asc" }],
    take: 200,
    select: { number: true, title: true, headline: true },
  });
  return applications.map(({ number, ...rest }) => ({ ...rest, reference: referenceOf(number) }));
}
