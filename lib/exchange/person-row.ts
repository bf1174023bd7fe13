import { z } from "zod";
import { cleanSpaces, findUnfitCharacter } from "@/lib/foundation/plain-text";
import type { RowProblem } from "./candidate";
import { nameKey } from "./directory";
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
  const day = found.endDate === undefined ? undefined : readDay(found.endDate);
  if (day === null)
    problem("endDate", `“${found.endDate}” is not one day for certain. Write it like 2026-12-25.`);
  delete found.endDate;
  if (day && day <= today) found.endDate = day;
  if (found.department && !departments.has(nameKey(found.department)))
    hints.push({
      column: column("department"),
      message: `“${found.department}” is a new department and will be added.`,
    });

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
