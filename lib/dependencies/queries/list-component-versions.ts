import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/foundation/database";
import { ensure } from "@/lib/foundation/refusal";
import { countedApplicationsSql, maySeeComponents, whoSeesComponents } from "../access";
import { newestFirst } from "../version-order";
import { idsOf, type ReachedComponent } from "./find-component";

export type VersionRow = {
  id: string;
  /** Empty where lists name none. */
  version: string;
  applications: number;
  departments: number;
  people: number;
  firstSeenAt: Date;
  lastSeenAt: Date;
};

/** The versions of a package in use among what counts for the actor, the newest first. */
export async function listComponentVersions(actor: Actor, component: ReachedComponent) {
  ensure(maySeeComponents(actor), whoSeesComponents);
  const rows = component.isTallied
    ? await readTallied(component)
    : await database.$queryRaw<VersionRow[]>`
        SELECT u.component_version_id::text AS id, count(*)::int AS applications,
          count(DISTINCT u.department_id)::int AS departments, coalesce(sum(u.people_relying), 0)::int AS people,
          min(u.first_at) AS "firstSeenAt", max(u.last_at) AS "lastSeenAt"
        FROM (SELECT d.component_version_id, a.id, a.department_id, a.people_relying, min(d.since) AS first_at,
            max(m.read_at) AS last_at
          FROM application a JOIN dependency d ON d.application_id = a.id JOIN manifest m ON m.id = d.manifest_id
          WHERE a.retired_at IS NULL AND ${countedApplicationsSql(actor)}
            AND d.component_version_id = ANY (${idsOf(component.versions)}::uuid[])
          GROUP BY d.component_version_id, a.id) u
        GROUP BY u.component_version_id`;
  const versionOf = new Map(component.versions.map(({ id, version }) => [id, version]));
  const inOrder = newestFirst(component.ecosystem);
  return rows
    .map((row) => ({ ...row, version: versionOf.get(row.id) ?? "" }))
    .sort((one, other) => inOrder(one.version, other.version));
}

async function readTallied({ versions }: ReachedComponent) {
  return database.$queryRaw<VersionRow[]>`
    SELECT component_version_id::text AS id, applications, departments, people, first_seen_at AS "firstSeenAt",
      last_seen_at AS "lastSeenAt"
    FROM component_version_tally
    WHERE component_version_id = ANY (${idsOf(versions)}::uuid[]) AND applications > 0`;
}
