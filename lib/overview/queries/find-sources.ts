import type { Actor } from "@/lib/access/actor";
import { visibleDataSourcesSql } from "@/lib/dependencies/access";
import { readablePlace } from "@/lib/dependencies/readable-place";
import { sourceKindOf, sourceKindWords } from "@/lib/dependencies/source-kinds";
import { database } from "@/lib/foundation/database";
import { Prisma } from "@/prisma/client/client";
import type { Hit } from "../search-rank";

type SourceRow = { id: string; name: string; kind: string; place: string };

const mostFound = 12;

/** Data sources that the actor may see: every word stands in the name or the place, or the name looks like what was typed. */
export async function findSources(actor: Actor, words: string): Promise<Hit[]> {
  const fitting = words.split(" ").map(
    (word) => Prisma.sql`(fold_text(s.name) LIKE '%' || fold_text(${word}) || '%'
        OR fold_text(s.place) LIKE '%' || fold_text(${word}) || '%')`,
  );
  const rows = await database.$queryRaw<SourceRow[]>`
    SELECT s.id::text, s.name, s.kind, s.place FROM data_source s
    WHERE ${visibleDataSourcesSql(actor)}
      AND ((${Prisma.join(fitting, " AND ")}) OR fold_text(s.name) % fold_text(${words}))
    ORDER BY similarity(fold_text(s.name), fold_text(${words})) DESC, s.name_key LIMIT ${mostFound}`;
  return rows.map(({ id, name, kind, place }) => {
    const line = [sourceKindWords[sourceKindOf(kind)], readablePlace(place)].filter(Boolean).join(" · ");
    return { kind: "source", key: id, title: name, line, address: `/data-sources/${id}` };
  });
}
