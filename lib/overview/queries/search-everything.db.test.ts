import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { addProduct, retireProduct } from "@/lib/catalogue/commands";
import { maySeePackages } from "@/lib/dependencies/access";
import { registerApplicationWithNeeds } from "@/lib/dependencies/commands/register-with-needs";
import { packManifest } from "@/lib/dependencies/parcel";
import { readManifest } from "@/lib/dependencies/recognise";
import { readAskedRange } from "@/lib/dependencies/version-range";
import { database } from "@/lib/foundation/database";
import { setConfidential } from "@/lib/inventory/commands/edit-application";
import { retireApplication } from "@/lib/inventory/commands/retire-application";
import { answersFor, registrationDay as now } from "@/lib/inventory/inventory.testing";
import { becomeMentor } from "@/lib/mentoring/commands/become-mentor";
import { foundOrganisation, type Organisation } from "@/lib/people/people.testing";
import { addPlatform } from "@/lib/platforms/commands";
import { rememberVisit } from "../commands/remember-visit";
import { inventorySearchSchema } from "../schema";
import { findChosenPackage } from "./find-packages";
import { listApplications } from "./list-applications";
import { getBlastRadius } from "./read-blast-radius";
import { searchEverything } from "./search-everything";

let organisation: Organisation;
const people = new Map<string, Actor>();
const person = (who: string) => {
  const actor = people.get(who);
  if (!actor) throw new Error(`Nobody is ${who}.`);
  return actor;
};

async function register(owner: Actor, title: string, requirements: string) {
  const manifest = packManifest("requirements.txt", readManifest("requirements.txt", requirements));
  const needs = {
    answer: "listed",
    manifests: [manifest],
    dataSources: [],
    dataSourcesStated: false,
    reads: [],
  };
  const input = { ...answersFor(owner, { title, sendingId: randomUUID() }), needs: JSON.stringify(needs) };
  return registerApplicationWithNeeds(owner, input, now);
}

async function find(who: string, text: unknown) {
  const groups = await searchEverything(person(who), text);
  return Object.fromEntries(groups.map(({ name, hits }) => [name, hits.map(({ title }) => title)]));
}

beforeAll(async () => {
  organisation = await foundOrganisation();
  const { hire, administrator } = organisation;
  people.set("owner", await hire("Mara Özdemir", "Motor", "maker"));
  people.set("other maker", await hire("Dov Adler", "Motor", "maker"));
  people.set("mentor", await hire("Eva Lind", "Motor", "mentor"));
  people.set("guest", await hire("Ela Brand", "Finance", "mentor"));
  people.set("analyst", await hire("Fay Stone", "IT", "analyst"));
  people.set("responder", await hire("Jan Berg", "IT", "responder"));
  people.set("manager", await hire("Gus Vale", "Motor", "manager"));
  people.set("administrator", administrator);
  await becomeMentor(person("mentor"), {
    platforms: ["Power Apps"],
    topics: ["SQL"],
    languages: ["en"],
    capacity: 2,
  });
  await addPlatform(administrator, {
    name: "Power Apps",
    standing: "recommended",
    standingSince: "2025-01-01",
  });
  const open = await register(person("owner"), "Mileage list", "requests==2.31.0\npandas==2.2.0\n");
  await database.applicationGuest.create({
    data: { applicationId: open.id, personId: person("guest").id, since: now },
  });
  const hidden = await register(person("owner"), "Mileage secrets", "requests==2.30.0\nsecretlib==1.0\n");
  await setConfidential(person("owner"), hidden.reference, true);
  const retired = await register(person("owner"), "Mileage museum", "museumlib==1.0\n");
  await retireApplication(person("owner"), retired.reference, {}, now);
});

test("products are found by their name and by what they are good for, those that were retired are not", async () => {
  const { administrator } = organisation;
  const scan = { standing: "licensed", capabilities: ["OCR"] };
  await addProduct(administrator, { ...scan, name: "FineReader", vendor: "ABBYY" }, now);
  const gone = await addProduct(administrator, { ...scan, name: "Old scanner" }, now);
  await retireProduct(administrator, gone.id, now);
  expect((await find("owner", "ocr")).Products).toEqual(["FineReader"]);
  expect((await find("administrator", "scanner")).Products).toBeUndefined();
});

test("products are found by the beginning of their name", async () => {
  await addProduct(organisation.administrator, { standing: "to-buy", name: "Tableau Creator" }, now);
  expect((await find("owner", "Tableau")).Products).toEqual(["Tableau Creator"]);
});

