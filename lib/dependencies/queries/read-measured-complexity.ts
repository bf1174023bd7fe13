import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/foundation/database";
import { fullyVisibleApplications, visibleApplications } from "@/lib/inventory/access";
import { Prisma } from "@/prisma/client/client";
import type { FileFacts } from "../facts";
import { storedFactsSchema } from "../facts-schema";
import { measureComplexity } from "../measured-complexity";

const mostFiles = 50;

/** How complicated the files of an application are whose full record the actor may see; null where none tells. */
export async function readMeasuredComplexity(actor: Actor, applicationId: string) {
  const manifests = await database.manifest.findMany({
    where: {
      applicationId,
      facts: { not: Prisma.AnyNull },
      application: { is: { AND: [visibleApplications(actor), fullyVisibleApplications(actor)] } },
    },
    select: { facts: true },
    orderBy: { readAt: "desc" },
    take: mostFiles,
  });
  const files = manifests.map(({ facts }) => storedFactsSchema.parse(facts));
  return measureComplexity(files.filter((facts): facts is FileFacts => facts !== null));
}
