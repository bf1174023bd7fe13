import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { maySeePackages } from "@/lib/dependencies/access";
import { recountComponents, recountSomeComponents } from "@/lib/dependencies/commands/recount-components";
import { stateNeeds } from "@/lib/dependencies/commands/state-needs";
import { componentSearchSchema } from "@/lib/dependencies/component-search";
import { needsOf, registerWithPackages } from "@/lib/dependencies/components.testing";
import { listComponentVersions } from "@/lib/dependencies/queries/list-component-versions";
import { listComponents } from "@/lib/dependencies/queries/list-components";
import { listReachedDepartments, listReachedOwners } from "@/lib/dependencies/queries/list-reached";
import { readVersionRange } from "@/lib/dependencies/version-range";
import { database } from "@/lib/foundation/database";
import { retireApplication } from "@/lib/inventory/commands/retire-application";
import { registrationDay } from "@/lib/inventory/inventory.testing";
import { recordLeaver } from "@/lib/people/commands/add-people";
import { foundOrganisation, type Organisation } from "@/lib/people/people.testing";
import { attestationDueOn } from "@/lib/risk/attestation";
import { scoreStaleApplications } from "@/lib/risk/commands";
import { getFacts } from "@/lib/risk/queries";
import { getBlastRadius } from "./read-blast-radius";

const now = new Date("2026-04-01T09:00:00Z");
const purl = "pkg:pypi/requests";

let organisation: Organisation;
const people = new Map<string, Actor>();
const references = new Map<string, string>();

function person(who: string) {
  const actor = people.get(who);
  if (!actor) throw new Error(`Nobody is ${who}.`);
  return actor;
}

async function register(owner: string, title: string, requirements: string, more = {}) {
  const { id, reference } = await registerWithPackages(person(owner), requirements, { title, ...more });
  references.set(title, reference);
  return id;
}

beforeAll(async () => {
  organisation = await foundOrganisation();
  const { hire } = organisation;
  people.set("mara", await hire("Mara", "Motor", "maker"));
  people.set("otto", await hire("Otto", "Finance", "maker"));
  people.set("lea", await hire("Lea", "Claims", "maker"));
  people.set("guest", await hire("Ela", "Finance", "mentor"));
  people.set("mentor", await hire("Eva", "Motor", "mentor"));
  people.set("analyst", await hire("Fay", "IT", "analyst"));
  people.set("responder", await hire("Jan", "IT", "responder"));
  people.set("manager of claims", await hire("Gus", "Claims", "manager"));
  people.set("manager of finance", await hire("Ida", "Finance", "manager"));
  people.set("administrator", organisation.administrator);
  await register("mara", "Mileage list", "requests==2.31.0\npandas==2.2.0\n", { peopleRelying: "12" });
  await register("otto", "Closing list", "requests==2.32.3\nopenpyxl==3.1.2\n", { peopleRelying: "5" });
  const guested = await register("lea", "Claims list", "requests==2.31.0\nrequests\n");
  await database.applicationGuest.create({
    data: { applicationId: guested, personId: person("guest").id, since: registrationDay },
  });
  await register("otto", "Old list", "museumlib==1.0\nrequests==2.0.0\n");
  await retireApplication(person("otto"), references.get("Old list") ?? "", {}, registrationDay);
  await recordLeaver(organisation.administrator, { personId: person("lea").id, leftAt: registrationDay });
  await scoreStaleApplications(now, now);
  await recountComponents();
});

function rangeOf(text: string) {
  const range = readVersionRange(text);
  if ("error" in range) throw new Error(range.error);
  return range;
}

async function reachOf(who: string, versions: string | null = null) {
  const range = versions === null ? null : rangeOf(versions);
  const { totals, applications } = await getBlastRadius(person(who), purl, range, { after: null, now });
  return { ...totals, titles: applications.map(({ title }) => title).sort() };
}

const all = ["Claims list", "Closing list", "Mileage list"];

