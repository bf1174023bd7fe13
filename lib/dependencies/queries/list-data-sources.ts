import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/foundation/database";
import { likeLiteral } from "@/lib/foundation/like-pattern";
import type { Prisma } from "@/prisma/client/client";
import { countedReaders, visibleDataSources } from "../access";
import { sourceKindOf } from "../source-kinds";
import { type SourceFilter, sourcesPerPage } from "../source-schema";

const orders: Record<SourceFilter["sort"], Prisma.DataSourceOrderByWithRelationInput[]> = {
  name: [{ nameKey: "asc" }, { id: "asc" }],
  readers: [{ applications: { _count: "desc" } }, { nameKey: "asc" }],
  newest: [{ addedAt: "desc" }, { id: "asc" }],
};

/** One page of the data sources that the actor may see, and how many there are; `applications` counts those who read from it. */
export async function listDataSources(actor: Actor, filter: SourceFilter) {
  const where: Prisma.DataSourceWhereInput = {
    AND: [visibleDataSources(actor), ...conditions(actor, filter)],
  };
  const [total, sources] = await Promise.all([
    database.dataSource.count({ where }),
    database.dataSource.findMany({
      where,
      orderBy: orders[filter.sort],
      skip: (filter.page - 1) * sourcesPerPage,
      take: sourcesPerPage,
      select: {
        id: true,
        name: true,
        kind: true,
        place: true,
        classification: true,
        owner: { select: { name: true } },
        _count: { select: { applications: { where: { application: countedReaders(actor) } } } },
      },
    }),
  ]);
  return {
    total,
    sources: sources.map(({ _count, owner, kind, ...source }) => ({
      ...source,
      kind: sourceKindOf(kind),
      owner: owner?.name ?? null,
      readers: _count.applications,
    })),
  };
}

export type ListedDataSource = Awaited<ReturnType<typeof listDataSources>>["sources"][number];

type Conditions = Pick<SourceFilter, "q"> & Partial<Pick<SourceFilter, "kind" | "class" | "owner">>;

function conditions(actor: Actor, { q, kind, owner, ...rest }: Conditions): Prisma.DataSourceWhereInput[] {
  const words = q
    .split(/[\s\p{Cc}]+/u)
    .filter(Boolean)
    .slice(0, 8);
  const contains = (word: string) => ({
    contains: likeLiteral(word),
    mode: "insensitive" as const,
  });
  return [
    ...words.map((word) => ({
      OR: [{ name: contains(word) }, { place: contains(word) }, { description: contains(word) }],
    })),
    ...(kind ? [{ kind }] : []),
    ...(rest.class ? [{ classification: rest.class }] : []),
    ...(owner === "none" ? [{ ownerId: null }] : []),
    ...(owner === "mine" ? [{ ownerId: actor.id }] : []),
  ];
}

/** For choosing one of them: the first ten that fit what was typed. */
export async function findDataSources(actor: Actor, text: string, exceptId: string) {
  return database.dataSource.findMany({
    where: {
      AND: [
        visibleDataSources(actor),
        { id: { not: exceptId } },
        ...conditions(actor, { q: text.slice(0, 200) }),
      ],
    },
    orderBy: orders.name,
    take: 10,
    select: { id: true, name: true, place: true },
  });
}
