import type { Actor } from "@/lib/access/actor";
import type { Transaction } from "@/lib/foundation/database";
import { departureColumns, hasLeft } from "@/lib/people/departure";
import { importDepartmentIds } from "../access";
import { type RowProblem, readCandidate } from "../candidate";
import { openDirectory } from "../directory";
import type { ImportKind } from "../fields";
import { alwaysOf, type Mapping, readMapping } from "../mapping";
import { openPeople, readPersonRow } from "../person-row";
import { openProducts, readProductRow } from "../product-row";
import { similarNames } from "../similar-names";
import { overWholeFile } from "./long-transaction";
import { findManagersInFile } from "./managers-in-file";
import { settleCandidates, settleKnown } from "./settle-rows";
import { identifierSource } from "./take-in-products";
import { ensureGoingOn, unwatched, type Watch } from "./watch";

const batchLength = 2_000;
const mostRemembered = 1_000;

type Planned = {
  number: number;
  externalId: string;
  values: object;
  departmentId: string | null;
  problems: RowProblem[];
  hints: RowProblem[];
};

/** Reads every row, or only one of them, as the mapping says, and counts what taking the file in would do. */
export async function planRun(
  tx: Transaction,
  actor: Actor,
  runId: string,
  now: Date,
  { onlyRow = null, watch = unwatched }: { onlyRow?: number | null; watch?: Watch } = {},
) {
  const run = await tx.importRun.findUniqueOrThrow({
    where: { id: runId },
    select: { kind: true, headers: true, mapping: true, source: true, rowCount: true },
  });
  const kind = run.kind as ImportKind;
  const { headers } = run;
  const mapping = readMapping(kind, run.mapping);
  const reading = {
    people: () => readingPeople(tx, runId, { headers, mapping }, now),
    products: () => readingProducts(tx, { headers, mapping }, run.source),
    applications: () => readingApplications(tx, { headers, mapping }, actor),
  };
  const read = await reading[kind]();
  let done = 0;
  for await (const rows of storedRows(tx, runId, onlyRow)) {
    ensureGoingOn(watch);
    const planned = rows.map(({ number, cells, problem }) =>
      problem ? unread(number) : { number, ...read(cells) },
    );
    await overWholeFile(tx, () => keep(tx, runId, planned));
    done += rows.length;
    watch.tell("checking", done, run.rowCount);
  }
  ensureGoingOn(watch);
  await settle(tx, actor, runId, { kind, source: run.source });
}

// Ever so many long cells are looked at in one go otherwise, while others wait for an answer.
const batchCharacters = 2_000_000;

type StoredRow = { number: number; cells: string[]; problem: string | null };

async function* storedRows(tx: Transaction, runId: string, onlyRow: number | null) {
  for (let after = onlyRow === null ? 0 : onlyRow - 1; ; ) {
    const rows = await tx.$queryRaw<StoredRow[]>`
      SELECT number, cells, read_problem AS problem FROM (
        SELECT number, cells, read_problem, sum(length(cells::text)) OVER (ORDER BY number) - length(cells::text) AS before
          FROM (SELECT number, cells, read_problem FROM import_row
                 WHERE run_id = ${runId}::uuid AND number > ${after} AND number <= ${onlyRow ?? 2_147_483_647}
                 ORDER BY number LIMIT ${batchLength}) r) s
       WHERE before <= ${batchCharacters} ORDER BY number`;
    if (rows.length === 0) return;
    yield rows;
    after = rows.at(-1)?.number ?? after;
  }
}