describe("who sees how far a package reaches", () => {
  test.each([
    [
      "analyst",
      { applications: 3, owners: 3, ownersGone: 1, departments: 3, people: 17, unsaid: 1, titles: all },
    ],
    [
      "responder",
      { applications: 3, owners: 3, ownersGone: 1, departments: 3, people: 17, unsaid: 1, titles: all },
    ],
    [
      "mara",
      {
        applications: 1,
        owners: 1,
        ownersGone: 0,
        departments: 1,
        people: 12,
        unsaid: 0,
        titles: ["Mileage list"],
      },
    ],
    [
      "guest",
      {
        applications: 1,
        owners: 1,
        ownersGone: 1,
        departments: 1,
        people: 0,
        unsaid: 1,
        titles: ["Claims list"],
      },
    ],
    [
      "manager of claims",
      { applications: 2, owners: 2, ownersGone: 1, departments: 2, people: 12, unsaid: 1, titles: [] },
    ],
    [
      "manager of finance",
      { applications: 1, owners: 1, ownersGone: 0, departments: 1, people: 5, unsaid: 0, titles: [] },
    ],
  ])("%s", async (who, expected) => {
    expect(await reachOf(who)).toEqual(expected);
  });

  test.each(["mentor", "administrator"])("for the %s there is no such package", async (who) => {
    await expect(reachOf(who)).rejects.toMatchObject({ reason: "not-found" });
  });

  test("what nobody uses and what nobody knows are the same to everybody", async () => {
    for (const unknown of ["pkg:pypi/museumlib", "pkg:pypi/never-heard-of", "no package URL"])
      for (const who of ["analyst", "mara", "manager of claims"])
        await expect(getBlastRadius(person(who), unknown, null, { after: null, now })).rejects.toMatchObject({
          reason: "not-found",
          message: "No application in use that counts for you needs such a package.",
        });
  });

  test("the applications shown are those whose packages the actor sees on their pages", async () => {
    for (const [who, actor] of people) {
      const { titles } = await reachOf(who).catch(() => ({ titles: [] }));
      const stored = await database.application.findMany({
        where: { title: { in: all } },
        include: { guests: true },
      });
      const seen = stored.filter((application) => maySeePackages(actor, application));
      expect([who, titles]).toEqual([who, seen.map(({ title }) => title).sort()]);
    }
  });

  test("a hidden application changes nothing for those who may not see it", async () => {
    const before = [await reachOf("mara"), await reachOf("manager of finance"), await listed("mara")];
    const owner = await organisation.hire("Nora", "Claims", "maker");
    await registerWithPackages(owner, "requests==2.31.0\nhiddenlib==9.9\n", { title: "Secret list" });
    expect([await reachOf("mara"), await reachOf("manager of finance"), await listed("mara")]).toEqual(
      before,
    );
    expect((await reachOf("analyst")).applications).toBe(4);
    await database.application.updateMany({
      where: { title: "Secret list" },
      data: { retiredAt: registrationDay },
    });
    await recountComponents();
    expect((await reachOf("analyst")).applications).toBe(3);
  });
});

describe("versions and ranges", () => {
  test.each([
    ["2.31.0", ["Claims list", "Mileage list"]],
    ["<2.32", ["Claims list", "Mileage list"]],
    [">=2.0, <3", all],
    ["~=2.32.0", ["Closing list"]],
    ["*", all],
    ["2.0.0", []],
  ])("%s reaches what fits", async (versions, titles) => {
    const reached = await reachOf("analyst", versions);
    expect(reached.titles).toEqual(titles);
    expect(reached.applications).toBe(titles.length);
  });

  test("each version in use with its numbers, the newest first", async () => {
    const told = async (who: string) => {
      const { component } = await getBlastRadius(person(who), purl, null, { after: null, now });
      const rows = await listComponentVersions(person(who), component);
      return rows.map(({ version, applications, people: relying }) => [version, applications, relying]);
    };
    expect(await told("analyst")).toEqual([
      ["2.32.3", 1, 5],
      ["2.31.0", 2, 12],
      ["", 1, 0],
    ]);
    expect(await told("manager of claims")).toEqual([
      ["2.31.0", 2, 12],
      ["", 1, 0],
    ]);
  });
});

