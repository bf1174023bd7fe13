import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import type { z } from "zod";
import {
  departmentFileSchema,
  platformsFileSchema,
  type WrittenApplication,
  type WrittenPerson,
  type WrittenPlatform,
} from "./organisation-file";

export type WrittenOrganisation = {
  departments: string[];
  platforms: WrittenPlatform[];
  people: WrittenPerson[];
  applications: WrittenApplication[];
};

const platformsFile = "platforms.yaml";

/** Every file of the folder, put together. @throws Error naming the file and the entry that does not fit. */
export function readOrganisation(folder: string): WrittenOrganisation {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith(".yaml") && name !== platformsFile)
    .sort()
    .map((name) => readFile(folder, name, departmentFileSchema));
  const people = files.flatMap(({ department, people }) =>
    people.map((person) => ({ ...person, department })),
  );
  const applications = files.flatMap(({ department, applications }) =>
    applications.map((application) => ({ ...application, department })),
  );
  const { platforms } = readFile(folder, platformsFile, platformsFileSchema);
  const organisation = {
    departments: [...new Set(files.map(({ department }) => department))],
    platforms,
    people,
    applications,
  };
  refuseLooseEnds(organisation);
  return organisation;
}

function readFile<S extends z.ZodType>(folder: string, name: string, schema: S): z.output<S> {
  const content: unknown = parse(readFileSync(join(folder, name), "utf8"));
  const read = schema.safeParse(content);
  if (read.success) return read.data;
  const told = read.error.issues.map(({ path, message }) => `${name}: ${entryAt(content, path)}: ${message}`);
  throw new Error(told.join("\n"));
}

/** “applications 3 “Claims triage roster” impact”: the place in a file, with the name that stands there. */
function entryAt(content: unknown, path: readonly PropertyKey[]) {
  let place = content;
  const words: string[] = [];
  for (const step of path) {
    place = memberOf(place, step);
    const name = memberOf(place, "title") ?? memberOf(place, "key") ?? memberOf(place, "name");
    words.push(typeof step === "number" && name ? `${step + 1} “${String(name)}”` : String(step));
  }
  return words.join(" ");
}

function memberOf(value: unknown, name: PropertyKey): unknown {
  return value && typeof value === "object" ? Reflect.get(value, name) : undefined;
}

function refuseLooseEnds({ people, applications, platforms }: WrittenOrganisation) {
  const personByKey = new Map(people.map((person) => [person.key, person]));
  const titles = new Set(applications.map(({ title }) => title));
  const platformNames = new Set(platforms.map(({ name }) => name));
  const wrong = [
    ...twice(people.map(({ key }) => key)).map((key) => `Two people have the key ${key}.`),
    ...twice(applications.map(({ title }) => title)).map(
      (title) => `Two applications are called “${title}”.`,
    ),
  ];
  for (const {
    title,
    owner,
    secondOwner,
    platform,
    reads,
    registeredDaysAgo,
    attestedDaysAgo,
  } of applications) {
    const say = (sentence: string) => wrong.push(`“${title}”: ${sentence}`);
    for (const key of [owner, secondOwner ?? owner])
      if (!personByKey.has(key)) say(`nobody has the key ${key}.`);
    if (owner === secondOwner) say("the second owner is the owner.");
    if (platform && !platformNames.has(platform)) say(`there is no platform called ${platform}.`);
    for (const read of reads) if (!titles.has(read)) say(`it reads from “${read}”, which is not there.`);
    if (registeredDaysAgo <= (personByKey.get(owner)?.leftDaysAgo ?? -1))
      say("its owner had left before it was registered.");
    if ((attestedDaysAgo ?? 0) > registeredDaysAgo) say("it was attested before it was registered.");
  }
  if (wrong.length > 0) throw new Error(wrong.join("\n"));
}

function twice(words: readonly string[]) {
  return words.filter((word, at) => words.indexOf(word) < at);
}
