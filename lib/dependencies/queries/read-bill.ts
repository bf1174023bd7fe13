import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/foundation/database";
import { ensure, Refusal } from "@/lib/foundation/refusal";
import { visibleApplicationsSql } from "@/lib/inventory/access";
import { refuseMissingApplication } from "@/lib/inventory/queries";
import { numberOf, referenceOf } from "@/lib/inventory/reference";
import { packageVisibleApplicationsSql, whoSeesPackages } from "../access";
import type { Bill, BilledApplication, BilledUse } from "../bill";
import { billLimits } from "../bill-formats";
import type { Scope } from "../manifest";
import { standingOf } from "../standing";

/** @throws Refusal `not-found` where it may not be seen, `not-allowed` where its packages may not, `conflict` where there are too many. */
export async function getBill(actor: Actor, reference: string): Promise<Bill> {
  const [application] = await readBilledApplications(actor, [numberOf(reference) ?? -1]);
  if (!application) throw refuseMissingApplication();
  ensure(application.known !== "hidden", whoSeesPackages);
  const { title, headline } = application;
  return { name: title, headline, applications: [application], isSet: false };
}

/** The applications of these numbers that the actor may see, by number, with their packages where those may be seen. */
export async function readBilledApplications(
  actor: Actor,
  numbers: readonly number[],
): Promise<BilledApplication[]> {
  const applications = await database.$queryRaw<ApplicationRow[]>`
    SELECT a.id::text, a.number, a.title, a.headline, ${packageVisibleApplicationsSql(actor)} AS shown,
      coalesce(n.nothing, false) AS nothing, coalesce(n.resolved, false) AS resolved,
      EXISTS (SELECT FROM manifest m WHERE m.application_id = a.id) AS listed
    FROM application a LEFT JOIN application_needs n ON n.application_id = a.id
    WHERE ${visibleApplicationsSql(actor)} AND a.number = ANY (${[...numbers]}::int[])
    ORDER BY a.number`;
  const shown = applications.filter((application) => application.shown).map(({ id }) => id);
  const uses = Map.groupBy(await readUses(shown), ({ applicationId }) => applicationId);
  return applications.map((application) => ({
    reference: referenceOf(application.number),
    title: application.title,
    headline: application.headline,
    known: knownOf(application),
    uses: (uses.get(application.id) ?? []).map(({ applicationId: _id, format, resolved, ...use }) => ({
      ...use,
      standing: standingOf({ format, resolved }),
    })),
  }));
}

async function readUses(applicationIds: readonly string[]) {
  const rows = await database.$queryRaw<UseRow[]>`
    SELECT d.application_id::text AS "applicationId", v.purl, c.name, v.version, d.requirement, d.scope, d.direct, d.line,
      d.note, v.hashes, v.licence, m.name AS manifest, m.format, m.resolved
    FROM dependency d JOIN component_version v ON v.id = d.component_version_id
      JOIN component c ON c.id = v.component_id JOIN manifest m ON m.id = d.manifest_id
    WHERE d.application_id = ANY (${[...applicationIds]}::uuid[])
    LIMIT ${billLimits.uses + 1}`;
  if (rows.length > billLimits.uses)
    throw new Refusal(
      "conflict",
      `A bill of materials holds at most ${billLimits.uses.toLocaleString("en")} entries, and these would be more. Choose fewer applications.`,
    );
  return rows;
}

function knownOf({ shown, nothing, resolved, listed }: ApplicationRow): BilledApplication["known"] {
  if (!shown) return "hidden";
  if (nothing) return "complete";
  if (!listed) return "unknown";
  return resolved ? "complete" : "incomplete";
}

type ApplicationRow = {
  id: string;
  number: number;
  title: string;
  headline: string;
  shown: boolean;
  nothing: boolean;
  resolved: boolean;
  listed: boolean;
};

type UseRow = Omit<BilledUse, "standing" | "scope"> & {
  scope: Scope;
  applicationId: string;
  format: string;
  resolved: boolean;
};
