import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/foundation/database";
import { register } from "@/lib/inventory/inventory.testing";
import { foundOrganisation } from "@/lib/people/people.testing";
import { stateNeeds } from "../commands/state-needs";
import { packManifest } from "../parcel";
import { readManifest } from "../recognise";
import { getNeighbourhood, listFold } from "./read-neighbourhood";

const now = new Date("2026-04-01T09:00:00Z");

let maker: Actor;
let other: Actor;
let manager: Actor;
let analyst: Actor;
const references: Record<string, string> = {};
const ids: Record<string, string> = {};

async function make(owner: Actor, title: string) {
  const { id, reference } = await register(owner, { title });
  references[title] = reference;
  ids[title] = id;
}

const feed = (source: string, reader: string) =>
  database.applicationLink.create({ data: { sourceId: ids[source] ?? "", readerId: ids[reader] ?? "" } });

beforeAll(async () => {
  const { hire } = await foundOrganisation();
  maker = await hire("Mara", "Motor", "maker");
  other = await hire("Otto", "Claims", "maker");
  analyst = await hire("Ann", "IT", "analyst");
  manager = await hire("Max", "Motor", "manager");
  manager = { ...manager, managedDepartmentIds: [maker.departmentId] };
  for (const title of ["Reserve", "Own feed", "Report"]) await make(maker, title);
  for (const title of [
    "Foreign feed",
    "Deep foreign",
    "Deep own",
    "Secret feed",
    "Behind secret",
    "Gone feed",
    "Reader of report",
  ])
    await make(other, title);
  await feed("Own feed", "Reserve");
  await feed("Foreign feed", "Reserve");
  await feed("Secret feed", "Reserve");
  await feed("Gone feed", "Reserve");
  await feed("Deep own", "Own feed");
  await feed("Deep foreign", "Foreign feed");
  await feed("Behind secret", "Secret feed");
  await feed("Reserve", "Report");
  await feed("Report", "Reader of report");
  await feed("Reserve", "Own feed");
  await database.application.update({
    where: { id: ids["Secret feed"] ?? "" },
    data: { confidential: true },
  });
  await database.application.update({ where: { id: ids["Gone feed"] ?? "" }, data: { retiredAt: now } });
  const text = "requests==2.31.0\nPandas>=2\n";
  const manifests = [
    packManifest("requirements.txt", readManifest("requirements.txt", text)),
    packManifest("again.txt", readManifest("again.txt", "requests==2.31.0\n")),
  ];
  const reads = ["Own feed", "Foreign feed"].map((title) => references[title] ?? "");
  await stateNeeds(
    maker,
    references.Reserve ?? "",
    { answer: "listed", manifests, dataSources: ["Policy database"], reads },
    now,
  );
});

const seen = async (actor: Actor) => {
  const { neighbourhood, ...rest } = await getNeighbourhood(actor, references.Reserve ?? "");
  const titles = Object.fromEntries(
    Object.entries(neighbourhood.applications).map(([place, list]) => [
      place,
      list.map(({ title }) => title).sort(),
    ]),
  );
  return { titles, neighbourhood, ...rest };
};

describe("what stands around an application", () => {
  test("is shown to its owner as far as two steps, without what is retired, confidential or in somebody else's record", async () => {
    const { titles, neighbourhood, isCut } = await seen(maker);
    expect(titles).toEqual({
      "-2": ["Deep own"],
      "-1": ["Foreign feed", "Own feed"],
      1: ["Own feed", "Report"],
      2: ["Reader of report"],
    });
    expect(JSON.stringify(neighbourhood)).not.toContain("ecret");
    expect(neighbourhood.dataSources.map(({ name }) => name)).toEqual(["Policy database"]);
    expect(neighbourhood.packages).toEqual([{ ecosystem: "pypi", count: 2 }]);
    expect(isCut).toBe(false);
  });

  test("is shown whole to an analyst, but for what is retired", async () => {
    const { titles } = await seen(analyst);
    expect(titles["-2"]).toEqual(["Behind secret", "Deep foreign", "Deep own"]);
    expect(titles["-1"]).toEqual(["Foreign feed", "Own feed", "Secret feed"]);
  });

  test("shows a manager how many packages there are, and not which", async () => {
    const { neighbourhood, showsPackages } = await seen(manager);
    expect(neighbourhood.packages).toEqual([{ ecosystem: "", count: 2 }]);
    expect(showsPackages).toBe(false);
    expect(await listFold(manager, references.Reserve ?? "", "pypi")).toEqual([]);
  });

  test("is not there for those who see the card alone", async () => {
    await expect(seen(other)).rejects.toMatchObject({ reason: "not-found" });
    await expect(listFold(other, references.Reserve ?? "", "pypi")).rejects.toMatchObject({
      reason: "not-found",
    });
  });

  test("opens a fold as a list, each package once", async () => {
    expect(await listFold(maker, references.Reserve ?? "", "pypi")).toEqual([
      { name: "pandas", version: "", direct: true },
      { name: "requests", version: "2.31.0", direct: true },
    ]);
    expect(await listFold(maker, references.Reserve ?? "", "npm")).toEqual([]);
  });
});
