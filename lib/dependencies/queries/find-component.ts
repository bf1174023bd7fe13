import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/foundation/database";
import { Refusal } from "@/lib/foundation/refusal";
import { Prisma } from "@/prisma/client/client";
import { countedApplicationsSql, seesAllPackages } from "../access";
import { readPackageUrl } from "../package-url";
import { isEveryVersion, isWithin, onlyVersionOf, type VersionRange } from "../version-range";

/** What a package reaches among the applications that count for the actor. */
export type ReachTotals = {
  applications: number;
  owners: number;
  /** Of the owners, those who have left or were disabled. */
  ownersGone: number;
  departments: number;
  /** Who rely on the applications, summed up; those of `unsaid` applications are not known. */
  people: number;
  unsaid: number;
};

/** A package that applications in use need. */
export type ReachedComponent = {
  id: string;
  purl: string;
  name: string;
  ecosystem: string;
  versions: { id: string; version: string }[];
  /** Its tallies are as of now, so that nothing needs to be counted. */
  isTallied: boolean;
};

type StoredComponent = Omit<ReachedComponent, "isTallied"> & ReachTotals & { isChanged: boolean };

/**
 * One package by its package URL, and what of it is asked for.
 * @throws Refusal `not-found`, also where the actor sees it nowhere.
 */
export async function getReach(actor: Actor, purl: string, range: VersionRange | null) {
  const stored = await readComponent(purl);
  if (!stored) throw refuseMissingComponent();
  const { id, name, ecosystem, versions, isChanged, ...tallied } = stored;
  const component = {
    id,
    purl: stored.purl,
    name,
    ecosystem,
    versions,
    isTallied: seesAllPackages(actor) && !isChanged,
  };
  const isWhole = range === null || isEveryVersion(range);
  const chosen = isWhole ? versions : versions.filter(({ version }) => isWithin(ecosystem, range, version));
  const whole = component.isTallied ? totalsOf(tallied) : isWhole ? await countReach(actor, versions) : null;
  const totals =
    isWhole && whole
      ? whole
      : await (component.isTallied ? readTotals(actor, range, chosen) : countReach(actor, chosen));
  if (totals.applications === 0) {
    const anywhere = whole ?? (await countReach(actor, versions));
    if (anywhere.applications === 0) throw refuseMissingComponent();
  }
  return { component, chosen, isWhole, totals };
}

export function refuseMissingComponent() {
  return new Refusal("not-found", "No application in use that counts for you needs such a package.");
}

function totalsOf({
  applications,
  owners,
  ownersGone,
  departments,
  people,
  unsaid,
}: ReachTotals): ReachTotals {
  return { applications, owners, ownersGone, departments, people, unsaid };
}

async function readComponent(purl: string) {
  const read = readPackageUrl(purl);
  if ("error" in read) return null;
  const whole = read.canonical.replace(/[@?#].*$/, "");
  const [found] = await database.$queryRaw<StoredComponent[]>`
    SELECT c.id::text, c.purl, c.name, c.ecosystem, coalesce(t.applications, 0) AS applications,
      coalesce(t.owners, 0) AS owners, coalesce(t.owners_gone, 0) AS "ownersGone",
      coalesce(t.departments, 0) AS departments, coalesce(t.people, 0) AS people, coalesce(t.unsaid, 0) AS unsaid,
      EXISTS (SELECT FROM component_change n WHERE n.component_id = c.id) AS "isChanged",
      (SELECT coalesce(json_agg(json_build_object('id', v.id, 'version', v.version)), '[]')
        FROM component_version v WHERE v.component_id = c.id) AS versions
    FROM component c LEFT JOIN component_tally t ON t.component_id = c.id WHERE c.purl = ${whole}`;
  return found ?? null;
}

const nobody: ReachTotals = {
  applications: 0,
  owners: 0,
  ownersGone: 0,
  departments: 0,
  people: 0,
  unsaid: 0,
};

/** One version has a tally of its own; of several, applications would count twice. */
async function readTotals(actor: Actor, range: VersionRange | null, chosen: ReachedComponent["versions"]) {
  const [only, ...others] = chosen;
  if (!only) return nobody;
  if (others.length > 0 || (range && onlyVersionOf(range) === null)) return countReach(actor, chosen);
  const [tallied] = await database.$queryRaw<ReachTotals[]>`
    SELECT applications, owners, owners_gone AS "ownersGone", departments, people, unsaid
    FROM component_version_tally WHERE component_version_id = ${only.id}::uuid`;
  return tallied ?? nobody;
}

async function countReach(actor: Actor, versions: ReachedComponent["versions"]): Promise<ReachTotals> {
  const [row] = await database.$queryRaw<ReachTotals[]>`
    SELECT count(*)::int AS applications, count(DISTINCT a.owner_id)::int AS owners,
      count(DISTINCT a.owner_id) FILTER (WHERE o.left_at IS NOT NULL OR o.disabled_at IS NOT NULL)::int AS "ownersGone",
      count(DISTINCT a.department_id)::int AS departments, coalesce(sum(a.people_relying), 0)::int AS people,
      count(*) FILTER (WHERE a.people_relying IS NULL)::int AS unsaid
    FROM application a JOIN person o ON o.id = a.owner_id
    WHERE a.retired_at IS NULL AND ${countedApplicationsSql(actor)} AND ${needsOneOf(actor, versions)}`;
  return row ?? nobody;
}

/** That an application, of a table named `a`, needs one of the versions: looked up from the few applications of most people, or from the versions. */
export function needsOneOf(actor: Actor, versions: ReachedComponent["versions"]) {
  return seesAllPackages(actor)
    ? Prisma.sql`a.id IN (SELECT d.application_id FROM dependency d WHERE d.component_version_id = ANY (${idsOf(versions)}::uuid[]))`
    : foundOneByOne(versions);
}

/** The same, and never the other way round: one look-up for each application that is asked. */
export function foundOneByOne(versions: ReachedComponent["versions"]) {
  return Prisma.sql`EXISTS (SELECT FROM dependency d WHERE d.application_id = a.id
    AND d.component_version_id = ANY (${idsOf(versions)}::uuid[]) OFFSET 0)`;
}

export function idsOf(versions: ReachedComponent["versions"]) {
  return versions.map(({ id }) => id);
}
