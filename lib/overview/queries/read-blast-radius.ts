import type { Actor } from "@/lib/access/actor";
import {
  maySeeComponents,
  packageVisibleApplicationsSql,
  seesAllPackages,
  whoSeesComponents,
} from "@/lib/dependencies/access";
import {
  foundOneByOne,
  getReach,
  idsOf,
  needsOneOf,
  type ReachedComponent,
} from "@/lib/dependencies/queries/find-component";
import type { VersionRange } from "@/lib/dependencies/version-range";
import { database } from "@/lib/foundation/database";
import { readCursor, writeCursor } from "@/lib/foundation/paging";
import { ensure } from "@/lib/foundation/refusal";
import { referenceOf } from "@/lib/inventory/reference";
import { readAttestationDue } from "@/lib/risk/queries/attestation-due";
import { Prisma } from "@/prisma/client/client";

const reachedShown = 50;

/** From so many on, it is quicker to walk down the risks than to gather everything that is reached. */
const manyReached = 1_000;

export type ReachedApplication = {
  id: string;
  number: number;
  title: string;
  headline: string;
  confidential: boolean;
  ownerId: string;
  ownerName: string;
  ownerLeft: boolean;
  /** Who has agreed to stand in, and is still here. */
  secondOwnerName: string | null;
  departmentId: string;
  departmentName: string;
  ifItStops: string;
  peopleRelying: number | null;
  residual: number;
  band: string;
  versions: string[];
};

/**
 * How far a package reaches, or the versions of it that fit: numbers over everything that counts for the actor, and the
 * applications whose packages the actor sees, those with the highest risk first, a page by key.
 *
 * @throws Refusal `not-allowed`, and `not-found` where nothing that counts for the actor needs the package.
 */
export async function getBlastRadius(
  actor: Actor,
  purl: string,
  range: VersionRange | null,
  page: { after: string | null; now: Date },
  take = reachedShown,
) {
  ensure(maySeeComponents(actor), whoSeesComponents);
  const reach = await getReach(actor, purl, range);
  const { after, now } = page;
  const reached = await listReachedApplications(actor, reach.chosen, reach.totals.applications, after, take);
  const due = await readAttestationDue(
    reached.applications.map(({ id }) => id),
    now,
  );
  const applications = reached.applications.map((row) => ({ ...row, dueOn: due.get(row.id) ?? null }));
  return { ...reach, applications, next: reached.next };
}

export type BlastRadius = Awaited<ReturnType<typeof getBlastRadius>>;

/** The applications that need one of the versions, for those who see their packages. */
async function listReachedApplications(
  actor: Actor,
  versions: ReachedComponent["versions"],
  count: number,
  after: string | null,
  take: number,
) {
  if (count === 0) return { applications: [], next: null };
  const visible = packageVisibleApplicationsSql(actor);
  const ids = idsOf(versions);
  const isWalked = seesAllPackages(actor) && count > manyReached;
  const needs = isWalked ? foundOneByOne(versions) : needsOneOf(actor, versions);
  // Walking follows the index of the scores; among a few, one that is not scored yet is not left out.
  const scores = isWalked ? Prisma.sql`JOIN` : Prisma.sql`LEFT JOIN`;
  const risk = isWalked ? Prisma.sql`s.residual` : Prisma.sql`coalesce(s.residual, 0)`;
  const [from, id] = readCursor(after) ?? [];
  const beyond =
    typeof from === "number" && typeof id === "string"
      ? Prisma.sql`(${risk}, a.id) < (${from}::int, ${id}::uuid)`
      : Prisma.sql`true`;
  const found = await database.$queryRaw<ReachedApplication[]>`
    SELECT a.id::text, a.number, a.title, a.headline, a.confidential, o.id::text AS "ownerId", o.name AS "ownerName",
      o.left_at IS NOT NULL OR o.disabled_at IS NOT NULL AS "ownerLeft", n.name AS "secondOwnerName",
      t.id::text AS "departmentId", t.name AS "departmentName", a.if_it_stops AS "ifItStops",
      a.people_relying AS "peopleRelying", page.residual, page.band,
      ARRAY (SELECT DISTINCT v.version FROM dependency d JOIN component_version v ON v.id = d.component_version_id
        WHERE d.application_id = a.id AND d.component_version_id = ANY (${ids}::uuid[]) ORDER BY v.version) AS versions
    FROM (SELECT a.id, ${risk} AS residual, coalesce(s.band, 'moderate') AS band
      FROM application a ${scores} application_score s ON s.application_id = a.id
      WHERE a.retired_at IS NULL AND ${visible} AND ${needs} AND ${beyond}
      ORDER BY ${risk} DESC, a.id DESC LIMIT ${take + 1}) page
    JOIN application a ON a.id = page.id JOIN person o ON o.id = a.owner_id JOIN department t ON t.id = a.department_id
    LEFT JOIN person n ON n.id = a.second_owner_id AND a.second_owner_confirmed_at IS NOT NULL
      AND n.left_at IS NULL AND n.disabled_at IS NULL
    ORDER BY page.residual DESC, page.id DESC`;
  const page = found.slice(0, take);
  const last = page.at(-1);
  return {
    applications: page.map((row) => ({ ...row, reference: referenceOf(row.number) })),
    next: last && found.length > take ? writeCursor([last.residual, last.id]) : null,
  };
}
