import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/foundation/database";
import { likeLiteral } from "@/lib/foundation/like-pattern";
import { readCursor, writeCursor } from "@/lib/foundation/paging";
import { ensure } from "@/lib/foundation/refusal";
import { Prisma } from "@/prisma/client/client";
import {
  countedApplicationsSql,
  maySeeComponents,
  packageVisibleApplicationsSql,
  seesAllPackages,
  whoSeesComponents,
} from "../access";
import { readAskedPackage } from "../asked-package";
import type { ComponentSearch, ComponentSort } from "../component-search";

const componentsShown = 50;

export type ComponentRow = {
  id: string;
  purl: string;
  ecosystem: string;
  name: string;
  versions: number;
  applications: number;
  departments: number;
  /** Summed over the applications; what nobody has said counts nothing. */
  people: number;
  firstSeenAt: Date;
  lastSeenAt: Date;
};

/**
 * The packages of the applications in use whose packages the actor sees, a page by key. Managers find the package that
 * they name too, and its numbers count their departments. @throws Refusal `not-allowed`
 */
export async function listComponents(actor: Actor, search: ComponentSearch, take = componentsShown) {
  ensure(maySeeComponents(actor), whoSeesComponents);
  const asked = readAskedPackage(search.q);
  const ecosystem = search.ecosystem ?? asked.ecosystem;
  const fits = Prisma.sql`${nameFits(asked.name, asked.versions !== "")} AND ${ecosystem ? Prisma.sql`c.ecosystem = ${ecosystem}` : Prisma.sql`true`}`;
  const tallies = talliesOf(actor, asked.name);
  const [page, counted, pending] = await Promise.all([
    readPage(tallies, fits, search, take),
    database.$queryRaw<{ ecosystem: string; count: number }[]>`
      SELECT c.ecosystem, count(*)::int AS count FROM ${tallies} t JOIN component c ON c.id = t.component_id
      WHERE t.applications > 0 AND ${nameFits(asked.name, asked.versions !== "")} GROUP BY 1 ORDER BY count DESC, 1`,
    seesAllPackages(actor) ? isCounting() : false,
  ]);
  const total = counted
    .filter((one) => !ecosystem || one.ecosystem === ecosystem)
    .reduce((sum, { count }) => sum + count, 0);
  return { ...page, asked, total, ecosystems: counted, isCounting: pending };
}

export type ComponentPage = Awaited<ReturnType<typeof listComponents>>;

/** Packages that changed a moment ago and are not counted yet. */
async function isCounting() {
  const [row] = await database.$queryRaw<
    { some: boolean }[]
  >`SELECT EXISTS (SELECT FROM component_change) AS some`;
  return row?.some ?? false;
}

/** Counted beforehand for those who see everything; over the few applications of everybody else. */
function talliesOf(actor: Actor, name: string): Prisma.Sql {
  if (seesAllPackages(actor)) return Prisma.sql`component_tally`;
  return Prisma.sql`(
    WITH named AS MATERIALIZED (
      SELECT v.component_id FROM application a JOIN dependency d ON d.application_id = a.id
        JOIN component_version v ON v.id = d.component_version_id
      WHERE a.retired_at IS NULL AND ${packageVisibleApplicationsSql(actor)}
      UNION SELECT c.id FROM component c WHERE lower(c.name) = ${name.toLowerCase()}
    ), held AS MATERIALIZED (
      SELECT a.id, a.department_id, a.people_relying FROM application a
      WHERE a.retired_at IS NULL AND ${countedApplicationsSql(actor)}
    ), used AS MATERIALIZED (
      SELECT v.component_id, v.id AS version_id, h.id, h.department_id, h.people_relying, min(d.since) AS first_at,
        max(m.read_at) AS last_at
      FROM held h JOIN dependency d ON d.application_id = h.id JOIN component_version v ON v.id = d.component_version_id
        JOIN manifest m ON m.id = d.manifest_id
      WHERE v.component_id IN (SELECT component_id FROM named)
      GROUP BY v.component_id, v.id, h.id, h.department_id, h.people_relying
    )
    SELECT component_id, count(*)::int AS applications, count(DISTINCT department_id)::int AS departments,
      coalesce(sum(people_relying), 0)::int AS people, min(first_at) AS first_seen_at, max(last_at) AS last_seen_at,
      min(v.versions)::int AS versions
    FROM (SELECT component_id, id, department_id, people_relying, min(first_at) AS first_at, max(last_at) AS last_at
        FROM used GROUP BY 1, 2, 3, 4) u
      JOIN (SELECT component_id, count(DISTINCT version_id) AS versions FROM used GROUP BY 1) v USING (component_id)
    GROUP BY component_id)`;
}

