import { z } from "zod";
import { cleanSpaces, findUnfitCharacter } from "@/lib/foundation/plain-text";
import type { RowProblem } from "./candidate";
import { addressIn, nameKey, namesNobody } from "./directory";
import { type PeopleField, peopleFields } from "./fields";
import type { Mapping } from "./mapping";
import { readDay } from "./words-of-values";

export type ListedPerson = {
  id: string;
  name: string;
  email: string | null;
  jobTitle: string;
  department: string;
  hasLeft: boolean;
};

export type PeopleContext = {
  headers: readonly string[];
  mapping: Mapping;
  byEmail: ReadonlyMap<string, ListedPerson>;
  /** Null where several people have the name. */
  byName: ReadonlyMap<string, ListedPerson | null>;
  /** By `nameKey`. */
  departments: ReadonlyMap<string, string>;
  /** The departments that may be meant by a name that none has. */
  departmentsLike: (name: string) => readonly string[];
  /** Whom the managers' column names and another row of the file is about: addresses, and names as `nameKey` writes them. */
  managersInFile: ReadonlySet<string>;
  /** A day such as 2026-12-25. */
  today: string;
};

/** What a row says of a person, and what taking it in does. */
export type PersonValues = Partial<Record<PeopleField, string>> & {
  personId?: string;
  effect: "new" | "changed" | "same";
};

export function openPeople(people: readonly ListedPerson[]) {
  const byEmail = new Map<string, ListedPerson>();
  const byName = new Map<string, ListedPerson | null>();
  for (const person of people) {
    const known = person.email ? byEmail.get(person.email.toLowerCase()) : undefined;
    if (person.email && (!known || known.hasLeft)) byEmail.set(person.email.toLowerCase(), person);
    byName.set(nameKey(person.name), byName.has(nameKey(person.name)) ? null : person);
  }
  return { byEmail, byName };
}

// Where a column only says whether somebody has left.
const saysNo = /^(?:no|n|false|0|-+|active|nein|aktiv|non|nee|não|nao)$/i;

const shown = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

const longest: Record<PeopleField, number> = {
  name: 120,
  email: 254,
  jobTitle: 120,
  department: 80,
  manager: 254,
  endDate: 40,
};

/** One row as a person: whom it means, what changes, and what does not fit. */
export function readPersonRow(cells: readonly string[], context: PeopleContext) {
  const { headers, mapping, today, departments } = context;
  const problems: RowProblem[] = [];
  const hints: RowProblem[] = [];
  const column = (field: PeopleField) => headers[mapping.indexOf(field)] ?? peopleFields[field];
  const problem = (field: PeopleField, message: string) => problems.push({ column: column(field), message });
  const hint = (field: PeopleField, message: string) => hints.push({ column: column(field), message });
  const found: Partial<Record<PeopleField, string>> = {};
  for (const [at, field] of mapping.entries()) {
    if (field === null || !Object.hasOwn(peopleFields, field)) continue;
    const text = cleanSpaces(cells[at] ?? "");
    if (text === "") continue;
    const known = field as PeopleField;
    found[known] = text;
    const unfit = findUnfitCharacter(text, { multiline: false });
    if (unfit) problem(known, `The cell ${unfit}`);
    else if (text.length > longest[known])
      problem(known, `It has ${text.length} characters; at most ${longest[known]} fit.`);
  }
  if ([...(found.name ?? "")].length < 2) problem("name", "The name is missing.");
  if ([...(found.department ?? "")].length < 2) problem("department", "The department is missing.");
  if (found.email && !z.email().safeParse(found.email).success)
    problem("email", "That does not look like an e-mail address.");
  if (found.endDate !== undefined && saysNo.test(found.endDate)) delete found.endDate;
  const day = found.endDate === undefined ? undefined : readDay(found.endDate);
  if (day === null)
    problem("endDate", `“${found.endDate}” is not one day for certain. Write it like 2026-12-25.`);
  delete found.endDate;
  if (day && day <= today) found.endDate = day;
  else if (day) hint("endDate", `${day} is still to come, so nothing is noted yet.`);
  if (found.department && !departments.has(nameKey(found.department)))
    hint("department", newDepartment(found.department, context.departmentsLike(found.department)));
  const obstacle = found.manager && !namesNobody(found.manager) ? whyNoManager(found.manager, context) : null;
  if (obstacle) hint("manager", obstacle);

  const person = findMeant(found, context);
  if (person === "several") problem("name", "Several people are called so. Add the e-mail address.");
  const meant = person === "several" ? null : person;
  if (meant?.hasLeft && !found.endDate)
    problem("name", `${meant.name} is noted as left. Note on their page that they are back.`);
  const values: PersonValues = {
    ...found,
    effect: effectOf(found, meant),
    ...(meant && { personId: meant.id }),
  };
  const externalId = meant?.id ?? (found.email ?? nameKey(found.name ?? "")).toLowerCase();
  return { externalId, values, departmentId: null, problems, hints };
}

function newDepartment(name: string, like: readonly string[]) {
  const meant = like.length > 0 ? ` Or is ${like.map((one) => `“${one}”`).join(" or ")} meant?` : "";
  return `“${name}” is a new department and will be added.${meant}`;
}

/** Why a word for a manager means nobody, in a sentence; null where it means somebody. */
function whyNoManager(text: string, { byEmail, byName, managersInFile }: PeopleContext) {
  const email = addressIn(text);
  const known = email ? byEmail.get(email) : byName.get(nameKey(text));
  if (known === null) return `Several people here are called “${shown(text)}”. Write the e-mail address.`;
  if (known?.hasLeft) return `${known.name} has left, so nobody becomes manager through this.`;
  if (known || managersInFile.has(email ?? nameKey(text))) return null;
  return `Nobody here or in this file is “${shown(text)}”, so nobody becomes manager through this.`;
}

function findMeant({ email, name = "" }: Partial<Record<PeopleField, string>>, context: PeopleContext) {
  const byEmail = email ? context.byEmail.get(email.toLowerCase()) : undefined;
  if (byEmail) return byEmail;
  const byName = context.byName.get(nameKey(name));
  if (byName === undefined) return null;
  // The same name with another address is somebody else.
  if (byName === null) return email ? null : ("several" as const);
  return email && byName.email ? null : byName;
}

function effectOf(found: Partial<Record<PeopleField, string>>, person: ListedPerson | null) {
  if (!person) return found.endDate ? "same" : "new";
  const isSame =
    (found.name ?? person.name) === person.name &&
    (found.email ?? person.email ?? "").toLowerCase() === (person.email ?? "").toLowerCase() &&
    (found.jobTitle ?? person.jobTitle) === person.jobTitle &&
    nameKey(found.department ?? "") === nameKey(person.department) &&
    (found.endDate !== undefined) === person.hasLeft;
  return isSame ? "same" : "changed";
}
