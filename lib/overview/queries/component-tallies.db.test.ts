import { beforeAll, describe, expect, test } from "vitest";
import { recountComponents, recountSomeComponents } from "@/lib/dependencies/commands/recount-components";
import { stateNeeds } from "@/lib/dependencies/commands/state-needs";
import { componentSearchSchema } from "@/lib/dependencies/component-search";
import { needsOf, registerWithPackages } from "@/lib/dependencies/components.testing";
import { listComponents } from "@/lib/dependencies/queries/list-components";
import { database } from "@/lib/foundation/database";
import { registrationDay } from "@/lib/inventory/inventory.testing";
import { fillPackages, now, rangeOf } from "../packages.testing";
import { getBlastRadius } from "./read-blast-radius";

const purl = "pkg:pypi/requests";

let scene: Awaited<ReturnType<typeof fillPackages>>;

beforeAll(async () => {
  scene = await fillPackages();
});

const person = (who: string) => scene.person(who);

async function reachOf(who: string, versions: string | null = null) {
  const range = versions === null ? null : rangeOf(versions);
  const { totals, applications } = await getBlastRadius(person(who), purl, range, { after: null, now });
  return { ...totals, titles: applications.map(({ title }) => title).sort() };
}

async function listed(who: string, search: Record<string, string> = {}) {
  await recountSomeComponents();
  const { rows, total } = await listComponents(person(who), componentSearchSchema.parse(search));
  return { total, rows: rows.map(({ name, applications }) => `${name} ${applications}`) };
}

describe("the list of packages", () => {
  test("everybody sees the packages of what they see, with numbers over what counts for them", async () => {
    const { rows } = await listed("analyst", { sort: "name", direction: "ascending" });
    expect(rows).toEqual(["openpyxl 1", "pandas 1", "requests 3"]);
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
    const reference = scene.references.get("Mileage list") ?? "";
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
      "departmentId" in change ? { departmentId: scene.organisation.departmentIds.Finance } : { ...change };
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
      Array.from({ length: 6 }, (_, at) => scene.organisation.hire(`Maker ${at}`, "Motor", "maker")),
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
