import { beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/foundation/database";
import { setConfidential } from "@/lib/inventory/commands/edit-application";
import { answerSecondOwnership } from "@/lib/inventory/commands/name-second-owner";
import { registrationDay as now, register } from "@/lib/inventory/inventory.testing";
import { listApplications } from "@/lib/overview/queries/list-applications";
import { inventorySearchSchema } from "@/lib/overview/schema";
import { actorOf, foundOrganisation, type Organisation } from "@/lib/people/people.testing";
import { addPlatform } from "@/lib/platforms/commands";
import { scoreApplications } from "@/lib/risk/commands";
import { adoptionDepartments, maySeeAdoption, maySetTargets } from "./access";
import { inventHistory, removeTarget, setTarget, takeSnapshots } from "./commands";
import { listAloneOwners, listPhasingOut, readDepartments, readMixOverTime } from "./queries";
import { summariseStanding } from "./summary";
import { onStandardOf, totalOf } from "./tree";

let organisation: Organisation;
const people = new Map<string, Actor>();
const platformIds: Record<string, string> = {};

const person = (who: string) => {
  const actor = people.get(who);
  if (!actor) throw new Error(`Nobody is ${who}.`);
  return actor;
};

beforeAll(async () => {
  organisation = await foundOrganisation();
  const { hire, administrator } = organisation;
  for (const standing of ["recommended", "tolerated", "phasing-out"]) {
    const platform = { name: standing, standing, standingSince: "2025-01-01" };
    platformIds[standing] = (await addPlatform(administrator, platform)).id;
  }
  people.set("maker", await hire("Mara", "Motor", "maker"));
  people.set("accountant", await hire("Fen", "Finance", "maker"));
  people.set("manager of claims", await hire("Han", "Claims", "manager"));
  people.set("manager of motor", await hire("Gus", "Motor", "manager"));
  people.set("manager of finance", await hire("Ida", "Finance", "manager"));
  people.set("analyst", await hire("Fay", "IT", "analyst"));
  people.set("responder", await hire("Jan", "IT", "responder"));
  people.set("mentor", await hire("Eva", "IT", "mentor"));
  people.set("administrator", administrator);
  people.set("manager of claims", await actorOf(person("manager of claims").id));

  const grave = { ifItStops: "harms-others", moneyAtStake: "more", regulation: "external" };
  const add = async (owner: string, title: string, standing: string | null, more: object = {}) => {
    const platformId = standing ? platformIds[standing] : "";
    const registered = await register(person(owner), { title, platformId, ...more });
    await database.$transaction((tx) => scoreApplications(tx, [registered.id], now));
    return registered;
  };
  await add("maker", "Mileage list", "recommended", {
    ifItStops: "nuisance",
    moneyAtStake: "none",
    regulation: "none",
    dataClassification: "public",
    peopleAffected: "one",
    whoWouldNotice: "inside",
  });
  const secret = await add("maker", "Secret tariff", "phasing-out", { ...grave, peopleRelying: 60 });
  await setConfidential(person("maker"), secret.reference, true);
  await add("maker", "Tariff tests", "tolerated", { ...grave, peopleRelying: 60 });
  await add("accountant", "Ledger bridge", null, { ...grave, peopleRelying: 60 });
  const shared = await add("accountant", "Wage bridge", "recommended", {
    ...grave,
    peopleRelying: 60,
    secondOwnerId: person("maker").id,
  });
  await answerSecondOwnership(person("maker"), shared.reference, true, now);
});

test.each([
  ["manager of claims", ["Claims", "Motor"], 3],
  ["manager of motor", ["Motor"], 3],
  ["manager of finance", ["Finance"], 2],
  ["analyst", ["Claims", "Finance", "IT", "Motor"], 5],
  ["responder", ["Claims", "Finance", "IT", "Motor"], 5],
  ["administrator", ["Claims", "Finance", "IT", "Motor"], 5],
])("%s sees %j with %i tools", async (who, names, total) => {
  expect(maySeeAdoption(person(who))).toBe(true);
  const departments = await readDepartments(person(who), now);
  expect(departments.map(({ name }) => name).toSorted()).toEqual(names);
  expect(summariseStanding(departments).total).toBe(total);
});

test.each(["maker", "mentor"])("a %s sees no department", async (who) => {
  expect(maySeeAdoption(person(who))).toBe(false);
  expect(adoptionDepartments(person(who))).toEqual([]);
  expect(await readDepartments(person(who), now)).toEqual([]);
  expect(await readMixOverTime(person(who), now)).toEqual([]);
  expect(await listPhasingOut(person(who))).toEqual([]);
  expect(await listAloneOwners(person(who))).toEqual([]);
});

test.each(["manager of claims", "manager of finance", "analyst", "administrator"])(
  "every number of %s opens a list of that length",
  async (who) => {
    const actor = person(who);
    const open = async (filter: object) =>
      (await listApplications(actor, { ...inventorySearchSchema.parse({}), ...filter })).total;
    for (const { ids, mix } of await readDepartments(actor, now)) {
      expect(await open({ department: ids })).toBe(totalOf(mix));
      expect(await open({ department: ids, standing: ["recommended", "supported"] })).toBe(onStandardOf(mix));
      expect(await open({ department: ids, standing: ["phasing-out"] })).toBe(mix["phasing-out"] ?? 0);
      expect(await open({ department: ids, platform: ["none"] })).toBe(mix.none ?? 0);
    }
    const department = adoptionDepartments(actor) ?? [];
    expect(await open({ department, standing: ["phasing-out"] })).toBe(
      (await listPhasingOut(actor, 50)).length,
    );
  },
);

test("who alone owns two important tools is named, and a second owner who agreed takes one off", async () => {
  expect(await listAloneOwners(person("analyst"))).toMatchObject([
    { name: "Mara", tools: [{ title: "Secret tariff" }, { title: "Tariff tests" }] },
  ]);
});

test("only administrators say where we should be, and a department's own word goes before its parent's", async () => {
  const target = (percent: number, departmentId = "") => ({ departmentId, percent, reachedBy: "2026-12-31" });
  expect(maySetTargets(person("analyst"))).toBe(false);
  await expect(setTarget(person("analyst"), target(75), now)).rejects.toMatchObject({
    reason: "not-allowed",
  });
  await setTarget(person("administrator"), target(75), now);
  await setTarget(person("administrator"), target(80), now);
  await setTarget(person("administrator"), target(90, organisation.departmentIds.Claims), now);
  expect(await database.adoptionTarget.count()).toBe(2);
  const departments = await readDepartments(person("analyst"), now);
  const percents = Object.fromEntries(departments.map(({ name, target: set }) => [name, set?.percent]));
  expect(percents).toEqual({ Claims: 90, Motor: 90, Finance: 80, IT: 80 });
  await expect(setTarget(person("administrator"), target(101), now)).rejects.toThrow(/At most 100/);
  const past = { ...target(90), reachedBy: "2020-01-01" };
  await expect(setTarget(person("administrator"), past, now)).rejects.toThrow(/That day is over/);
  const traces = (deed: string) => database.auditRecord.count({ where: { deed } });
  expect(await traces("adoption.target-set")).toBe(3);

  const ofClaims = { departmentId: organisation.departmentIds.Claims };
  await expect(removeTarget(person("analyst"), ofClaims, now)).rejects.toMatchObject({
    reason: "not-allowed",
  });
  await removeTarget(person("administrator"), ofClaims, now);
  expect((await readDepartments(person("analyst"), now)).map(({ target: set }) => set?.percent)).toEqual([
    80, 80, 80, 80,
  ]);
  await expect(removeTarget(person("administrator"), ofClaims, now)).rejects.toThrow(/no target of its own/);
  expect(await traces("adoption.target-removed")).toBe(1);
});

test("a manager whose department moves sees, on the next request, what belongs to them then", async () => {
  const { Motor, Claims, Finance } = organisation.departmentIds;
  const move = (parentId: string) => database.department.update({ where: { id: Motor }, data: { parentId } });
  await move(Finance);
  const [claims, finance] = [
    await actorOf(person("manager of claims").id),
    await actorOf(person("manager of finance").id),
  ];
  expect(summariseStanding(await readDepartments(claims, now)).total).toBe(0);
  expect(summariseStanding(await readDepartments(finance, now)).total).toBe(5);
  await move(Claims);
});

test("a snapshot is one a day, in the organisation's zone, and corrected when it is taken again", async () => {
  const late = new Date("2026-03-02T23:30:00Z");
  await takeSnapshots(late);
  await takeSnapshots(late);
  const days = await database.adoptionSnapshot.groupBy({ by: ["day"], _sum: { applications: true } });
  expect(days).toMatchObject([{ day: new Date("2026-03-03"), _sum: { applications: 5 } }]);
  await database.application.updateMany({ where: { title: "Ledger bridge" }, data: { retiredAt: late } });
  await takeSnapshots(late);
  const corrected = await database.adoptionSnapshot.aggregate({ _sum: { applications: true } });
  expect(corrected._sum.applications).toBe(4);
  // The next day what has gone is zero, and no gap.
  await takeSnapshots(new Date("2026-03-04T12:00:00Z"));
  const gone = { day: new Date("2026-03-04"), standing: "none" };
  expect(await database.adoptionSnapshot.findFirst({ where: gone })).toMatchObject({ applications: 0 });
  await database.application.updateMany({ where: { title: "Ledger bridge" }, data: { retiredAt: null } });
});

test("an invented past is marked, shown to those it is about, and made only in the demo organisation", async () => {
  const past = {
    day: "2025-12-01",
    departmentId: organisation.departmentIds.Finance,
    standing: "none" as const,
    applications: 3,
  };
  await inventHistory([past]);
  const read = await readMixOverTime(person("manager of finance"), now);
  expect(read[0]).toEqual({ day: "2025-12-01", mix: { none: 3 }, isDemo: true });
  expect((await readMixOverTime(person("manager of motor"), now)).map(({ day }) => day)).not.toContain(
    "2025-12-01",
  );
  await database.organisation.updateMany({ data: { isDemo: false } });
  await expect(inventHistory([{ ...past, day: "2025-12-02" }])).rejects.toMatchObject({
    reason: "not-allowed",
  });
});