describe("rights", () => {
  test.each([
    ["owner", ["Mileage list", "Mileage secrets"]],
    ["other maker", ["Mileage list"]],
    ["mentor", ["Mileage list", "Mileage secrets"]],
    ["analyst", ["Mileage list", "Mileage secrets"]],
    ["manager", ["Mileage list", "Mileage secrets"]],
    ["administrator", ["Mileage list", "Mileage secrets"]],
  ])("%s finds the applications %j", async (who, titles) => {
    expect((await find(who, "mileage")).Applications?.toSorted()).toEqual(titles);
  });

  test.each([
    ["owner", ["requests"], ["secretlib"]],
    ["guest", ["requests"], undefined],
    ["analyst", ["requests"], ["secretlib"]],
    ["responder", ["requests"], ["secretlib"]],
    ["other maker", undefined, undefined],
    ["mentor", undefined, undefined],
    ["manager", undefined, undefined],
    ["administrator", undefined, undefined],
  ])("%s finds the packages %j and %j", async (who, requests, secret) => {
    expect((await find(who, "requests")).Packages).toEqual(requests);
    expect((await find(who, "secretlib")).Packages).toEqual(secret);
    expect((await find(who, "museumlib")).Packages).toBeUndefined();
  });

  test.each(["owner", "guest", "analyst", "responder", "other maker", "mentor", "manager", "administrator"])(
    "the SQL says of %s what the rule says",
    async (who) => {
      const actor = person(who);
      const applications = await database.application.findMany({
        where: { retiredAt: null },
        include: { guests: { select: { personId: true } } },
      });
      const component = await database.component.findFirstOrThrow({ where: { name: "requests" } });
      const search = { ...inventorySearchSchema.parse({}), component: component.id };
      const seen = applications.filter((application) => maySeePackages(actor, application)).length;
      expect((await listApplications(actor, search)).total).toBe(seen);
      expect((await findChosenPackage(actor, component.id)) === null).toBe(seen === 0);
    },
  );

  test("pages and deeds are those that the person can reach", async () => {
    expect((await find("administrator", "departments"))["Pages and deeds"]).toContain("Departments");
    expect((await find("other maker", "departments"))["Pages and deeds"]).toBeUndefined();
    expect((await find("other maker", "register"))["Pages and deeds"]).toEqual(["Register an application"]);
    expect((await find("administrator", "register"))["Pages and deeds"]).toBeUndefined();
  });
});

test("which applications use one version of a package is one search", async () => {
  const groups = await searchEverything(person("analyst"), "requests 2.31.0");
  const hit = groups.find(({ name }) => name === "Packages")?.hits[0];
  expect(hit?.title).toBe("requests 2.31.0");
  expect(hit?.address).toBe("/components/pkg:pypi/requests?versions=2.31.0");
  const range = readAskedRange("2.31.0").range;
  const { applications } = await getBlastRadius(person("analyst"), "pkg:pypi/requests", range, {
    after: null,
    now,
  });
  expect(applications.map(({ title, ownerName }) => `${title}, ${ownerName}`)).toEqual([
    "Mileage list, Mara Özdemir",
  ]);
});

test("accents and typing errors are forgiven", async () => {
  expect((await find("other maker", "ozdemir")).People).toEqual(["Mara Özdemir"]);
  expect((await find("other maker", "Ozdemr")).People).toEqual(["Mara Özdemir"]);
  expect((await find("other maker", "milleage")).Applications).toEqual(["Mileage list"]);
  expect((await find("analyst", "reqests")).Packages).toEqual(["requests"]);
  expect((await find("other maker", "powr apps")).Platforms).toEqual(["Power Apps"]);
  expect((await find("other maker", "sql")).Mentors).toEqual(["Eva Lind"]);
});

test("what was visited comes first, and what became hidden is not shown", async () => {
  const dov = person("other maker");
  const { id } = await database.application.findFirstOrThrow({ where: { title: "Mileage list" } });
  const hidden = await database.application.findFirstOrThrow({ where: { title: "Mileage secrets" } });
  await rememberVisit(dov, "application", hidden.id, now);
  await rememberVisit(dov, "application", id, now);
  await rememberVisit(dov, "person", person("owner").id, new Date(now.getTime() + 1_000));
  expect(await find("other maker", "")).toEqual({ "You were here": ["Mara Özdemir", "Mileage list"] });
  expect(await find("mentor", "")).toEqual({});
});

test("fifty visits are kept", async () => {
  const eva = person("mentor");
  for (let at = 0; at < 55; at++)
    await rememberVisit(eva, "person", randomUUID(), new Date(now.getTime() + at));
  expect(await database.visit.count({ where: { personId: eva.id } })).toBe(50);
});

test("hidden applications, people's visits and packages elsewhere change nothing of what others find", async () => {
  const texts = ["mileage", "mile", "requests", "secret", "list", "m"];
  const before = await Promise.all(texts.map((text) => searchEverything(person("other maker"), text)));
  const another = await register(
    person("owner"),
    "Mileage list of secrets",
    "requests==1.0\nrequests-secret==1\n",
  );
  await setConfidential(person("owner"), another.reference, true);
  expect(await Promise.all(texts.map((text) => searchEverything(person("other maker"), text)))).toEqual(
    before,
  );
});

test.each([
  "\0",
  "\ud800",
  "%",
  "_",
  "'; DROP TABLE person; --",
  "((((",
  ":*&|!",
  "x".repeat(10_000),
  7,
  null,
  undefined,
  {},
])("whatever is typed finds something or nothing, and breaks nothing: %j", async (text) => {
  expect(Array.isArray(await searchEverything(person("analyst"), text))).toBe(true);
});
