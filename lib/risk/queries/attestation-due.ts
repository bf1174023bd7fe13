import { database } from "@/lib/foundation/database";
import { attestationDueOn } from "../attestation";
import { findFed } from "../queries";
import { readFacts, type StoredApplication } from "../read-facts";

/** What is light alone, and no risk, is not read. */
type Row = Omit<
  StoredApplication,
  keyof typeof unread | "owner" | "secondOwner" | "platform" | "needs" | "controls"
> & {
  id: string;
  ownerLeftAt: Date | null;
  ownerDisabledAt: Date | null;
  secondOwnerLeftAt: Date | null;
  secondOwnerDisabledAt: Date | null;
  platformName: string | null;
  standing: string | null;
  phasesOutOn: Date | null;
  hasNeeds: boolean;
  nothing: boolean;
  resolved: boolean;
  pinned: boolean;
  packages: number;
  listed: boolean;
  dataSourcesStated: boolean;
};

const unread = { title: "", headline: "", description: "", livesAt: "", howToRun: "" };

/** Until when the last word of each application's owner holds. The caller has chosen what may be seen. */
export async function readAttestationDue(ids: readonly string[], now: Date): Promise<Map<string, Date>> {
  if (ids.length === 0) return new Map();
  const [rows, fed] = await Promise.all([
    database.$queryRaw<Row[]>`
      SELECT a.id::text, a.complexity,
        a.registered_at AS "registeredAt", a.attested_at AS "attestedAt", a.second_owner_id::text AS "secondOwnerId",
        a.second_owner_confirmed_at AS "secondOwnerConfirmedAt", a.if_it_stops AS "ifItStops",
        a.money_at_stake AS "moneyAtStake", a.regulation, a.data_classification AS "dataClassification",
        a.people_affected AS "peopleAffected", a.who_would_notice AS "whoWouldNotice", o.left_at AS "ownerLeftAt",
        o.disabled_at AS "ownerDisabledAt", s.left_at AS "secondOwnerLeftAt", s.disabled_at AS "secondOwnerDisabledAt",
        p.name AS "platformName", p.standing, p.phases_out_on AS "phasesOutOn", n.application_id IS NOT NULL AS "hasNeeds",
        coalesce(n.nothing, false) AS nothing, coalesce(n.resolved, false) AS resolved, coalesce(n.pinned, false) AS pinned,
        coalesce(n.packages, 0) AS packages,
        coalesce(n.listed, false) AS listed, coalesce(n.data_sources_stated, false) AS "dataSourcesStated"
      FROM application a JOIN person o ON o.id = a.owner_id LEFT JOIN person s ON s.id = a.second_owner_id
        LEFT JOIN platform p ON p.id = a.platform_id LEFT JOIN application_needs n ON n.application_id = a.id
      WHERE a.id = ANY (${[...ids]}::uuid[])`,
    findFed(database, ids),
  ]);
  return new Map(
    rows.map((row) => [row.id, attestationDueOn(readFacts(storedOf(row), fed.get(row.id) ?? []), now)]),
  );
}

function storedOf(row: Row): StoredApplication {
  const {
    platformName,
    standing,
    phasesOutOn,
    hasNeeds,
    nothing,
    resolved,
    pinned,
    packages,
    listed,
    dataSourcesStated,
  } = row;
  return {
    ...row,
    ...unread,
    owner: { leftAt: row.ownerLeftAt, disabledAt: row.ownerDisabledAt },
    secondOwner: row.secondOwnerId
      ? { leftAt: row.secondOwnerLeftAt, disabledAt: row.secondOwnerDisabledAt }
      : null,
    platform:
      platformName !== null && standing !== null ? { name: platformName, standing, phasesOutOn } : null,
    needs: hasNeeds ? { nothing, resolved, pinned, packages, listed, dataSourcesStated } : null,
    // Controls lower the risk, and never how often somebody has to say that it is still true.
    controls: [],
  };
}
