import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/foundation/database";
import { ensure } from "@/lib/foundation/refusal";
import {
  countedApplicationsSql,
  maySeeComponents,
  packageVisibleApplicationsSql,
  whoSeesComponents,
} from "../access";
import { needsOneOf, type ReachedComponent } from "./find-component";

export type ReachedOwner = {
  id: string;
  name: string;
  hasLeft: boolean;
  departmentName: string;
  applications: number;
  people: number;
};

/** Whose they are: those who have left first, then those with the most. */
export async function listReachedOwners(actor: Actor, versions: ReachedComponent["versions"], take: number) {
  ensure(maySeeComponents(actor), whoSeesComponents);
  return database.$queryRaw<ReachedOwner[]>`
    SELECT o.id::text, o.name, o.left_at IS NOT NULL OR o.disabled_at IS NOT NULL AS "hasLeft",
      t.name AS "departmentName", count(*)::int AS applications, coalesce(sum(a.people_relying), 0)::int AS people
    FROM application a JOIN person o ON o.id = a.owner_id JOIN department t ON t.id = o.department_id
    WHERE a.retired_at IS NULL AND ${packageVisibleApplicationsSql(actor)} AND ${needsOneOf(actor, versions)}
    GROUP BY o.id, t.name ORDER BY "hasLeft" DESC, applications DESC, o.name, o.id LIMIT ${take}`;
}

export type ReachedDepartment = {
  id: string;
  name: string;
  applications: number;
  owners: number;
  people: number;
};

/** Where they are, over everything that counts for the actor. */
export async function listReachedDepartments(actor: Actor, versions: ReachedComponent["versions"]) {
  ensure(maySeeComponents(actor), whoSeesComponents);
  return database.$queryRaw<ReachedDepartment[]>`
    SELECT t.id::text, t.name, count(*)::int AS applications, count(DISTINCT a.owner_id)::int AS owners,
      coalesce(sum(a.people_relying), 0)::int AS people
    FROM application a JOIN department t ON t.id = a.department_id
    WHERE a.retired_at IS NULL AND ${countedApplicationsSql(actor)} AND ${needsOneOf(actor, versions)}
    GROUP BY t.id ORDER BY applications DESC, t.name, t.id`;
}
