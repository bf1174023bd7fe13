import type { Actor } from "@/lib/access/actor";
import { database, type Transaction } from "@/lib/foundation/database";
import { becomeMentor } from "@/lib/mentoring/commands/become-mentor";
import { addDepartment, addPerson } from "@/lib/people/commands/add-people";
import { beginDemoOrganisation } from "@/lib/people/commands/begin-demo-organisation";
import { findActorOfPerson } from "@/lib/people/sign-in";
import { addPlatform, nameSuccessor } from "@/lib/platforms/commands";
import type { WrittenPerson } from "./organisation-file";
import type { WrittenOrganisation } from "./read-organisation";

const firstDepartment = "IT";
const firstAdministrator = "tom.hartley";

const parents: Record<string, string> = {
  "Motor repair network": "Claims",
  Reinsurance: "Underwriting",
  Actuarial: "Finance",
  "Customer care": "Operations",
  Marketing: "Sales and distribution",
};

const personas = [
  "imke.mulder",
  "ada.okonjo",
  "ines.castellanos",
  "henrik.solberg",
  "marta.lindqvist",
  firstAdministrator,
];

/** Where the files' keys and names lead in the database. */
export type Directory = {
  administrator: Actor;
  actor(key: string): Actor;
  departmentId(name: string): string;
  platformId(name: string): string;
};

/** The organisation with its platforms, departments and people, all in one transaction. */
export async function addEverybody(written: WrittenOrganisation): Promise<Directory> {
  return database.$transaction((tx) => addAll(tx, written), { timeout: 60_000 });
}

async function addAll(
  tx: Transaction,
  { departments, platforms, people }: WrittenOrganisation,
): Promise<Directory> {
  const begun = await beginOrganisation(tx, people);
  const administrator = await actorOf(tx, begun.personId);
  const departmentIds = new Map([[firstDepartment, begun.departmentId]]);
  const actors = new Map([[firstAdministrator, administrator]]);
  const platformIds = new Map<string, string>();

  for (const { successor: _later, ...platform } of platforms)
    platformIds.set(platform.name, (await addPlatform(administrator, platform, tx)).id);
  for (const { name, successor } of platforms)
    if (successor)
      await nameSuccessor(administrator, found(platformIds, name), found(platformIds, successor), tx);
  for (const name of parentsFirst(departments)) {
    if (departmentIds.has(name)) continue;
    const parentId = departmentIds.get(parents[name] ?? "") ?? null;
    departmentIds.set(name, (await addDepartment(administrator, { name, parentId }, tx)).id);
  }
  const ids = new Map<string, string>();
  for (const person of personasFirst(people)) {
    if (person.key === firstAdministrator) continue;
    const departmentId = found(departmentIds, person.department);
    const managesDepartment = person.roles.includes("manager");
    const input = { ...profileOf(person), departmentId, roles: person.roles, managesDepartment };
    ids.set(person.key, (await addPerson(administrator, input, tx)).id);
  }
  // Only now does everybody manage what they manage.
  for (const [key, id] of ids) actors.set(key, await actorOf(tx, id));
  return {
    administrator,
    actor: (key) => found(actors, key),
    departmentId: (name) => found(departmentIds, name),
    platformId: (name) => found(platformIds, name),
  };
}

async function beginOrganisation(tx: Transaction, people: readonly WrittenPerson[]) {
  const first = people.find(({ key }) => key === firstAdministrator);
  if (!first) throw new Error(`The demo organisation needs ${firstAdministrator}, its first administrator.`);
  const administrator = profileOf(first);
  return beginDemoOrganisation(
    { organisation: "Northwind Mutual", department: firstDepartment, administrator },
    tx,
  );
}

/** Each mentor adds themself. */
export async function addMentors(directory: Directory, people: readonly WrittenPerson[]) {
  await database.$transaction(async (tx) => {
    for (const { key, mentor } of people) if (mentor) await becomeMentor(directory.actor(key), mentor, tx);
  });
}

function profileOf({ key, name, jobTitle, language }: WrittenPerson) {
  const persona = personas.includes(key) ? key : null;
  return { name, email: `${key}@northwind.example`, jobTitle, locale: language, persona };
}

function parentsFirst(departments: readonly string[]) {
  return departments.toSorted((one, other) => Number(one in parents) - Number(other in parents));
}

// People are offered in the order in which they came.
function personasFirst(people: readonly WrittenPerson[]) {
  const place = ({ key }: WrittenPerson) =>
    personas.includes(key) ? personas.indexOf(key) : personas.length;
  return people.toSorted((one, other) => place(one) - place(other));
}

async function actorOf(tx: Transaction, personId: string) {
  const actor = await findActorOfPerson(personId, tx);
  if (!actor) throw new Error("Somebody who was added a moment ago is not there.");
  return actor;
}

function found<T>(map: ReadonlyMap<string, T>, key: string): T {
  const value = map.get(key);
  if (value === undefined) throw new Error(`The demo organisation has nothing called “${key}”.`);
  return value;
}
