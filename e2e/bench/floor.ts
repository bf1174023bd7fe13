import { createServer } from "node:http";
import { Pool } from "pg";

/**
 * The least that a right answer costs here: one process, prepared statements, the indexes that are there, no rights,
 * no schema, no session. Every operation of ours is measured against it in the same run.
 */
const pool = new Pool({ connectionString: process.env.DATABASE_URL, max: 10 });

const columns = `a.number, a.title, a.headline, a.kind, o.name AS owner, d.name AS department, p.name AS platform, p.standing,
  s.illumination, s.residual, a.changed_at`;
const tables = `application a JOIN person o ON o.id = a.owner_id JOIN department d ON d.id = a.department_id
  LEFT JOIN platform p ON p.id = a.platform_id JOIN application_score s ON s.application_id = a.id`;
const inUse = "a.retired_at IS NULL";

const page = (name: string, condition: string, order: string) => ({
  name,
  text: `SELECT ${columns} FROM ${tables} WHERE ${inUse} AND ${condition} ORDER BY ${order} LIMIT 50`,
});
const count = (name: string, condition: string, from = "application a") => ({
  name: `${name} count`,
  text: `SELECT count(*)::int AS total FROM ${from} WHERE ${inUse} AND ${condition}`,
});

const newest = "a.changed_at DESC, a.id DESC";
const filtered = "a.department_id = $1 AND a.platform_id = $2";
const words = "a.search_vector @@ to_tsquery('simple', $1)";

type Work = (query: URLSearchParams) => Promise<unknown>;

async function both(
  rows: { name: string; text: string },
  total: { name: string; text: string },
  values: unknown[],
  totalValues = values,
) {
  const [found, counted] = await Promise.all([
    pool.query({ ...rows, values }),
    pool.query({ ...total, values: totalValues }),
  ]);
  return { total: counted.rows[0].total, applications: found.rows };
}

const work: Record<string, Work> = {
  "/first": () => both(page("first", "true", newest), count("first", "true"), []),
  "/filter": (query) =>
    both(page("filter", filtered, "s.residual DESC, a.id DESC"), count("filter", filtered), [
      query.get("department"),
      query.get("platform"),
    ]),
  "/filter-deep": (query) => {
    const values = [query.get("department"), query.get("platform")];
    return both(
      page(
        "filter deep",
        `${filtered} AND (s.residual, a.id) < ($3::int, $4::uuid)`,
        "s.residual DESC, a.id DESC",
      ),
      count("filter", filtered),
      [...values, query.get("residual"), query.get("id")],
      values,
    );
  },
  "/deep": (query) =>
    both(
      page("deep", "(a.changed_at, a.id) < ($1::timestamptz, $2::uuid)", newest),
      count("first", "true"),
      [query.get("changed"), query.get("id")],
      [],
    ),
  "/search": (query) => both(page("search", words, newest), count("search", words), [`${query.get("q")}:*`]),
  "/facets": async () => {
    const by = (column: string) =>
      pool.query({
        name: `facet ${column}`,
        text: `SELECT ${column} AS answer, count(*)::int AS count FROM application a WHERE ${inUse} GROUP BY 1`,
      });
    const [departments, platforms, kinds] = await Promise.all([
      by("department_id"),
      by("platform_id"),
      by("kind"),
    ]);
    return { departments: departments.rows, platforms: platforms.rows, kinds: kinds.rows };
  },
  "/reach": async (query) => {
    const values = [query.get("purl")];
    const uses = `component c JOIN component_version v ON v.component_id = c.id JOIN dependency u ON u.component_version_id = v.id`;
    const reached = `a.id IN (SELECT u.application_id FROM ${uses} WHERE c.purl = $1)`;
    // Where many are reached, the first fifty are met soon on the way down the risks.
    const met = `EXISTS (SELECT FROM ${uses} WHERE c.purl = $1 AND u.application_id = a.id OFFSET 0)`;
    const order = "s.residual DESC, a.id DESC";
    const rows = query.get("many") ? page("reach many", met, order) : page("reach", reached, order);
    return both(rows, count("reach", reached), values);
  },
  "/create": async (query) => {
    const { rows } = await pool.query({
      name: "create",
      text: `WITH made AS (
        INSERT INTO application (id, title, title_key, headline, description, kind, department_id, owner_id)
        VALUES (gen_random_uuid(), $1, $1, 'Floor', 'It is made by the floor.', 'workbook', $2, $3) RETURNING id, number),
        scored AS (INSERT INTO application_score (application_id, residual, band, inherent, own_band, illumination, scored_at)
          SELECT id, 10, 'low', 10, 'low', 20, now() FROM made)
        SELECT number FROM made`,
      values: [query.get("title"), query.get("department"), query.get("owner")],
    });
    return rows[0];
  },
};

const server = createServer((request, response) => {
  const url = new URL(request.url ?? "/", "http://floor");
  const answer = work[url.pathname];
  if (!answer) return response.writeHead(404).end();
  answer(url.searchParams).then(
    (body) => response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(body)),
    (error) => response.writeHead(500).end(String(error)),
  );
});

server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  process.send?.({ origin: `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}` });
});
process.on("disconnect", () => process.exit(0));
