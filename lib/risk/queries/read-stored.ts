import type { Transaction } from "@/lib/foundation/database";
import type { StoredApplication } from "../read-facts";

export type Scorable = StoredApplication & {
  id: string;
  /** As it was scored last; null where it never was. */
  ownBand: string | null;
  /** Whether it reads another application or is read by one. */
  linked: boolean;
};

type Row = Omit<Scorable, "owner" | "secondOwner" | "platform" | "needs" | "controls"> & {
  ownerLeftAt: Date | null;
  ownerDisabledAt: Date | null;
  secondLeftAt: Date | null;
  secondDisabledAt: Date | null;
  platformName: string | null;
  standing: string;
  phasesOutOn: Date | null;
  needs: StoredApplication["needs"];
  controls: { kind: string; doneOn: string }[];
};

/** The applications with all that their scores depend on, in one question: what `factColumns` selects, which a test holds to. */
export async function readStored(tx: Transaction, ids: readonly string[]): Promise<Scorable[]> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT a.id::text, a.title, a.headline, a.description, a.lives_at AS "livesAt", a.how_to_run AS "howToRun", a.complexity,
      a.registered_at AS "registeredAt", a.attested_at AS "attestedAt", a.second_owner_id::text AS "secondOwnerId",
      a.second_owner_confirmed_at AS "secondOwnerConfirmedAt", a.if_it_stops AS "ifItStops", a.money_at_stake AS "moneyAtStake",
      a.regulation, a.data_classification AS "dataClassification", a.people_affected AS "peopleAffected",
      a.who_would_notice AS "whoWouldNotice", o.left_at AS "ownerLeftAt", o.disabled_at AS "ownerDisabledAt",
      second.left_at AS "secondLeftAt", second.disabled_at AS "secondDisabledAt",
      p.name AS "platformName", p.standing, p.phases_out_on AS "phasesOutOn", s.own_band AS "ownBand",
      CASE WHEN n.application_id IS NOT NULL THEN jsonb_build_object('nothing', n.nothing, 'resolved', n.resolved,
        'pinned', n.pinned, 'packages', n.packages, 'listed', n.listed, 'dataSourcesStated', n.data_sources_stated) END AS needs,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('kind', c.kind, 'doneOn', c.done_on)), '[]')
        FROM control_evidence c WHERE c.application_id = a.id AND c.withdrawn_at IS NULL) AS controls,
      EXISTS (SELECT FROM application_link l WHERE l.reader_id = a.id)
        OR EXISTS (SELECT FROM application_link l WHERE l.source_id = a.id) AS linked
    FROM application a JOIN person o ON o.id = a.owner_id LEFT JOIN person second ON second.id = a.second_owner_id
      LEFT JOIN platform p ON p.id = a.platform_id LEFT JOIN application_needs n ON n.application_id = a.id
      LEFT JOIN application_score s ON s.application_id = a.id
    WHERE a.id = ANY (${[...ids]}::uuid[])`;
  return rows.map(readRow);
}

function readRow(row: Row): Scorable {
  const {
    ownerLeftAt,
    ownerDisabledAt,
    secondLeftAt,
    secondDisabledAt,
    platformName,
    standing,
    phasesOutOn,
  } = row;
  return {
    ...row,
    owner: { leftAt: ownerLeftAt, disabledAt: ownerDisabledAt },
    secondOwner: row.secondOwnerId ? { leftAt: secondLeftAt, disabledAt: secondDisabledAt } : null,
    platform: platformName === null ? null : { name: platformName, standing, phasesOutOn },
    controls: row.controls.map(({ kind, doneOn }) => ({ kind, doneOn: new Date(doneOn) })),
  };
}
