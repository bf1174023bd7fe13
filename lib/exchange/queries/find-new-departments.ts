import { database } from "@/lib/foundation/database";
import { nameKey } from "../directory";
import { similarNames } from "../similar-names";

const mostNamed = 30;

export type NewDepartment = {
  name: string;
  /** The row that names it first, and how many do. */
  firstRow: number;
  rows: number;
  /** The departments that are here, or come with the file more often, and may be meant. */
  like: string[];
};

/**
 * The departments that taking in a list of people would add, those of the fewest people first: `count` of them, the first
 * thirty named. The caller has looked whether the actor may see the list.
 */
export async function findNewDepartments(runId: string) {
  const rows = await database.$queryRaw<{ name: string; firstRow: number; rows: number; count: number }[]>`
    SELECT min(name) AS name, min(number)::int AS "firstRow", count(*)::int AS rows, (count(*) OVER ())::int AS count
      FROM (SELECT number, values->>'department' AS name FROM import_row
             WHERE run_id = ${runId}::uuid AND outcome IN ('new', 'changed')) r
     WHERE NOT EXISTS (SELECT FROM department d WHERE lower(d.name) = lower(r.name))
     GROUP BY lower(name) ORDER BY count(*), min(number) LIMIT ${mostNamed}`;
  if (rows.length === 0) return { count: 0, named: [] };
  const here = await database.department.findMany({ select: { name: true } });
  const named = rows.map(({ name, firstRow, rows: many }): NewDepartment => {
    const others = rows.filter((other) => nameKey(other.name) !== nameKey(name) && other.rows > many);
    const names = [...here, ...others].map((one) => one.name);
    return { name, firstRow, rows: many, like: similarNames(name, names) };
  });
  return { count: rows[0]?.count ?? 0, named };
}
