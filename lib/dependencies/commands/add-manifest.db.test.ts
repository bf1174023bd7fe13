import { beforeAll, beforeEach, expect, test } from "vitest";
import { ZodError } from "zod";
import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/foundation/database";
import { deedsOn, register } from "@/lib/inventory/inventory.testing";
import { foundOrganisation } from "@/lib/people/people.testing";
import { noFacts } from "../facts";
import { packManifest } from "../parcel";
import { readManifest } from "../recognise";
import { addManifest } from "./add-manifest";
import { stateNeeds } from "./state-needs";

const firstDay = new Date("2026-04-01T09:00:00Z");
const nextDay = new Date("2026-04-02T09:00:00Z");

let maker: Actor;
let colleague: Actor;
let application: { id: string; reference: string };

beforeAll(async () => {
  const { hire } = await foundOrganisation();
  maker = await hire("Mara", "Motor", "maker");
  colleague = await hire("Nora", "Motor", "maker");
});

beforeEach(async () => {
  application = await register(maker);
});

function file(name: string, text: string) {
  return packManifest(name, readManifest(name, text));
}

async function rows() {
  const found = await database.dependency.findMany({
    where: { applicationId: application.id },
    orderBy: { componentVersion: { purl: "asc" } },
    select: { since: true, componentVersion: { select: { purl: true } } },
  });
  return found.map(({ since, componentVersion }) => [componentVersion.purl, since]);
}

async function drops() {
  return database.manifestDrop.findMany({
    where: { applicationId: application.id },
    orderBy: { droppedAt: "asc" },
  });
}

const add = (sent: unknown, now = firstDay, actor = maker) =>
  addManifest(actor, application.reference, sent, now);

test("one manifest is added and everything else stays", async () => {
  const lodash = file("package.json", '{"dependencies":{"lodash":"4.17.20"}}');
  await stateNeeds(
    maker,
    application.reference,
    { answer: "listed", manifests: [lodash], dataSources: ["CRM"] },
    firstDay,
  );
  const answer = await add(file("requirements.txt", "requests==2.31.0\n"), nextDay);
  expect(answer).toMatchObject({ id: application.id, again: false, added: 1, removed: 0 });
  expect((await rows()).map(([purl]) => purl)).toEqual([
    "pkg:npm/lodash@4.17.20",
    "pkg:pypi/requests@2.31.0",
  ]);
  expect(await database.applicationDataSource.count({ where: { applicationId: application.id } })).toBe(1);
  const needs = await database.applicationNeeds.findUnique({ where: { applicationId: application.id } });
  expect(needs).toMatchObject({ packages: 2, listed: true, dataSourcesStated: true });
});

test("the same content again writes nothing, in whatever order it comes", async () => {
  const first = await add(file("requirements.txt", "requests==2.31.0\nflask==3.0.0\n"));
  const deeds = await deedsOn(application.id);
  const sent = file("requirements.txt", "requests==2.31.0\nflask==3.0.0\n");
  const again = await add({ ...sent, components: sent.components.toReversed() }, nextDay);
  expect(again).toMatchObject({ manifestId: first.manifestId, again: true });
  expect(await deedsOn(application.id)).toEqual(deeds);
  expect(await drops()).toHaveLength(1);
});

test("a newer file keeps since when for what stays, and remembers what it changed", async () => {
  await add(file("requirements.txt", "flask==3.0.0\nrequests==2.31.0\nsix==1.16.0\n"));
  await add(file("requirements.txt", "# newer\nflask==3.0.0\nrequests==2.32.3\nrich==13.7.0\n"), nextDay);
  expect(await rows()).toEqual([
    ["pkg:pypi/flask@3.0.0", firstDay],
    ["pkg:pypi/requests@2.32.3", nextDay],
    ["pkg:pypi/rich@13.7.0", nextDay],
  ]);
  expect(await drops()).toMatchObject([
    { kind: "first", added: 3, byId: maker.id },
    {
      kind: "replaced",
      droppedAt: nextDay,
      ...{ added: 1, removed: 1, moved: 1, unchanged: 1 },
      difference: {
        added: [{ name: "rich" }],
        removed: [{ name: "six" }],
        moved: [{ name: "requests", from: "2.31.0", to: "2.32.3" }],
      },
    },
  ]);
});

test("a list that is taken away leaves its trace", async () => {
  await add(file("requirements.txt", "flask==3.0.0\n"));
  await stateNeeds(maker, application.reference, { answer: "nothing" }, nextDay);
  expect((await drops()).at(-1)).toMatchObject({ kind: "removed", removed: 1 });
});

test("a workbook without packages is an answer, and its passwords are not kept", async () => {
  const connection = {
    kind: "odbc" as const,
    server: "sql01",
    database: "Claims",
    target: "Driver={SQL Server};Server=sql01;Uid=sa;Pwd=hunter2;",
  };
  const facts = { ...noFacts, sheets: 2, connections: [connection] };
  const read = { format: "workbook" as const, components: [], warnings: [], resolved: false, facts };
  const packed = packManifest("Claims.xlsx", read);
  await add({ ...packed, facts });
  const needs = await database.applicationNeeds.findUnique({ where: { applicationId: application.id } });
  expect(needs).toMatchObject({ listed: true, packages: 0, resolved: true });
  const stored = await database.manifest.findFirstOrThrow({ where: { applicationId: application.id } });
  expect(stored.facts).toMatchObject({ sheets: 2, connections: [{ server: "sql01" }] });
  expect(JSON.stringify([stored.facts, packed])).not.toContain("hunter2");
});

test("only its owners and analysts add to it, and only what fits", async () => {
  const sent = file("requirements.txt", "flask==3.0.0\n");
  await expect(add(sent, firstDay, colleague)).rejects.toMatchObject({ reason: "not-allowed" });
  await expect(add({ ...sent, name: "" })).rejects.toBeInstanceOf(ZodError);
  await expect(addManifest(maker, "APP-99999", sent, firstDay)).rejects.toMatchObject({
    reason: "not-found",
  });
});

test("there is a most to how many lists one application has", async () => {
  for (let at = 0; at < 30; at++) await add(file(`${at}-requirements.txt`, `flask==3.0.${at}\n`));
  const onMore = add(file("requirements.txt", "flask==3.0.0\n"));
  await expect(onMore).rejects.toMatchObject({ reason: "conflict" });
  await expect(add(file("3-requirements.txt", "flask==4.0.0\n"))).resolves.toMatchObject({ moved: 1 });
});
