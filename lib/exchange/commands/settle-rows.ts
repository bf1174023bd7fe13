import type { Transaction } from "@/lib/foundation/database";

/**
 * What each row of a list of applications would do, with those whose identifier comes twice, or belongs to a candidate
 * of a department that is not among those permitted.
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
          c.values = r.values AS is_same,
          c.id IS NOT NULL AND NOT ${isForAll}::boolean
            AND NOT COALESCE(c.department_id = ANY (${[...(permittedDepartmentIds ?? [])]}::uuid[]), false) AS is_foreign,
          min(r.number) FILTER (WHERE r.read_problem IS NULL AND r.problems = '[]')
            OVER (PARTITION BY r.external_id) AS first
        FROM import_row r
        LEFT JOIN import_candidate c ON c.source = ${source} AND c.external_id = r.external_id
       WHERE r.run_id = ${runId}::uuid
    )
    UPDATE import_row r SET
        clash = CASE WHEN NOT b.fits THEN NULL
          WHEN b.first < b.number THEN 'It has the same identifier as row ' || b.first || '.'
          WHEN b.is_foreign THEN 'Its identifier is in use in another department. Ask an IT analyst to look at both.' END,
        outcome = CASE WHEN NOT b.fits OR b.first < b.number OR b.is_foreign THEN 'unfit'
          WHEN b.candidate_id IS NULL THEN 'new' WHEN b.is_same THEN 'same' ELSE 'changed' END
      FROM beside b WHERE r.run_id = ${runId}::uuid AND r.number = b.number`;
}

/** Likewise for people, whose rows know already whom they mean. */
export async function settlePeople(tx: Transaction, runId: string) {
  await tx.$executeRaw`
    WITH beside AS (
      SELECT number, read_problem IS NULL AND problems = '[]' AS fits, values->>'effect' AS effect,
          min(number) FILTER (WHERE read_problem IS NULL AND problems = '[]') OVER (PARTITION BY external_id) AS first
        FROM import_row WHERE run_id = ${runId}::uuid
    )
    UPDATE import_row r SET
        clash = CASE WHEN b.fits AND b.first < b.number THEN 'It names the same person as row ' || b.first || '.' END,
        outcome = CASE WHEN NOT b.fits OR b.first < b.number THEN 'unfit' ELSE b.effect END
      FROM beside b WHERE r.run_id = ${runId}::uuid AND r.number = b.number`;
}
