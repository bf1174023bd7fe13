import type { Actor } from "@/lib/access/actor";
import { packageVisibleApplicationsSql, seesAllPackages } from "@/lib/dependencies/access";
import { writeComponentAddress } from "@/lib/dependencies/component-search";
import { database } from "@/lib/foundation/database";
import { likeLiteral } from "@/lib/foundation/like-pattern";
import { Prisma } from "@/prisma/client/client";
import { type Hit, readPackageWords } from "../search-rank";

type PackageRow = { id: string; purl: string; name: string; ecosystem: string; version: string | null };

const mostCompared = 200;

/** Packages by name, and by name and version, among those that an application in use needs whose packages the actor may see. */
export async function findPackages(actor: Actor, words: string, take: number): Promise<Hit[]> {
  const { name, version } = readPackageWords(words);
  if (name.length < 2) return [];
  const rows = await (seesAllPackages(actor)
    ? findAmongAll(name, version, take)
    : findAmongOwn(actor, name, version, take));
  return rows.map((row) => ({
    kind: "package",
    key: row.version ? `${row.id} ${row.version}` : row.id,
    title: row.version ? `${row.name} ${row.version}` : row.name,
    line: `${row.ecosystem} package`,
    address: writeComponentAddress(row.purl, { versions: row.version ?? "" }),
  }));
}

const nameFits = (name: string) =>
  Prisma.sql`(lower(c.name) LIKE ${`${likeLiteral(name.toLowerCase())}%`} OR lower(c.name) % ${name.toLowerCase()})`;

const bestFirst = (name: string) => Prisma.sql`
  (lower(c.name) = ${name.toLowerCase()}) DESC, similarity(lower(c.name), ${name.toLowerCase()}) DESC, c.name, c.ecosystem`;

const versionFits = (version: string | null) =>
  version === null
    ? Prisma.sql`true`
    : Prisma.sql`v.version LIKE ${`${likeLiteral(version.toLowerCase())}%`}`;

/** For those who see every package: the name first, then whether anything in use needs it. */
async function findAmongAll(name: string, version: string | null, take: number) {
  const shown = version === null ? Prisma.sql`NULL` : Prisma.sql`v.version`;
  return database.$queryRaw<PackageRow[]>`
    SELECT DISTINCT c.id::text, c.purl, c.name, c.ecosystem, ${shown} AS version, c.place FROM (
      SELECT c.*, row_number() OVER (ORDER BY ${bestFirst(name)}) AS place FROM component c
      WHERE ${nameFits(name)} ORDER BY place LIMIT ${mostCompared}) c
    JOIN component_version v ON v.component_id = c.id AND ${versionFits(version)}
    WHERE EXISTS (SELECT FROM dependency d JOIN application a ON a.id = d.application_id
      WHERE d.component_version_id = v.id AND a.retired_at IS NULL)
    ORDER BY c.place, version LIMIT ${take}`;
}

/** For everybody else: the few applications whose packages they see, then the name. */
async function findAmongOwn(actor: Actor, name: string, version: string | null, take: number) {
  const shown = version === null ? Prisma.sql`NULL` : Prisma.sql`v.version`;
  return database.$queryRaw<PackageRow[]>`
    SELECT id, purl, name, ecosystem, version FROM (
      SELECT DISTINCT c.id::text, c.purl, c.name, c.ecosystem, ${shown} AS version FROM application a
      JOIN dependency d ON d.application_id = a.id
      JOIN component_version v ON v.id = d.component_version_id JOIN component c ON c.id = v.component_id
      WHERE a.retired_at IS NULL AND ${packageVisibleApplicationsSql(actor)} AND ${nameFits(name)} AND ${versionFits(version)}) c
    ORDER BY ${bestFirst(name)}, version LIMIT ${take}`;
}

/** The package that the inventory is filtered by, with its versions in use; null where the actor sees none that needs it. */
export async function findChosenPackage(actor: Actor, componentId: string | null) {
  if (!componentId) return null;
  const rows = await database.$queryRaw<{ name: string; version: string; count: number }[]>`
    SELECT c.name, v.version, count(DISTINCT a.id)::int AS count FROM component c
    JOIN component_version v ON v.component_id = c.id JOIN dependency d ON d.component_version_id = v.id
    JOIN application a ON a.id = d.application_id
    WHERE c.id = ${componentId}::uuid AND a.retired_at IS NULL AND ${packageVisibleApplicationsSql(actor)}
    GROUP BY c.name, v.version ORDER BY count DESC, v.version DESC LIMIT 12`;
  const [first] = rows;
  return first
    ? { name: first.name, versions: rows.map(({ version, count }) => ({ version, count })) }
    : null;
}
