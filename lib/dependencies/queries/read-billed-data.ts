import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/foundation/database";
import { visibleApplications } from "@/lib/inventory/access";
import { referenceOf } from "@/lib/inventory/reference";
import { Prisma } from "@/prisma/client/client";
import { visibleDataSources } from "../access";
import type { BilledApplication } from "../bill";
import { toldFacts } from "../bill-data";
import { billLimits, refuseLongBill } from "../bill-formats";
import { storedFactsSchema } from "../facts-schema";
import { withoutSecrets } from "../secret-pairs";
import { sourceKindOf } from "../source-kinds";

type BilledData = Pick<BilledApplication, "dataKnown" | "reads" | "sources" | "files">;

/**
 * Where each of these applications, whose needs the actor may see, takes data from. Other applications only where they may
 * be seen, places of data sources only where those may be. @throws Refusal `conflict` where there are too many.
 */
export async function readBilledData(actor: Actor, applicationIds: readonly string[]) {
  const ids = [...applicationIds];
  const [links, linkCounts, sources, manifests] = await Promise.all([
    database.applicationLink.findMany({
      where: { AND: [{ source: { is: visibleApplications(actor) } }, { readerId: { in: ids } }] },
      select: { readerId: true, source: { select: { number: true, title: true } } },
      take: billLimits.uses + 1,
    }),
    database.applicationLink.groupBy({ by: ["readerId"], where: { readerId: { in: ids } }, _count: true }),
    database.applicationDataSource.findMany({
      where: { applicationId: { in: ids } },
      select: { applicationId: true, dataSource: { select: { id: true, name: true, kind: true } } },
      take: billLimits.uses + 1,
    }),
    database.manifest.findMany({
      where: { AND: [{ applicationId: { in: ids } }, { facts: { not: Prisma.AnyNull } }] },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      select: { applicationId: true, name: true, facts: true },
    }),
  ]);
  const places = await readPlaces(actor, [...new Set(sources.map(({ dataSource }) => dataSource.id))]);
  const files = manifests.flatMap(({ applicationId, name, facts }) => {
    const stored = storedFactsSchema.parse(facts);
    const said = stored ? toldFacts(stored) : [];
    return said.length > 0 ? [{ applicationId, name, said }] : [];
  });
  const lines = files.reduce((sum, { said }) => sum + said.length, 0);
  if (Math.max(lines, links.length, sources.length) > billLimits.uses) throw refuseLongBill();

  const linksOf = Map.groupBy(links, ({ readerId }) => readerId);
  const sourcesOf = Map.groupBy(sources, ({ applicationId }) => applicationId);
  const filesOf = Map.groupBy(files, ({ applicationId }) => applicationId);
  const countOf = new Map(linkCounts.map(({ readerId, _count }) => [readerId, _count]));

  return ({ id, dataSourcesStated }: { id: string; dataSourcesStated: boolean }): BilledData => {
    const reads = linksOf.get(id) ?? [];
    const own = filesOf.get(id) ?? [];
    // What a file names may or may not be one of the data sources; a link that may not be seen is missing.
    const isWhole = dataSourcesStated && own.length === 0 && reads.length === (countOf.get(id) ?? 0);
    return {
      dataKnown: isWhole ? "complete" : "unknown",
      reads: reads.map(({ source: { number, title } }) => ({ reference: referenceOf(number), title })),
      sources: (sourcesOf.get(id) ?? []).map(({ dataSource: { kind, ...source } }) => ({
        ...source,
        kind: sourceKindOf(kind),
        place: places.get(source.id) ?? null,
      })),
      files: own.map(({ name, said }) => ({ name, said })),
    };
  };
}

async function readPlaces(actor: Actor, ids: string[]) {
  const visible = await database.dataSource.findMany({
    where: { AND: [visibleDataSources(actor), { id: { in: ids } }] },
    select: { id: true, place: true },
  });
  return new Map(visible.flatMap(({ id, place }) => (place ? [[id, withoutSecrets(place)] as const] : [])));
}