/** A name with a version is whole; without one it may be the beginning, or be mistyped. */
function nameFits(name: string, isWhole: boolean) {
  if (name === "") return Prisma.sql`true`;
  const key = name.toLowerCase();
  if (isWhole) return Prisma.sql`lower(c.name) = ${key}`;
  const part = `%${likeLiteral(key)}%`;
  return Prisma.sql`(lower(c.name) LIKE ${part} OR lower(c.name) % ${key})`;
}

const orders: Record<ComponentSort, { expression: Prisma.Sql; read: (text: string) => Prisma.Sql | null }> = {
  applications: { expression: Prisma.sql`t.applications`, read: readWhole },
  name: { expression: Prisma.sql`lower(c.name) COLLATE "C"`, read: (text) => Prisma.sql`${text}::text` },
  "first-seen": { expression: Prisma.sql`t.first_seen_at`, read: readMoment },
  "last-seen": { expression: Prisma.sql`t.last_seen_at`, read: readMoment },
};

async function readPage(tallies: Prisma.Sql, fits: Prisma.Sql, search: ComponentSearch, take: number) {
  const { sort } = search;
  const { expression } = orders[sort];
  const backwards = search.before !== null;
  const rises = (search.direction === "ascending") !== backwards;
  const beyond = beyondPlace(search.before ?? search.after, sort, rises);
  // A place that means nothing here shows the first page, never the last.
  const towards = rises !== (backwards && !beyond) ? Prisma.sql`ASC` : Prisma.sql`DESC`;
  const found = await database.$queryRaw<(ComponentRow & { place: string })[]>`
    SELECT c.id::text, c.purl, c.ecosystem, c.name, t.versions, t.applications, t.departments, t.people,
      t.first_seen_at AS "firstSeenAt", t.last_seen_at AS "lastSeenAt",
      ${sort.endsWith("seen") ? Prisma.sql`(extract(epoch FROM ${expression}) * 1000)::bigint::text` : Prisma.sql`(${expression})::text`} AS place
    FROM ${tallies} t JOIN component c ON c.id = t.component_id
    WHERE t.applications > 0 AND ${fits} AND ${beyond ?? Prisma.sql`true`}
    ORDER BY ${expression} ${towards}, c.id ${towards} LIMIT ${take + 1}`;
  const page = found.slice(0, take);
  const isTurned = backwards && beyond !== null;
  if (isTurned) page.reverse();
  const hasMore = found.length > take;
  const [first, last] = [page[0], page.at(-1)];
  const placeOf = (row: { place: string; id: string }) => writeCursor([`${sort}:${row.place}`, row.id]);
  return {
    rows: page.map(({ place: _place, ...row }) => row),
    previous: first && (isTurned ? hasMore : beyond) ? placeOf(first) : null,
    next: last && (isTurned || hasMore) ? placeOf(last) : null,
  };
}

function beyondPlace(place: string | null, sort: ComponentSort, rises: boolean) {
  const [named, id] = readCursor(place) ?? [];
  if (typeof named !== "string" || !named.startsWith(`${sort}:`) || typeof id !== "string") return null;
  const { expression, read } = orders[sort];
  const value = named.includes("\0") ? null : read(named.slice(sort.length + 1));
  if (!value) return null;
  return rises
    ? Prisma.sql`(${expression}, c.id) > (${value}, ${id}::uuid)`
    : Prisma.sql`(${expression}, c.id) < (${value}, ${id}::uuid)`;
}

function readWhole(text: string) {
  return /^\d{1,9}$/.test(text) ? Prisma.sql`${Number(text)}::int` : null;
}

function readMoment(text: string) {
  return /^\d{1,14}$/.test(text) ? Prisma.sql`${new Date(Number(text)).toISOString()}::timestamptz` : null;
}
