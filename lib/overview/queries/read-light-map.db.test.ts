import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/foundation/database";
import { registerApplication } from "@/lib/inventory/commands/register-application";
import { bringApplicationBack, retireApplication } from "@/lib/inventory/commands/retire-application";
import { answersFor, registrationDay as now } from "@/lib/inventory/inventory.testing";
import { recordLeaver } from "@/lib/people/commands/add-people";
import { actorOf, foundOrganisation, type Organisation } from "@/lib/people/people.testing";
import { changeAndScore } from "@/lib/risk/commands";
import { darkCorner } from "../dark-corner";
import { portfolioDepartments } from "../portfolio";
import { type InventorySearch, inventorySearchSchema } from "../schema";
import { countPortfolio } from "./count-portfolio";
import { listApplications } from "./list-applications";
import { listMostDangerous, readDarkCorner, readLightMap, readOrphans } from "./read-light-map";

const grave = {
  ifItStops: "harms-others",
  moneyAtStake: "more",
  regulation: "external",
  dataClassification: "restricted",
};

const harmless = {
  ifItStops: "nuisance",
  moneyAtStake: "none",
  regulation: "none",
  dataClassification: "public",
  peopleAffected: "one",
  whoWouldNotice: "inside",
};

let organisation: Organisation;
const people = new Map<string, Actor>();

function person(name: string) {
  const actor = people.get(name);
  if (!actor) throw new Error(`Nobody is called ${name}.`);
  return actor;
}

async function add(owner: Actor, title: string, more: Record<string, unknown> = {}) {
  return changeAndScore(now, (tx) =>
    registerApplication(owner, answersFor(owner, { title, ...more }), now, tx),
  );
}

async function readEverything(actor: Actor) {
  return {
    map: await readLightMap(actor),
    corner: await readDarkCorner(actor),
    ...(await countPortfolio(actor)),
    worst: await listMostDangerous(actor, 50),
  };
}

const titles = (rows: readonly { title: string }[]) => rows.map(({ title }) => title).sort();

beforeAll(async () => {
  organisation = await foundOrganisation();
  const { hire } = organisation;
  people.set("maker", await hire("Mara", "Motor", "maker"));
  people.set("leaver", await hire("Leo", "Finance", "maker"));
  people.set("analyst", await hire("Fay", "IT", "analyst"));
  people.set("responder", await hire("Jan", "IT", "responder"));
  people.set("manager of claims", await hire("Han", "Claims", "manager"));
  people.set("manager of motor", await hire("Gus", "Motor", "manager", "maker"));
  people.set("manager of finance", await hire("Ida", "Finance", "manager"));
  people.set("manager of claims", await actorOf(person("manager of claims").id));

  await add(person("maker"), "Mileage list", harmless);
  await add(person("maker"), "Hail reserve", {
    ...grave,
    livesAt: "Share M",
    howToRun: "Open it and press run.",
  });
  await add(person("leaver"), "Letter batcher", grave);
  await add(person("leaver"), "Wage corrections", { ...grave, peopleRelying: 40 });
  await add(person("manager of motor"), "Rota of Claims", {
    departmentId: organisation.departmentIds.Claims,
  });
  const retired = await add(person("maker"), "Old tariff", grave);
  await changeAndScore(now, (tx) => retireApplication(person("maker"), retired.reference, {}, now, tx));
  await recordLeaver(organisation.administrator, { personId: person("leaver").id, leftAt: now });
});

describe("who sees what on the light map", () => {
  test.each([
    ["analyst", ["Hail reserve", "Letter batcher", "Mileage list", "Rota of Claims", "Wage corrections"]],
    ["responder", ["Hail reserve", "Letter batcher", "Mileage list", "Rota of Claims", "Wage corrections"]],
    ["manager of claims", ["Hail reserve", "Mileage list", "Rota of Claims"]],
    ["manager of motor", ["Hail reserve", "Mileage list"]],
    ["manager of finance", ["Letter batcher", "Wage corrections"]],
    ["maker", ["Hail reserve", "Mileage list"]],
  ])("%s", async (who, seen) => {
    const { map, worst } = await readEverything(person(who));
    expect(titles(map.dots)).toEqual(seen);
    expect(titles(worst)).toEqual(seen);
  });
});

