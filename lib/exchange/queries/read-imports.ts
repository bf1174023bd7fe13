import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/foundation/database";
import { Refusal } from "@/lib/foundation/refusal";
import { visibleImports } from "../access";
import type { ImportKind } from "../fields";
import { mappingObstacle, readMapping } from "../mapping";
import { readyMade } from "../ready-made";
import { findNewDepartments } from "./find-new-departments";
import { workColumns } from "./read-progress";

const runColumns = {
  id: true,
  kind: true,
  fileName: true,
  state: true,
  rowCount: true,
  newCount: true,
  changedCount: true,
  sameCount: true,
  unfitCount: true,
  hintCount: true,
  uploadedAt: true,
  endedAt: true,
  importedById: true,
  importedBy: { select: { name: true } },
  problem: true,
  work: { select: workColumns },
} as const;

/** The latest thirty, of those the actor may see. */
export async function listImports(actor: Actor) {
  return database.importRun.findMany({
    where: { AND: [visibleImports(actor)] },
    orderBy: [{ uploadedAt: "desc" }, { id: "desc" }],
    take: 30,
    select: runColumns,
  });
}

const mostBadRows = 20;
const mostHinted = 20;
const problemsSchema = z.array(z.object({ column: z.string(), message: z.string() }));

/**
 * An import with its columns, the first rows that do not fit, twenty of those that leave something to decide, behind the
 * row `hintsAfter`, and an earlier import of the very same file.
 * @throws Refusal `not-found` where it may not be seen.
 */
export async function getImport(actor: Actor, importId: unknown, hintsAfter = 0) {
  const { data: id } = z.uuid().safeParse(importId);
  const run = id
    ? await database.importRun.findFirst({
        where: { AND: [visibleImports(actor), { id }] },
        select: { ...runColumns, contentHash: true, source: true, headers: true, mapping: true },
      })
    : null;
  if (!run) throw new Refusal("not-found", "There is no such import, or it is not yours.");
  const { contentHash, mapping: stored, ...rest } = run;
  const kind = run.kind as ImportKind;
  const mapping = readMapping(kind, stored);
  const rowColumns = {
    number: true,
    cells: true,
    readProblem: true,
    problems: true,
    hints: true,
    clash: true,
  } as const;
  const [unfit, hinted, samples, earlier, newDepartments] = await Promise.all([
    database.importRow.findMany({
      where: { runId: run.id, outcome: "unfit" },
      orderBy: { number: "asc" },
      take: mostBadRows,
      select: rowColumns,
    }),
    database.importRow.findMany({
      where: {
        AND: [
          { runId: run.id, outcome: { in: ["new", "changed", "same"] } },
          { hints: { not: [] }, number: { gt: hintsAfter } },
        ],
      },
      orderBy: { number: "asc" },
      take: mostHinted + 1,
      select: rowColumns,
    }),
    database.importRow.findMany({
      where: { runId: run.id },
      orderBy: { number: "asc" },
      take: 3,
      select: { cells: true },
    }),
    database.importRun.findFirst({
      where: { AND: [visibleImports(actor), { contentHash, kind, state: "applied", id: { not: run.id } }] },
      orderBy: { endedAt: "desc" },
      select: { id: true, endedAt: true, importedBy: { select: { name: true } } },
    }),
    kind === "people" ? findNewDepartments(run.id) : { count: 0, named: [] },
  ]);
  return {
    ...rest,
    kind,
    mapping,
    isOwn: run.importedById === actor.id,
    listName: readyMade.find(({ source }) => source === run.source)?.name ?? null,
    obstacle: mappingObstacle(kind, mapping, run.headers),
    samples: run.headers.map(
      (_header, at) =>
        samples.map(({ cells }) => String((cells as string[])[at] ?? "")).find((cell) => cell !== "") ?? "",
    ),
    badRows: unfit.map((row) => badRow(row, run.headers, mapping)),
    hintedRows: hinted
      .slice(0, mostHinted)
      .map((row) => badRow({ ...row, problems: row.hints }, run.headers, mapping)),
    nextHinted: hinted.length > mostHinted ? (hinted[mostHinted - 1]?.number ?? null) : null,
    earlier,
    newDepartments,
  };
}

export type ShownImport = Awaited<ReturnType<typeof getImport>>;

type UnfitRow = {
  number: number;
  cells: unknown;
  readProblem: string | null;
  problems: unknown;
  clash: string | null;
};

/** What does not fit, or is left to decide, in sentences, and the cells in which it stands. */
function badRow(row: UnfitRow, headers: readonly string[], mapping: readonly (string | null)[]) {
  const cells = row.cells as string[];
  const { readProblem, clash } = row;
  const problems = problemsSchema.parse(row.problems);
  const wrong = new Set(problems.map(({ column }) => headers.indexOf(column)));
  const identifier = mapping.indexOf("externalId");
  const shown = headers
    .map((label, at) => ({ at, label: label || `Column ${at + 1}`, text: cells[at] ?? "" }))
    .filter(({ at }) => (readProblem ? mapping[at] !== null : wrong.has(at) || (clash && at === identifier)));
  return {
    number: row.number,
    name: cells[mapping.findIndex((field) => field === "title" || field === "name")] ?? "",
    sentences: [
      ...(readProblem ? [readProblem] : []),
      ...problems.map(({ column, message }) => `${column}: ${message}`),
      ...(clash ? [clash] : []),
    ],
    cells: shown,
  };
}
