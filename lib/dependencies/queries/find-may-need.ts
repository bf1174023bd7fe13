import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/foundation/database";
import { Prisma } from "@/prisma/client/client";
import { countedApplicationsSql } from "../access";
import { mayFit } from "../may-fit";
import type { VersionRange } from "../version-range";
import { idsOf, needsOneOf, type ReachedComponent } from "./find-component";

/** Who may have a version that is asked for, because the list names none: how many, and what their lists say instead. */
export type MayNeed = {
  applications: number;
  /** As the lists have them, each once. */
  ranges: string[];
  /** Some of them list neither a version nor a range. */
  hasNone: boolean;
};

export type FoundMayNeed = MayNeed & {
  /** That an application of a table named `a` is one of them. */
  condition: Prisma.Sql;
  /** Id of the version without a number, under which their ranges are kept. */
  unnamedId: string;
};

type Reach = { component: ReachedComponent; chosen: ReachedComponent["versions"]; isWhole: boolean };

/**
 * Besides those that name a version that is asked for, the applications that count for the actor and whose lists leave it
 * open: the range fits, cannot be read, or there is none. One with a lock file that names the package is settled by it.
 * Null where there are none, and where every version is asked for.
 */
export async function findMayNeed(
  actor: Actor,
  { component, chosen, isWhole }: Reach,
  range: VersionRange | null,
): Promise<FoundMayNeed | null> {
  const unnamed = component.versions.find(({ version }) => version === "");
  if (isWhole || range === null || !unnamed) return null;
  const listed = await database.$queryRaw<{ requirement: string | null }[]>`
    SELECT DISTINCT d.requirement FROM dependency d JOIN application a ON a.id = d.application_id
    WHERE d.component_version_id = ${unnamed.id}::uuid AND a.retired_at IS NULL AND ${countedApplicationsSql(actor)}`;
  const fitting = listed
    .map(({ requirement }) => requirement)
    .filter((text) => mayFit(component.ecosystem, range, text));
  if (fitting.length === 0) return null;
  const leavesOpen = Prisma.sql`d.component_version_id = ${unnamed.id}::uuid
    AND (d.requirement IS NULL OR d.requirement = ANY (${fitting.filter((text) => text !== null)}::text[]))`;
  const named = component.versions.filter(({ version }) => version !== "");
  const condition = Prisma.sql`a.id IN (SELECT d.application_id FROM dependency d WHERE ${leavesOpen})
    AND NOT (${needsOneOf(actor, chosen)})
    AND NOT EXISTS (SELECT FROM dependency l JOIN manifest m ON m.id = l.manifest_id
      WHERE l.application_id = a.id AND l.component_version_id = ANY (${idsOf(named)}::uuid[]) AND m.resolved)`;
  const [counted] = await database.$queryRaw<MayNeed[]>`
    SELECT count(DISTINCT a.id)::int AS applications,
      coalesce(array_agg(DISTINCT d.requirement) FILTER (WHERE d.requirement <> ''), '{}') AS ranges,
      coalesce(bool_or(coalesce(d.requirement, '') = ''), false) AS "hasNone"
    FROM application a JOIN dependency d ON d.application_id = a.id AND ${leavesOpen}
    WHERE a.retired_at IS NULL AND ${countedApplicationsSql(actor)} AND ${condition}`;
  return counted && counted.applications > 0 ? { ...counted, condition, unnamedId: unnamed.id } : null;
}
