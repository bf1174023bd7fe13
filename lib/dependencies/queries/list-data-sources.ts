import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/foundation/database";
import { likeLiteral } from "@/lib/foundation/like-pattern";
import { Prisma } from "@/prisma/client/client";
import { countedReaders, visibleDataSources, visibleDataSourcesSql } from "../access";
import { sourceKindOf } from "../source-kinds";
import { type SourceFilter, sourcesPerPage } from "../source-schema";

const byName = Prisma.sql`fold_text(s.name), s.id`;

const orders: Record<SourceFilter["sort"], Prisma.Sql> = {
  name: byName,
  readers: Prisma.sql`(SELECT count(*) FROM application_data_source l WHERE l.data_source_id = s.id) DESC, ${byName}`,
  newest: Prisma.sql`s.added_at DESC, s.id`,
};

/** One page of the data sources that the actor may see, and how many there are; `applications` counts those who read from it. */
export async function listDataSources(actor: Actor, filter: SourceFilter) {
  const where = Prisma.join(conditions(actor, filter), " AND ");
  const [counted, page] = await Promise.all([
    database.$queryRaw<{ total: number }[]>`SELECT count(*)::int AS total FROM data_source s WHERE ${where}`,
    database.$queryRaw<{ id: string }[]>`
      SELECT s.id::text FROM data_source s WHERE ${where} ORDER BY ${orders[filter.sort]}
      LIMIT ${sourcesPerPage} OFFSET ${(filter.page - 1) * sourcesPerPage}`,
  ]);
  const sources = await database.dataSource.findMany({
    where: { AND: [visibleDataSources(actor), { id: { in: page.map(({ id }) => id) } }] },
    select: {
      id: true,
      name: true,
      kind: true,
      place: true,
      classification: true,
      owner: { select: { name: true } },
      _count: { select: { applications: { where: { application: countedReaders(actor) } } } },
    },
  });
  const found = new Map(sources.map((source) => [source.id, source]));
  return {
    total: counted[0]?.total ?? 0,
    sources: page.flatMap(({ id }) => {
      const source = found.get(id);
      if (!source) return [];
      const { _count, owner, kind, ...rest } = source;
      return { ...rest, kind: sourceKindOf(kind), owner: owner?.name ?? null, readers: _count.applications };
    }),
  };
}

export type ListedDataSource = Awaited<ReturnType<typeof listDataSources>>["sources"][number];

type Conditions = Pick<SourceFilter, "q"> & Partial<Pick<SourceFilter, "kind" | "class" | "owner">>;

function conditions(actor: Actor, { q, kind, owner, ...rest }: Conditions): Prisma.Sql[] {
  const words = q
    .toWellFormed()
    .split(/[\s\p{Cc}]+/u)
    .filter(Boolean)
    .slice(0, 8);
  const contains = (column: Prisma.Sql, word: string) =>
    Prisma.sql`fold_text(${column}) LIKE '%' || fold_text(${likeLiteral(word)}) || '%'`;
  return [
    visibleDataSourcesSql(actor),
    ...words.map(
      (word) =>
        Prisma.sql`(${contains(Prisma.sql`s.name`, word)} OR ${contains(Prisma.sql`s.place`, word)}
          OR ${contains(Prisma.sql`s.description`, word)})`,
    ),
    ...(kind ? [Prisma.sql`s.kind = ${kind}`] : []),
    ...(rest.class ? [Prisma.sql`s.classification = ${rest.class}`] : []),
    ...(owner === "none" ? [Prisma.sql`s.owner_id IS NULL`] : []),
    ...(owner === "mine" ? [Prisma.sql`s.owner_id = ${actor.id}::uuid`] : []),
  ];
}

/** For choosing one of them: the first ten that fit what was typed. */
export async function findDataSources(actor: Actor, text: string, exceptId: string) {
  const where = Prisma.join(conditions(actor, { q: text.slice(0, 200) }), " AND ");
  return database.$queryRaw<{ id: string; name: string; place: string }[]>`
    SELECT s.id::text, s.name, s.place FROM data_source s WHERE ${where} AND s.id::text <> ${exceptId}
    ORDER BY ${byName} LIMIT 10`;
}
