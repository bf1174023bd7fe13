import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/foundation/database";
import { readCursor, writeCursor } from "@/lib/foundation/paging";
import { ensure } from "@/lib/foundation/refusal";
import { holdColumns, visibleApplications } from "@/lib/inventory/access";
import { refuseMissingApplication } from "@/lib/inventory/queries";
import { numberOf } from "@/lib/inventory/reference";
import { Prisma } from "@/prisma/client/client";
import { maySeePackages, whoSeesPackages } from "../access";
import type { Ecosystem } from "../package-url";
import { standingOf } from "../standing";

export type DependencySearch = {
  ecosystem?: Ecosystem | undefined;
  scope?: string | undefined;
  direct?: "true" | "false" | undefined;
  limit: number;
  after: string | null;
};

/**
 * A page of what an application needs, by name, for those who may see it package by package.
 * @throws Refusal `not-found` where it may not be seen, `not-allowed` where its packages may not.
 */
export async function listDependencies(actor: Actor, reference: string, search: DependencySearch) {
  const application = await database.application.findFirst({
    where: { AND: [visibleApplications(actor), { number: numberOf(reference) ?? -1 }] },
    select: { ...holdColumns, id: true },
  });
  if (!application) throw refuseMissingApplication();
  ensure(maySeePackages(actor, application), whoSeesPackages);
  const { ecosystem, scope, direct, limit } = search;
  const place = readCursor(search.after);
  const conditions = [
    Prisma.sql`d.application_id = ${application.id}::uuid`,
    ...(ecosystem ? [Prisma.sql`c.ecosystem = ${ecosystem}`] : []),
    ...(scope ? [Prisma.sql`d.scope = ${scope}`] : []),
    ...(direct ? [Prisma.sql`d.direct = ${direct === "true"}`] : []),
    ...(place
      ? [Prisma.sql`(c.name COLLATE "C", d.id) > (${String(place[0])} COLLATE "C", ${place[1]}::uuid)`]
      : []),
  ];
  const rows = await database.$queryRaw<Row[]>`
    SELECT d.id::text, v.purl, c.ecosystem, c.name, v.version, d.requirement, d.scope, d.direct, d.line, d.note, d.since,
      v.hashes, v.licence, m.name AS manifest, m.format, m.resolved
    FROM dependency d JOIN component_version v ON v.id = d.component_version_id
      JOIN component c ON c.id = v.component_id JOIN manifest m ON m.id = d.manifest_id
    WHERE ${Prisma.join(conditions, " AND ")}
    ORDER BY c.name COLLATE "C", d.id LIMIT ${limit + 1}`;
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    dependencies: page.map(({ id: _id, format, resolved, version, ...row }) => ({
      ...row,
      version: version || null,
      standing: standingOf({ format, resolved }),
    })),
    next: last && rows.length > limit ? writeCursor([last.name, last.id]) : null,
  };
}

type Row = {
  id: string;
  purl: string;
  ecosystem: string;
  name: string;
  version: string;
  requirement: string | null;
  scope: string;
  direct: boolean;
  line: number | null;
  note: string | null;
  since: Date;
  hashes: string[];
  licence: string | null;
  manifest: string;
  format: string;
  resolved: boolean;
};