/** Decides what every row is beside the others and beside what is here already, and counts. */
export async function settle(
  tx: Transaction,
  actor: Actor,
  runId: string,
  { kind, source }: { kind: string; source: string },
) {
  await overWholeFile(tx, () =>
    kind === "applications"
      ? settleCandidates(tx, runId, source, importDepartmentIds(actor))
      : settleKnown(tx, runId, kind === "people" ? "person" : "product"),
  );
  await tx.$executeRaw`
    UPDATE import_run SET state = 'planned', new_count = c.new, changed_count = c.changed, same_count = c.same,
        unfit_count = c.unfit, hint_count = c.hints
      FROM (SELECT count(*) FILTER (WHERE outcome = 'new')::int AS new,
          count(*) FILTER (WHERE outcome = 'changed')::int AS changed,
          count(*) FILTER (WHERE outcome = 'same')::int AS same,
          count(*) FILTER (WHERE outcome = 'unfit')::int AS unfit,
          count(*) FILTER (WHERE outcome <> 'unfit' AND hints <> '[]')::int AS hints
        FROM import_row WHERE run_id = ${runId}::uuid) c
     WHERE id = ${runId}::uuid`;
}

function unread(number: number): Planned {
  return { number, externalId: "", values: {}, departmentId: null, problems: [], hints: [] };
}

async function keep(tx: Transaction, runId: string, rows: readonly Planned[]) {
  await tx.$executeRaw`
    UPDATE import_row r SET external_id = p.external_id, values = p.values::jsonb,
        department_id = p.department_id::uuid, problems = p.problems::jsonb, hints = p.hints::jsonb
      FROM unnest(${rows.map(({ number }) => number)}::int[], ${rows.map(({ externalId }) => externalId)}::text[],
        ${rows.map(({ values }) => JSON.stringify(values))}::text[],
        ${rows.map(({ departmentId }) => departmentId)}::text[],
        ${rows.map(({ problems }) => JSON.stringify(problems))}::text[],
        ${rows.map(({ hints }) => JSON.stringify(hints))}::text[])
        AS p (number, external_id, values, department_id, problems, hints)
     WHERE r.run_id = ${runId}::uuid AND r.number = p.number`;
}

type Columns = { headers: readonly string[]; mapping: Mapping };

async function readingApplications(tx: Transaction, columns: Columns, actor: Actor) {
  const context = {
    ...columns,
    always: alwaysOf("applications", columns.headers),
    directory: await readDirectory(tx),
    permittedDepartmentIds: importDepartmentIds(actor),
  };
  return (cells: readonly string[]) => readCandidate(cells, context);
}

async function readingPeople(tx: Transaction, runId: string, columns: Columns, now: Date) {
  const departments = await tx.department.findMany({ select: { id: true, name: true } });
  const people = await tx.person.findMany({
    select: {
      id: true,
      name: true,
      email: true,
      jobTitle: true,
      ...departureColumns,
      department: { select: { name: true } },
    },
  });
  const listed = people.map(({ leftAt, disabledAt, department, ...person }) => ({
    ...person,
    department: department.name,
    hasLeft: hasLeft({ leftAt, disabledAt }),
  }));
  const context = {
    ...columns,
    ...openPeople(listed),
    departments: openDirectory(departments, []).departments,
    departmentsLike: findingLike(departments.map(({ name }) => name)),
    managersInFile: await findManagersInFile(tx, runId, columns.mapping),
    today: now.toISOString().slice(0, 10),
  };
  return (cells: readonly string[]) => readPersonRow(cells, context);
}

/** Looks only once for what stands in many rows. */
function findingLike(names: readonly string[]) {
  const found = new Map<string, string[]>();
  return (name: string) => {
    const like = found.get(name) ?? similarNames(name, names);
    if (found.size < mostRemembered) found.set(name, like);
    return like;
  };
}

async function readingProducts(tx: Transaction, columns: Columns, source: string) {
  const context = {
    ...columns,
    always: alwaysOf("products", columns.headers),
    source: identifierSource(source),
    products: openProducts(await tx.product.findMany()),
  };
  return (cells: readonly string[]) => readProductRow(cells, context);
}

/** Everybody who is here, and every department, by the words that lists use. */
export async function readDirectory(tx: Transaction) {
  const departments = await tx.department.findMany({ select: { id: true, name: true } });
  const people = await tx.person.findMany({
    where: { leftAt: null, disabledAt: null },
    select: { id: true, name: true, email: true, departmentId: true },
  });
  return openDirectory(departments, people);
}
