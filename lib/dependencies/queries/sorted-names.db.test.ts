import { beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { register } from "@/lib/inventory/inventory.testing";
import { foundOrganisation } from "@/lib/people/people.testing";
import { stateNeeds } from "../commands/state-needs";
import { packManifest } from "../parcel";
import { getNeeds } from "../queries";
import { sourceFilterSchema } from "../source-schema";
import { readTypedList } from "../typed-list";
import { findDataSources, listDataSources } from "./list-data-sources";
import { listDependencies } from "./list-dependencies";

const now = new Date("2026-04-01T09:00:00Z");
const packages = ["data.table", "DBI", "MASS", "yaml", "zoo"];
const sources = ["addresses", "Ärzte", "Broker list", "claims", "Zip codes"];

let maker: Actor;
let reference: string;

beforeAll(async () => {
  const { hire } = await foundOrganisation();
  maker = await hire("Mara", "Motor", "maker");
  ({ reference } = await register(maker));
  const typed = readTypedList(
    packages
      .toReversed()
      .map((name) => `cran: ${name} 1.0`)
      .join("\n"),
  );
  await stateNeeds(
    maker,
    reference,
    {
      answer: "listed",
      manifests: [packManifest("Typed by hand", typed)],
      dataSources: sources.toReversed(),
    },
    now,
  );
});

const filtered = (filter: Record<string, unknown>) =>
  listDataSources(maker, sourceFilterSchema.parse(filter));

test("packages stand by name whatever their capitals, and page by page each comes once", async () => {
  const names: string[] = [];
  let after: string | null = null;
  for (let page = 0; page < 10; page++) {
    const found: Awaited<ReturnType<typeof listDependencies>> = await listDependencies(maker, reference, {
      limit: 2,
      after,
    });
    names.push(...found.dependencies.map(({ name }) => name));
    after = found.next;
    if (!after) break;
  }
  expect(names).toEqual(packages);
  const [list] = (await getNeeds(maker, reference)).manifests;
  expect(list?.packages.map(({ name }) => name)).toEqual(packages);
});

test("data sources stand by name whatever their capitals and accents, wherever they are listed", async () => {
  expect((await filtered({})).sources.map(({ name }) => name)).toEqual(sources);
  expect((await filtered({ sort: "readers" })).sources.map(({ name }) => name)).toEqual(sources);
  expect((await findDataSources(maker, "", "")).map(({ name }) => name)).toEqual(sources);
  expect((await getNeeds(maker, reference)).dataSources.map(({ name }) => name)).toEqual(sources);
});

test.each([
  ["arzte", ["Ärzte"]],
  ["LIST brok", ["Broker list"]],
  ["%", []],
  ["a\0b", []],
  ["\ud800", []],
])("typing %j into the list finds %j", async (q, names) => {
  const { sources: found, total } = await filtered({ q });
  expect(found.map(({ name }) => name)).toEqual(names);
  expect(total).toBe(names.length);
});
