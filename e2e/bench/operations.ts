import type { Client } from "pg";
import { writePlace } from "@/lib/overview/inventory-order";
import { cast } from "./organisation";

export type Measured = {
  name: string;
  /** Paths of the two servers; a deed is sent with a body. */
  ours: string;
  floor: string;
  body?: () => unknown;
  /** From the floor's milliseconds, what ours may take. */
  budget: (floor: number) => number;
  budgetWords: string;
  /** Whether the two answers say the same. */
  same: (ours: Answer, floor: Answer) => boolean;
};

type Answer = Record<string, unknown>;

const times = (factor: number) => ({
  budget: (floor: number) => floor * factor,
  budgetWords: factor === 1 ? "≤ floor" : `≤ floor × ${factor}`,
});
const plus = (ms: number) => ({ budget: (floor: number) => floor + ms, budgetWords: `≤ floor + ${ms} ms` });

const sameTotal = (ours: Answer, floor: Answer) => ours.total === floor.total;

function sameRows(ours: Answer, floor: Answer) {
  const titles = ({ applications }: Answer) =>
    (applications as { title: string }[]).map(({ title }) => title).join("|");
  return sameTotal(ours, floor) && titles(ours) === titles(floor);
}

/** The operations of the budget table that exist, with what each of the two servers is asked. */
export async function listOperations(client: Client): Promise<Measured[]> {
  const department = id(1, 1);
  const platform = id(3, 1);
  const place = async (sql: string, values: unknown[]) =>
    (await client.query<{ id: string; sorted: string }>(sql, values)).rows[0] ?? { id: "", sorted: "" };
  const filtered = "a.retired_at IS NULL AND a.department_id = $1 AND a.platform_id = $2";
  const deepFilter = await place(
    `SELECT a.id, s.residual::text AS sorted FROM application a JOIN application_score s ON s.application_id = a.id
     WHERE ${filtered} ORDER BY s.residual DESC, a.id DESC
     OFFSET (SELECT count(*) * 8 / 10 FROM application a WHERE ${filtered}) LIMIT 1`,
    [department, platform],
  );
  const deep = await place(
    `SELECT a.id, (extract(epoch FROM a.changed_at) * 1000)::bigint::text AS sorted FROM application a WHERE a.retired_at IS NULL
     ORDER BY a.changed_at DESC, a.id DESC OFFSET (SELECT count(*) * 9 / 10 FROM application WHERE retired_at IS NULL) LIMIT 1`,
    [],
  );
  const list = "/api/v1/applications?limit=50";
  const filter = `${list}&department=${department}&platform=${platform}&sort=risk`;
  const floorFilter = `department=${department}&platform=${platform}`;
  let made = 0;
  return [
    { name: "first page", ours: `${list}&sort=changed`, floor: "/first", ...times(1.5), same: sameRows },
    {
      name: "filter department + platform, by risk",
      ours: filter,
      floor: `/filter?${floorFilter}`,
      ...plus(5),
      same: sameRows,
    },
    {
      name: "the same, page at 80 %",
      ours: `${filter}&after=${writePlace("risk", deepFilter.sorted, deepFilter.id)}`,
      floor: `/filter-deep?${floorFilter}&residual=${deepFilter.sorted}&id=${deepFilter.id}`,
      ...plus(5),
      same: sameRows,
    },
    {
      name: "all, page at 90 %",
      ours: `${list}&sort=changed&after=${writePlace("changed", deep.sorted, deep.id)}`,
      floor: `/deep?changed=${new Date(Number(deep.sorted)).toISOString()}&id=${deep.id}`,
      ...times(1),
      same: sameRows,
    },
    {
      name: "search, common word",
      ours: `${list}&q=monthly`,
      floor: "/search?q=monthly",
      ...times(1.5),
      same: sameTotal,
    },
    {
      name: "search, rare word",
      ours: `${list}&q=zephyr3`,
      floor: "/search?q=zephyr3",
      ...plus(5),
      same: sameTotal,
    },
    {
      name: "facets",
      ours: "/api/v1/applications/facets",
      floor: "/facets",
      ...times(1.5),
      same: (ours, floor) => {
        const { kind = {} } = ours.facets as Record<string, Record<string, number>>;
        const kinds = floor.kinds as { answer: string; count: number }[];
        return kinds.every(({ answer, count }) => kind[answer] === count);
      },
    },
    reachOperation("hot", await findPackage(client, "DESC"), times(1.5)),
    reachOperation("rare", await findPackage(client, "ASC"), plus(5)),
    {
      name: "create one",
      ours: "/api/v1/applications",
      floor: `/create?title=Floor&department=${department}&owner=${id(2, cast.maker)}`,
      body: () => ({
        title: `Made tracker ${++made} of ${process.pid}`,
        headline: "It collects the permit of the day",
        description: "The team opens it on Mondays.",
        kind: "workbook",
        departmentId: department,
      }),
      ...plus(8),
      same: (ours) => typeof ours.reference === "string",
    },
  ];
}

function reachOperation(
  what: string,
  purl: string,
  budget: Pick<Measured, "budget" | "budgetWords">,
): Measured {
  return {
    name: `blast radius, ${what} package`,
    ours: `/api/v1/components/${encodeURIComponent(purl)}/blast-radius`,
    floor: `/reach?purl=${encodeURIComponent(purl)}${what === "hot" ? "&many=yes" : ""}`,
    ...budget,
    same: sameRows,
  };
}

/** The package that the most applications in use need, or one that a few need. */
async function findPackage(client: Client, order: "ASC" | "DESC") {
  const few = order === "ASC" ? "HAVING count(*) BETWEEN 20 AND 60" : "";
  const { rows } = await client.query<{ purl: string }>(
    `SELECT c.purl FROM dependency u JOIN component_version v ON v.id = u.component_version_id
       JOIN component c ON c.id = v.component_id
     GROUP BY c.id ${few} ORDER BY count(*) ${order}, c.id LIMIT 1`,
  );
  return rows[0]?.purl ?? "";
}

/** The id that the loaded organisation gives to the n-th of a kind. */
export function id(kind: number, n: number) {
  return `${kind.toString(16).padStart(8, "0")}-0000-7000-8000-${n.toString(16).padStart(12, "0")}`;
}
