import type { Transaction } from "@/lib/foundation/database";

/**
 * What each row of a list of applications would do, with those whose identifier comes twice, is a reference of ours, or
 * belongs to a candidate of a department that is not among those permitted. What a list has no column for stays.
 */
export async function settleCandidates(
  tx: Transaction,
  runId: string,
  source: string,
  permittedDepartmentIds: ReadonlySet<string> | null,
) {
  const isForAll = permittedDepartmentIds === null;
  await tx.$executeRaw`
    WITH beside AS (
      SELECT r.number, r.read_problem IS NULL AND r.problems = '[]' AS fits, c.id AS candidate_id,
          (c.values - run.mapping) || r.values = c.values AS is_same, a.number AS known, r.values,
          c.id IS NOT NULL AND NOT ${isForAll}::boolean
            AND NOT COALESCE(c.department_id = ANY (${[...(permittedDepartmentIds ?? [])]}::uuid[]), false) AS is_foreign,
          min(r.number) FILTER (WHERE r.read_problem IS NULL AND r.problems = '[]')
            OVER (PARTITION BY r.external_id) AS first
        FROM import_row r
        JOIN import_run run ON run.id = r.run_id
        LEFT JOIN import_candidate c ON c.source = ${source} AND c.external_id = r.external_id
        LEFT JOIN application a ON a.number = substring(r.external_id FROM '^[Aa][Pp][Pp]-(\\d{1,9})$')::int
       WHERE r.run_id = ${runId}::uuid
    ), settled AS (
      SELECT number,
          CASE WHEN NOT fits THEN NULL
            WHEN known IS NOT NULL THEN 'It is in the inventory already, as APP-' || lpad(known::text, 5, '0') || '. Change it there.'
            WHEN first < number THEN 'It has the same ' || CASE WHEN jsonb_exists(values, 'externalId') THEN 'identifier' ELSE 'title' END
              || ' as row ' || first || '.'
            WHEN is_foreign THEN 'Its identifier is in use in another department. Ask an IT analyst to look at both.'
            END AS clash,
          CASE WHEN NOT fits OR known IS NOT NULL OR first < number OR is_foreign THEN 'unfit'
            WHEN candidate_id IS NULL THEN 'new' WHEN is_same THEN 'same' ELSE 'changed' END AS outcome
        FROM beside
    )
    UPDATE import_row r SET clash = s.clash, outcome = s.outcome FROM settled s
     WHERE r.run_id = ${runId}::uuid AND r.number = s.number
       AND (r.outcome <> s.outcome OR r.clash IS DISTINCT FROM s.clash)`;
}

/**
 * Likewise for people and products, whose rows know already which one they mean. Of two rows for one product that stands
 * which has the identifier under which it is here.
 */
export async function settleKnown(tx: Transaction, runId: string, what: "person" | "product") {
  const more =
    what === "product"
      ? " Licences of one product are one row: write the seats of all of them there and leave this one out, or give it a name of its own."
      : "";
  await tx.$executeRaw`
    WITH beside AS (
      SELECT number, read_problem IS NULL AND problems = '[]' AS fits, values->>'effect' AS effect,
          first_value(number) OVER (PARTITION BY external_id ORDER BY read_problem IS NULL AND problems = '[]' DESC,
            jsonb_exists(values, 'identifierWas'), number) AS first
        FROM import_row WHERE run_id = ${runId}::uuid
    ), settled AS (
      SELECT number,
          CASE WHEN fits AND first <> number THEN ${`It names the same ${what} as row `}::text || first || ${`.${more}`}::text END AS clash,
          CASE WHEN NOT fits OR first <> number THEN 'unfit' ELSE effect END AS outcome
        FROM beside
    )
    UPDATE import_row r SET clash = s.clash, outcome = s.outcome FROM settled s
     WHERE r.run_id = ${runId}::uuid AND r.number = s.number
       AND (r.outcome <> s.outcome OR r.clash IS DISTINCT FROM s.clash)`;
}