test.each(["analyst", "manager of claims", "manager of finance", "maker"])(
  "all counts of %s add up",
  async (who) => {
    const { map, bands, departments, indicators, corner } = await readEverything(person(who));
    const sum = (rows: readonly { count: number }[]) => rows.reduce((total, { count }) => total + count, 0);
    for (const counted of [map.cells, bands, departments]) expect(sum(counted)).toBe(map.total);
    expect(indicators.total).toBe(map.total);
    expect(departments.reduce((total, { dangerous }) => total + dangerous, 0)).toBe(indicators.dangerous);
    expect(bands.reduce((total, { orphans }) => total + orphans, 0)).toBe(indicators.orphans);
    expect(sum(corner.departments)).toBe(corner.total);
    expect(corner.rows).toHaveLength(corner.total);
  },
);

test.each(["analyst", "responder", "manager of claims", "manager of finance"])(
  "every number of %s opens a list of that length",
  async (who) => {
    const actor = person(who);
    const { corner, bands, indicators } = await readEverything(actor);
    const open = async (filter: Partial<InventorySearch>) => {
      const department = portfolioDepartments(actor) ?? [];
      return listApplications(actor, { ...inventorySearchSchema.parse({}), department, ...filter });
    };

    const inCorner = await open({ litRange: [...darkCorner.lit], riskRange: [...darkCorner.risk] });
    expect(titles(inCorner.rows)).toEqual(titles(corner.rows));
    expect(inCorner.total).toBe(corner.total);
    const orphaned = await open({ owner: ["left"] });
    expect(orphaned.total).toBe(indicators.orphans);
    const orphans = await readOrphans(actor, 50);
    expect(orphans.total).toBe(indicators.orphans);
    expect(titles(orphans.rows)).toEqual(titles(orphaned.rows));
    expect((await open({ risk: ["high", "severe"] })).total).toBe(indicators.dangerous);
    expect((await open({ litRange: [0, indicators.litFrom - 1] })).total).toBe(indicators.unlit);
    expect((await open({ standing: ["recommended", "supported"] })).total).toBe(indicators.onStandard);
    for (const { band, count } of bands) {
      const found = inventorySearchSchema.parse({ risk: band });
      expect((await open({ risk: found.risk })).total).toBe(count);
    }
  },
);

test("the corner holds what is dangerous and little known, the most dangerous first", async () => {
  const { rows, departments } = await readDarkCorner(person("analyst"));
  expect(departments[0]).toEqual({ name: "Finance", count: 2 });
  expect(titles(rows)).toContain("Letter batcher");
  expect(titles(rows)).not.toContain("Mileage list");
  expect(rows.map(({ residual }) => residual)).toEqual(
    rows.map(({ residual }) => residual).sort((a, b) => b - a),
  );
});

test("a record that may not be seen changes nothing", async () => {
  const watchers = ["manager of motor", "manager of claims", "maker"].map(person);
  const before = await Promise.all(watchers.map(readEverything));
  const stranger = await organisation.hire("Otto", "Finance", "maker");
  await add(stranger, "Hidden wages", grave);
  expect(await Promise.all(watchers.map(readEverything))).toEqual(before);
  expect((await readLightMap(person("analyst"))).total).toBe(6);
});

test("what moves to another department, is retired or brought back is counted there at once", async () => {
  const analyst = person("analyst");
  const numbers = async () => {
    const { departments, indicators } = await countPortfolio(analyst);
    const of = (name: string) => departments.find((one) => one.name === name)?.count ?? 0;
    return [indicators.total, of("Motor"), of("Claims")];
  };
  const [total = 0, motor = 0, claims = 0] = await numbers();
  const { reference, id } = await add(person("maker"), "Wandering list", harmless);
  expect(await numbers()).toEqual([total + 1, motor + 1, claims]);
  const { Claims: departmentId } = organisation.departmentIds;
  await database.application.update({ where: { id }, data: { departmentId } });
  expect(await numbers()).toEqual([total + 1, motor, claims + 1]);
  await changeAndScore(now, (tx) => retireApplication(analyst, reference, {}, now, tx));
  expect(await numbers()).toEqual([total, motor, claims]);
  await changeAndScore(now, (tx) => bringApplicationBack(analyst, reference, now, tx));
  expect(await numbers()).toEqual([total + 1, motor, claims + 1]);
});