describe("what is shown of each application", () => {
  test("whose it is, what happens if it stops, and when its owner has to say again that it is still true", async () => {
    const { applications } = await getBlastRadius(person("analyst"), purl, rangeOf("2.31.0"), {
      after: null,
      now,
    });
    const claims = applications.find(({ title }) => title === "Claims list");
    expect(claims).toMatchObject({
      ownerName: "Lea",
      ownerLeft: true,
      departmentName: "Claims",
      versions: ["2.31.0"],
    });
    for (const { reference, dueOn } of applications)
      expect(dueOn).toEqual(attestationDueOn(await getFacts(person("analyst"), reference), now));
  });

  test("pages by key hold everything once, however many are reached", async () => {
    const owner = await organisation.hire("Pia", "Finance", "maker");
    for (let at = 0; at < 5; at++)
      await registerWithPackages(owner, "pagelib==1.0\n", { title: `Page ${at}` });
    await scoreStaleApplications(now, now);
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof getBlastRadius>> = await getBlastRadius(
        person("analyst"),
        "pkg:pypi/pagelib",
        null,
        { after, now },
        2,
      );
      seen.push(...page.applications.map(({ title }) => title));
      after = page.next;
    } while (after !== null);
    expect(seen.toSorted()).toEqual(["Page 0", "Page 1", "Page 2", "Page 3", "Page 4"]);
  });

  test("owners who have left come first, and departments count what counts for the actor", async () => {
    const { chosen } = await getBlastRadius(person("analyst"), purl, null, { after: null, now });
    const owners = await listReachedOwners(person("analyst"), chosen, 10);
    expect(owners[0]).toMatchObject({ name: "Lea", hasLeft: true, applications: 1 });
    expect(owners.map(({ name }) => name).sort()).toEqual(["Lea", "Mara", "Otto"]);
    expect(await listReachedOwners(person("manager of claims"), chosen, 10)).toEqual([]);
    const departments = await listReachedDepartments(person("manager of claims"), chosen);
    expect(departments.map(({ name, applications }) => [name, applications])).toEqual([
      ["Claims", 1],
      ["Motor", 1],
    ]);
  });
});

async function listed(who: string, search: Record<string, string> = {}) {
  await recountSomeComponents();
  const { rows, total } = await listComponents(person(who), componentSearchSchema.parse(search));
  return { total, rows: rows.map(({ name, applications }) => `${name} ${applications}`) };
}

describe("the list of packages", () => {
  test("everybody sees the packages of what they see, with numbers over what counts for them", async () => {
    const { rows } = await listed("analyst", { sort: "name", direction: "ascending" });
    expect(rows).toEqual(["openpyxl 1", "pagelib 5", "pandas 1", "requests 3"]);
    expect((await listed("mara")).rows.toSorted()).toEqual(["pandas 1", "requests 1"]);
    expect((await listed("guest")).rows).toEqual(["requests 1"]);
    expect((await listed("mentor")).rows).toEqual([]);
  });

  test("a manager finds a package by its name alone, and is shown how often, not where", async () => {
    expect((await listed("manager of claims")).rows).toEqual([]);
    expect((await listed("manager of claims", { q: "requ" })).rows).toEqual([]);
    expect((await listed("manager of claims", { q: "requests 2.31.0" })).rows).toEqual(["requests 2"]);
    expect((await listed("manager of claims", { q: "openpyxl" })).rows).toEqual([]);
  });

  test("by words, by ecosystem, and a page at a time in every order", async () => {
    expect((await listed("analyst", { q: "reqests" })).rows).toEqual(["requests 3"]);
    expect((await listed("analyst", { q: "pkg:pypi/openpyxl" })).rows).toEqual(["openpyxl 1"]);
    expect(await listed("analyst", { ecosystem: "npm" })).toEqual({ total: 0, rows: [] });
    for (const sort of ["applications", "name", "first-seen", "last-seen"])
      for (const direction of ["ascending", "descending"]) {
        const search = componentSearchSchema.parse({ sort, direction });
        const names: string[] = [];
        let page = await listComponents(person("analyst"), search, 1);
        names.push(...page.rows.map(({ name }) => name));
        while (page.next) {
          page = await listComponents(person("analyst"), { ...search, after: page.next }, 1);
          names.push(...page.rows.map(({ name }) => name));
        }
        const whole = await listComponents(person("analyst"), search);
        expect(names).toEqual(whole.rows.map(({ name }) => name));
        if (page.previous) {
          const back = await listComponents(person("analyst"), { ...search, before: page.previous }, 10);
          expect(back.rows.map(({ name }) => name)).toEqual(names.slice(0, -1));
        }
      }
  });
});

