import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { byName } from "@/lib/foundation/by-name";
import { database } from "@/lib/foundation/database";
import { Refusal } from "@/lib/foundation/refusal";
import { referenceOf } from "@/lib/inventory/reference";
import { countedReaders, visibleDataSources, visibleReaders } from "../access";
import { sourceKindOf } from "../source-kinds";

const mostReaders = 200;

/**
 * One data source with those of its readers that the actor may look into; `otherReaders` counts the rest of those in
 * use. @throws Refusal `not-found`
 */
export async function getDataSource(actor: Actor, sourceId: unknown) {
  const { data: id } = z.uuid().safeParse(sourceId);
  const source = id
    ? await database.dataSource.findFirst({
        where: { AND: [visibleDataSources(actor), { id }] },
        select: {
          ...{ id: true, name: true, kind: true, place: true, classification: true, description: true },
          ...{ ownerId: true, addedAt: true, version: true },
          owner: { select: { id: true, name: true, leftAt: true } },
        },
      })
    : null;
  if (!source) throw new Refusal("not-found", "There is no such data source.");
  const [readers, all] = await Promise.all([
    database.applicationDataSource.findMany({
      where: { AND: [{ application: { is: visibleReaders(actor, source) } }, { dataSourceId: source.id }] },
      orderBy: [{ application: { title: "asc" } }, { applicationId: "asc" }],
      take: mostReaders,
      select: {
        foundIn: true,
        since: true,
        application: {
          select: {
            number: true,
            title: true,
            headline: true,
            owner: { select: { name: true } },
            department: { select: { name: true } },
          },
        },
      },
    }),
    database.applicationDataSource.count({
      where: { AND: [{ application: { is: countedReaders(actor) } }, { dataSourceId: source.id }] },
    }),
  ]);
  return {
    ...source,
    kind: sourceKindOf(source.kind),
    otherReaders: all - readers.length,
    readers: readers
      .map(({ application: { number, owner, department, ...rest }, ...found }) => ({
        ...found,
        ...rest,
        reference: referenceOf(number),
        owner: owner.name,
        department: department.name,
      }))
      .toSorted((one, other) => byName(one.title, other.title)),
  };
}

export type DataSourcePage = Awaited<ReturnType<typeof getDataSource>>;
