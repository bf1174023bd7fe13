import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/foundation/database";
import { fullyVisibleApplications, visibleApplications } from "@/lib/inventory/access";
import { keptDifferenceSchema } from "../drop-record";
import { mostManifests } from "../schema";

/** One save may replace every list of an application, and those before it are shown too. */
const mostShown = mostManifests + 20;

/** The last drops of an application's lists, newest first; which packages changed only where `namesPackages`. */
export async function listDrops(actor: Actor, applicationId: string, namesPackages: boolean) {
  const drops = await database.manifestDrop.findMany({
    where: {
      AND: [
        { application: { is: { AND: [visibleApplications(actor), fullyVisibleApplications(actor)] } } },
        { applicationId },
      ],
    },
    orderBy: [{ droppedAt: "desc" }, { id: "desc" }],
    take: mostShown,
    select: {
      id: true,
      name: true,
      kind: true,
      droppedAt: true,
      added: true,
      removed: true,
      moved: true,
      unchanged: true,
      difference: namesPackages,
      by: { select: { name: true } },
    },
  });
  return drops.map(({ by, difference, ...drop }) => ({
    ...drop,
    by: by.name,
    named: keptDifferenceSchema.parse(difference),
  }));
}

export type Drop = Awaited<ReturnType<typeof listDrops>>[number];
