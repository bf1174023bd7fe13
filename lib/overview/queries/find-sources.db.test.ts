import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { visibleDataSources } from "@/lib/dependencies/access";
import { stateNeeds } from "@/lib/dependencies/commands/state-needs";
import { database } from "@/lib/foundation/database";
import { register } from "@/lib/inventory/inventory.testing";
import { foundOrganisation } from "@/lib/people/people.testing";
import { searchEverything } from "./search-everything";

const now = new Date("2026-04-01T09:00:00Z");
const people = new Map<string, Actor>();
const person = (who: string) => {
  const actor = people.get(who);
  if (!actor) throw new Error(`Nobody is ${who}.`);
  return actor;
};

async function hitsOf(who: string, text: string) {
  const groups = await searchEverything(person(who), text);
  return groups.find(({ name }) => name === "Data sources")?.hits ?? [];
}

beforeAll(async () => {
  const { hire, administrator } = await foundOrganisation();
  people.set("owner", await hire("Mara", "Motor", "maker"));
  people.set("other maker", await hire("Otto", "Claims", "maker"));
  people.set("guest", await hire("Ela", "Finance", "mentor"));
  people.set("mentor", await hire("Eva", "Finance", "mentor"));
  people.set("analyst", await hire("Ann", "IT", "analyst"));
  people.set("responder", await hire("Jan", "IT", "responder"));
  const manager = await hire("Gus", "Motor", "manager");
  people.set("manager", { ...manager, managedDepartmentIds: [person("owner").departmentId] });
  people.set("administrator", administrator);
  people.set("source owner", await hire("Sia", "Claims", "maker"));
  const own = await register(person("owner"), { title: "Premium book" });
  const place = "file:///S:/Brokers%20north/addresses.xlsx";
  const dataSources = [
    { name: "Broker addresses", kind: "workbook", place, foundIn: "book.xlsx" },
    "Schäden 2026",
  ];
  await stateNeeds(person("owner"), own.reference, { answer: "unsaid", dataSources }, now);
  await database.applicationGuest.create({
    data: { applicationId: own.id, personId: person("guest").id, since: now },
  });
  await database.dataSource.updateMany({
    where: { name: "Schäden 2026" },
    data: { ownerId: person("source owner").id },
  });
});

test("a data source is found by its name, its place, without accents and with a typing error, and leads to its page", async () => {
  const { id } = await database.dataSource.findFirstOrThrow({ where: { name: "Broker addresses" } });
  expect(await hitsOf("owner", "Broker addresses")).toEqual([
    {
      kind: "source",
      key: id,
      title: "Broker addresses",
      line: "Workbook · S:/Brokers north/addresses.xlsx",
      address: `/data-sources/${id}`,
    },
  ]);
  for (const [words, title] of [
    ["addresses.xlsx", "Broker addresses"],
    ["addr brok", "Broker addresses"],
    ["Brokr adresses", "Broker addresses"],
    ["schaden", "Schäden 2026"],
  ] as const)
    expect((await hitsOf("owner", words)).map((hit) => hit.title)).toEqual([title]);
  expect(await hitsOf("owner", "salaries")).toEqual([]);
});

describe("whose eyes they are for", () => {
  test.each([
    ["owner", 2],
    ["guest", 2],
    ["analyst", 2],
    ["responder", 2],
    ["manager", 2],
    ["source owner", 1],
    ["other maker", 0],
    ["mentor", 0],
    ["administrator", 0],
  ])("%s finds %d of them, as the rule says", async (who, count) => {
    const found = [...(await hitsOf(who, "broker")), ...(await hitsOf(who, "schäden"))];
    expect(found).toHaveLength(count);
    const allowed = await database.dataSource.findMany({
      where: { AND: [visibleDataSources(person(who))] },
      select: { id: true },
    });
    expect(found.map(({ key }) => key).sort()).toEqual(allowed.map(({ id }) => id).sort());
  });
});
