import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, expect, test } from "vitest";
import { readTypedList } from "@/lib/dependencies/typed-list";
import { layerLimits } from "@/lib/inventory/layers";
import { countSentences } from "@/lib/inventory/sentences";
import { statedNeeds } from "./demo-needs";
import { readOrganisation } from "./read-organisation";

const organisation = readOrganisation(resolve("prisma/seed/organisation"));
const { applications, people, departments, platforms } = organisation;

test("the organisation is large enough to get lost in", () => {
  expect(applications.length).toBeGreaterThanOrEqual(200);
  expect(people.length).toBeGreaterThanOrEqual(100);
  expect(departments).toHaveLength(13);
  expect(platforms.length).toBeGreaterThanOrEqual(12);
});

test("every title, headline and description fits the form", () => {
  const unfit = applications.filter(({ title, headline, description }) => {
    const { count, verdict } = countSentences(description);
    return (
      title.length > layerLimits.title.max ||
      headline.length > layerLimits.headline.max ||
      description.length > layerLimits.description.max ||
      verdict !== "fits" ||
      count < 1 ||
      count > layerLimits.description.sentences
    );
  });
  expect(unfit.map(({ title }) => title)).toEqual([]);
});

test("no turn of five words comes three times", () => {
  const counts = new Map<string, number>();
  for (const { description } of applications) {
    const words = description.toLowerCase().match(/[\p{L}\p{N}’'-]+/gu) ?? [];
    for (let at = 0; at + 5 <= words.length; at++) {
      const turn = words.slice(at, at + 5).join(" ");
      counts.set(turn, (counts.get(turn) ?? 0) + 1);
    }
  }
  expect([...counts].filter(([, count]) => count >= 3)).toEqual([]);
});

test("every department has one manager, and every persona somebody to be", () => {
  for (const department of departments.filter((name) => name !== "IT")) {
    const managers = people.filter(
      (person) => person.department === department && person.roles.includes("manager"),
    );
    expect(
      managers.map(({ key }) => key),
      department,
    ).toHaveLength(1);
  }
  for (const key of [
    "imke.mulder",
    "ada.okonjo",
    "ines.castellanos",
    "henrik.solberg",
    "marta.lindqvist",
    "tom.hartley",
  ]) {
    expect(people.find((person) => person.key === key)?.leftDaysAgo, key).toBeUndefined();
  }
});

test("every list of packages can be read without a warning", () => {
  const warned = applications.flatMap((application) =>
    statedNeeds(application, [])
      .manifests.filter(({ warnings }) => warnings.length > 0)
      .map(({ name, warnings }) => `${application.title}, ${name}: ${String(warnings[0]?.[1])}`),
  );
  expect(warned).toEqual([]);
});

const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function written(files: Record<string, string>) {
  const folder = mkdtempSync(join(tmpdir(), "organisation-"));
  folders.push(folder);
  const all = {
    "platforms.yaml": "platforms: [{ name: Excel, standing: supported, standingSince: 2015-01-01 }]",
    ...files,
  };
  for (const [name, text] of Object.entries(all)) writeFileSync(join(folder, name), text);
  return () => readOrganisation(folder);
}

const person =
  "people: [{ key: imke.mulder, name: Imke, jobTitle: Lead, roles: [maker], language: nl, leftDaysAgo: 20 }]";
const application = (more: string) =>
  `department: Claims\n${person}\napplications:\n  - { title: Roster, headline: Plan, description: It plans., kind: workbook, owner: imke.mulder, ${more} }\n`;

test.each([
  ["registeredDaysAgo: soon", "claims.yaml: applications 1 “Roster” registeredDaysAgo"],
  ["registeredDaysAgo: 40, colour: red", "claims.yaml: applications 1 “Roster”"],
  [
    "registeredDaysAgo: 40, impact: { ifItStops: never }",
    "claims.yaml: applications 1 “Roster” impact ifItStops",
  ],
  ["registeredDaysAgo: 40, reads: [Nothing]", "“Roster”: it reads from “Nothing”, which is not there."],
  ["registeredDaysAgo: 40, secondOwner: no.body", "“Roster”: nobody has the key no.body."],
  ["registeredDaysAgo: 10", "“Roster”: its owner had left before it was registered."],
])("a mistake is told with its file and entry: %s", (more, sentence) => {
  expect(written({ "claims.yaml": application(more) })).toThrow(sentence);
});

test("what a script in R needs are packages of R", () => {
  const typed = applications.flatMap(({ platform, needs }) =>
    platform === "R" && needs !== undefined && needs !== "nothing" ? needs.typed : [],
  );
  const found = readTypedList(typed.join("\n")).components;
  expect(found.map(({ name }) => name)).toContain("readxl");
  expect([...new Set(found.map(({ ecosystem }) => ecosystem))]).toEqual(["cran"]);
});