describe("the numbers kept beside each package", () => {
  async function tally() {
    return database.componentTally.findFirstOrThrow({
      where: { component: { purl } },
      omit: { firstSeenAt: true, lastSeenAt: true, componentId: true },
    });
  }

  test("are never shown late: what changed is counted on the spot until it is counted beforehand", async () => {
    const analyst = person("analyst");
    const before = await tally();
    const reference = references.get("Mileage list") ?? "";
    await stateNeeds(analyst, reference, needsOf("pandas==2.2.0\n"), now);
    expect(await tally()).toEqual(before);
    expect((await reachOf("analyst")).applications).toBe(2);
    expect((await reachOf("analyst", "2.31.0")).titles).toEqual(["Claims list"]);
    await recountComponents();
    expect(await tally()).toMatchObject({ applications: 2, owners: 2, departments: 2, people: 5 });
    await stateNeeds(analyst, reference, needsOf("requests==2.31.0\npandas==2.2.0\n"), now);
    await recountComponents();
    expect(await tally()).toEqual(before);
    expect(await recountComponents()).toBe(0);
  });

  test.each([
    ["moves to another department", { departmentId: "Finance" }],
    ["gets another number of people", { peopleRelying: 100 }],
    ["leaves use", { retiredAt: registrationDay }],
  ])("follow an application that %s", async (_what, change) => {
    const title = "Mileage list";
    const kept = await database.application.findFirstOrThrow({ where: { title } });
    const moved =
      "departmentId" in change ? { departmentId: organisation.departmentIds.Finance } : { ...change };
    await database.application.update({ where: { id: kept.id }, data: moved });
    const live = await reachOf("analyst");
    await recountComponents();
    expect(await reachOf("analyst")).toEqual(live);
    const { titles: _titles, ...totals } = live;
    expect(await tally()).toMatchObject(totals);
    await database.application.update({
      where: { id: kept.id },
      data: {
        departmentId: kept.departmentId,
        peopleRelying: kept.peopleRelying,
        retiredAt: kept.retiredAt,
      },
    });
    await recountComponents();
    expect(await tally()).toMatchObject({ applications: 3, departments: 3, people: 17 });
  });

  test("many who register at once do not wait for each other, and none is lost", async () => {
    const owners = await Promise.all(
      Array.from({ length: 6 }, (_, at) => organisation.hire(`Maker ${at}`, "Motor", "maker")),
    );
    await Promise.all(
      owners.map((owner) => registerWithPackages(owner, "crowdlib==1.0\n", { title: "Crowd" })),
    );
    await Promise.all([recountComponents(), recountComponents(), recountComponents()]);
    await recountComponents();
    const crowd = await database.componentTally.findFirstOrThrow({
      where: { component: { name: "crowdlib" } },
    });
    expect(crowd).toMatchObject({ applications: 6, owners: 6, departments: 1 });
  });
});
