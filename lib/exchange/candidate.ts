import { cleanSpaces, findUnfitCharacter } from "@/lib/foundation/plain-text";
import { type Directory, findPerson, nameKey, namesNobody } from "./directory";
import { type ApplicationField, applicationFields } from "./fields";
import type { Mapping } from "./mapping";
import { usualPlatformName } from "./platform-words";
import { readClassification, readCount, readKind } from "./words-of-values";

/** What another list says of an application, tidied; `kind` and `dataClassification` in our words. */
export type CandidateValues = Partial<Record<ApplicationField, string>>;

/** Why a row does not fit, at the column that its file calls so. */
export type RowProblem = { column: string; message: string };

export type ReadRow = {
  externalId: string;
  values: CandidateValues;
  departmentId: string | null;
  /** The row cannot be taken in. */
  problems: RowProblem[];
  /** Something has to be decided in triage. */
  hints: RowProblem[];
};

export type RowContext = {
  headers: readonly string[];
  mapping: Mapping;
  /** What every row of a recognised list is, unless a column says so. */
  always: CandidateValues;
  directory: Directory;
  /** The departments the person may import for; null for all of them. */
  permittedDepartmentIds: ReadonlySet<string> | null;
};

/** In characters. They are wider than the register's, since a candidate is shortened before it is added. */
const longest: Record<ApplicationField, number> = {
  externalId: 200,
  title: 200,
  headline: 500,
  description: 8_000,
  kind: 200,
  platform: 200,
  department: 200,
  owner: 254,
  secondOwner: 254,
  peopleRelying: 40,
  livesAt: 500,
  dataClassification: 200,
  note: 8_000,
};

const multiline = new Set<ApplicationField>(["description", "note"]);

/** One row as a candidate: what it says, what does not fit, and what is left to decide. */
export function readCandidate(cells: readonly string[], context: RowContext): ReadRow {
  const values = collect(cells, context);
  const problems: RowProblem[] = [];
  const hints: RowProblem[] = [];
  const problem = (field: ApplicationField, message: string) =>
    problems.push({ column: columnOf(field, context), message });
  const hint = (field: ApplicationField, message: string) =>
    hints.push({ column: columnOf(field, context), message });

  for (const [field, text] of Object.entries(values) as [ApplicationField, string][]) {
    const length = [...text].length;
    const unfit = findUnfitCharacter(text, { multiline: multiline.has(field) });
    if (unfit) problem(field, `The cell ${unfit}`);
    else if (length > longest[field])
      problem(field, `It has ${length} characters; at most ${longest[field]} fit.`);
  }
  if (!values.title) problem("title", "The title is missing.");
  readClosedWords(values, { problem, hint });
  const departmentId = findDepartment(values, context, { problem, hint });
  return { externalId: identify(values), values, departmentId, problems, hints };
}

type Say = (field: ApplicationField, message: string) => void;

function readClosedWords(values: CandidateValues, { problem, hint }: { problem: Say; hint: Say }) {
  const { peopleRelying, kind, dataClassification } = values;
  if (peopleRelying !== undefined) {
    const count = readCount(peopleRelying);
    if (count === null)
      problem(
        "peopleRelying",
        `“${shown(peopleRelying)}” is no whole number up to 1,000,000. Write 12, or leave it empty.`,
      );
    else values.peopleRelying = String(count);
  }
  if (kind !== undefined) {
    const known = readKind(kind);
    // “Canvas app” says both what it is and what it is built with.
    const platform = usualPlatformName(kind);
    if (platform) values.platform ??= platform;
    if (!known) hint("kind", `“${shown(kind)}” is no kind that Lamplight knows; choose one in triage.`);
    if (known) values.kind = known;
    else delete values.kind;
  }
  if (dataClassification !== undefined) {
    const known = readClassification(dataClassification);
    if (!known)
      hint("dataClassification", `“${shown(dataClassification)}” is no class of data that Lamplight knows.`);
    if (known) values.dataClassification = known;
    else delete values.dataClassification;
  }
}

function findDepartment(
  values: CandidateValues,
  { directory, permittedDepartmentIds }: RowContext,
  { problem, hint }: { problem: Say; hint: Say },
) {
  const { department, owner = "" } = values;
  const person = namesNobody(owner) ? null : findPerson(directory, owner);
  if (!namesNobody(owner) && !person)
    hint("owner", `Nobody here is “${shown(owner)}”; choose the owner in triage.`);
  const named = department ? (directory.departments.get(nameKey(department)) ?? null) : null;
  if (department && !named) {
    if (permittedDepartmentIds)
      problem("department", `There is no department called “${shown(department)}”.`);
    else hint("department", `There is no department called “${shown(department)}”; choose one in triage.`);
    return null;
  }
  const departmentId = named ?? person?.departmentId ?? null;
  if (!permittedDepartmentIds || (departmentId && permittedDepartmentIds.has(departmentId)))
    return departmentId;
  problem(
    "department",
    department
      ? `“${shown(department)}” is not a department that you manage.`
      : "Name one of the departments that you manage.",
  );
  return null;
}

function collect(cells: readonly string[], { headers, mapping, always }: RowContext) {
  const values: CandidateValues = {};
  for (const [at, field] of mapping.entries()) {
    if (field === null || !isApplicationField(field)) continue;
    const text = cleanSpaces(cells[at] ?? "", { multiline: multiline.has(field) });
    if (text === "") continue;
    if (field !== "note") values[field] = text;
    else values.note = [values.note, `${headers[at]}: ${text}`].filter(Boolean).join("\n");
  }
  for (const [field, text] of Object.entries(always) as [ApplicationField, string][]) values[field] ??= text;
  return values;
}

function isApplicationField(field: string): field is ApplicationField {
  return Object.hasOwn(applicationFields, field);
}

/** What makes the same row of a later file the same: its identifier, else title and owner. */
function identify({ externalId, title = "", owner = "" }: CandidateValues) {
  return externalId ?? `${nameKey(title)} / ${nameKey(owner)}`.slice(0, 400);
}

function columnOf(field: ApplicationField, { headers, mapping }: RowContext) {
  return headers[mapping.indexOf(field)] ?? applicationFields[field];
}

const shown = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}…` : text);
