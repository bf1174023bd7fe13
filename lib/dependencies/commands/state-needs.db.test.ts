import { beforeAll, beforeEach, expect, test } from "vitest";
import { ZodError } from "zod";
import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/foundation/database";
import { setConfidential } from "@/lib/inventory/commands/edit-application";
import { answersFor, deedsOn, register, registrationDay } from "@/lib/inventory/inventory.testing";
import { foundOrganisation } from "@/lib/people/people.testing";
import { splitDrops } from "../drop-record";
import { packManifest } from "../parcel";
import { getNeeds } from "../queries";
import { readManifest } from "../recognise";
import { registerApplicationWithNeeds } from "./register-with-needs";
import { stateNeeds } from "./state-needs";

const now = new Date("2026-04-01T09:00:00Z");

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

const requirements = file("requirements.txt", "requests==2.31.0\nPandas>=2\n");

function state(needs: Record<string, unknown>, actor = maker) {
  return stateNeeds(actor, application.reference, { answer: "listed", ...needs }, now);
}

async function needsOf(id: string) {
  return database.applicationNeeds.findUniqueOrThrow({ where: { applicationId: id } });
}

async function purlsOf(id: string) {
  const found = await database.dependency.findMany({
    where: { applicationId: id },
    select: { componentVersion: { select: { purl: true } } },
  });
  return found.map(({ componentVersion }) => componentVersion.purl).sort();
}

test("a list becomes packages that can be found, and says whether versions are fixed", async () => {
  await state({ manifests: [requirements] });
  expect(await purlsOf(application.id)).toEqual(["pkg:pypi/pandas", "pkg:pypi/requests@2.31.0"]);
  expect(await needsOf(application.id)).toMatchObject({
    packages: 2,
    pinned: false,
    resolved: false,
    nothing: false,
    statedAt: now,
  });
  await state({ manifests: [file("requirements.txt", "requests==2.31.0\n")] });
  expect(await needsOf(application.id)).toMatchObject({ packages: 1, pinned: true });
  expect(await deedsOn(application.id)).toEqual([
    "application.registered",
    "application.needs-stated",
    "application.needs-stated",
  ]);
});

test("only packages that stand in no complete list count as not proved", async () => {
  const lock = file("pip-list.txt", "Package  Version\n-------- -------\nrequests 2.31.0\nurllib3  2.2.1\n");
  await state({ manifests: [requirements, lock] });
  const needs = await getNeeds(maker, application.reference);
  expect(needs.stated).toMatchObject({ packages: 3, resolved: false });
  expect(needs.unproved).toBe(1);
  expect(
    splitDrops(needs.drops)
      .last.map(({ name }) => name)
      .sort(),
  ).toEqual(["pip-list.txt", "requirements.txt"]);
});

test("two applications that need the same version share it", async () => {
  const other = await register(maker);
  await state({ manifests: [requirements] });
  await stateNeeds(maker, other.reference, { answer: "listed", manifests: [requirements] }, now);
  const versions = await database.componentVersion.findMany({ where: { purl: "pkg:pypi/requests@2.31.0" } });
  expect(versions).toHaveLength(1);
});

test("a list that is kept stays, one that is not named goes", async () => {
  await state({ manifests: [requirements, file("package.json", '{"dependencies":{"lodash":"4.17.20"}}')] });
  await state({ kept: ["requirements.txt"] });
  expect(await purlsOf(application.id)).toEqual(["pkg:pypi/pandas", "pkg:pypi/requests@2.31.0"]);
  await state({ answer: "nothing" });
  expect(await purlsOf(application.id)).toEqual([]);
  expect(await needsOf(application.id)).toMatchObject({
    nothing: true,
    packages: 0,
    resolved: false,
    pinned: false,
  });
});

test("two spellings of a data source are one, and “none” is an answer", async () => {
  await state({ answer: "unsaid", dataSources: ["Leave calendar", "leave  Calendar", "Policy extract"] });
  expect(await database.applicationDataSource.count({ where: { applicationId: application.id } })).toBe(2);
  expect(await needsOf(application.id)).toMatchObject({ dataSourcesStated: true });
  await state({ answer: "unsaid" });
  expect(await needsOf(application.id)).toMatchObject({ dataSourcesStated: false });
  await state({ answer: "unsaid", dataSourcesStated: true });
  expect(await needsOf(application.id)).toMatchObject({ dataSourcesStated: true });
});

test("it can read from what its owner sees, and from nothing else, nor from itself", async () => {
  const source = await register(colleague, { title: "Leave list" });
  const hidden = await register(colleague, { title: "Salary list" });
  await setConfidential(colleague, hidden.reference, true);
  await state({ answer: "unsaid", reads: [source.reference] });
  for (const reads of [[hidden.reference], [application.reference], ["APP-99999"], ["anything"]]) {
    await expect(state({ answer: "unsaid", reads })).rejects.toMatchObject({ reason: "conflict" });
  }
  const links = await database.applicationLink.findMany({ where: { readerId: application.id } });
  expect(links).toMatchObject([{ readerId: application.id, sourceId: source.id }]);
});

test("a link to what was hidden since stays when everything else is said anew", async () => {
  const source = await register(colleague, { title: "Leave list" });
  await state({ answer: "unsaid", reads: [source.reference] });
  await setConfidential(colleague, source.reference, true);
  await state({ answer: "nothing" });
  expect(await database.applicationLink.count({ where: { readerId: application.id } })).toBe(1);
});

test("only its owners and analysts say what it needs", async () => {
  await expect(state({ answer: "nothing" }, colleague)).rejects.toMatchObject({ reason: "not-allowed" });
});

test.each([
  ["no list at all", {}],
  ["two lists of one name", { manifests: [requirements, requirements] }],
  [
    "a package that is none",
    { manifests: [{ ...requirements, components: [["requests", null, "r11", 1, null]] }] },
  ],
  ["a field that the form does not have", { manifests: [requirements], statedAt: "2020-01-01" }],
])("refused: %s", async (_what, needs) => {
  await expect(state(needs)).rejects.toBeInstanceOf(ZodError);
});

test("many who say it at once wait for each other", async () => {
  const lists = ["b", "a", "c"].map((name) =>
    file(`${name}-requirements.txt`, "urllib3==1.26.4\nlxml==4.9.3\nrequests==2.31.0\n"),
  );
  await Promise.all(
    [lists, lists.toReversed(), lists, lists.toReversed()].map((manifests, at) =>
      state({ manifests, dataSources: at % 2 ? ["North", "South"] : ["South", "North"] }),
    ),
  );
  expect(await database.manifest.count({ where: { applicationId: application.id } })).toBe(3);
});

test("new applications with the same new packages are registered side by side", async () => {
  const names = ["numpy==1.26.4", "openpyxl==3.1.2", "xlrd==1.2.0", "Flask==2.2.5"];
  const lists = [names, names.toReversed(), names, names.toReversed()].map((list) =>
    file("requirements.txt", list.join("\n")),
  );
  const registered = await Promise.all(
    lists.map((manifest) => {
      const needs = JSON.stringify({ answer: "listed", manifests: [manifest] });
      return registerApplicationWithNeeds(maker, answersFor(maker, { needs }), registrationDay);
    }),
  );
  for (const { id } of registered) expect(await purlsOf(id)).toHaveLength(4);
});

test("an application and what it needs are registered together or not at all", async () => {
  const before = await database.application.count();
  const needs = JSON.stringify({ answer: "unsaid", reads: ["APP-99999"] });
  const sending = registerApplicationWithNeeds(maker, answersFor(maker, { needs }), registrationDay);
  await expect(sending).rejects.toMatchObject({ reason: "conflict" });
  expect(await database.application.count()).toBe(before);
});

test("everything that does not fit is said at once, in the answers and in the needs", async () => {
  const sending = registerApplicationWithNeeds(
    maker,
    answersFor(maker, { title: "", needs: "{" }),
    registrationDay,
  );
  const error = await sending.catch((problem: unknown) => problem);
  const places = error instanceof ZodError ? error.issues.map(({ path }) => path[0]) : [];
  expect(places).toEqual(["title", "needs"]);
});

test("a list of 20,000 packages is stored like any other", async () => {
  const lines = Array.from({ length: 20_000 }, (_, index) => `package-${index}==1.0.${index}`).join("\n");
  await state({ manifests: [file("requirements.txt", lines)] });
  expect(await needsOf(application.id)).toMatchObject({ packages: 20_000, pinned: true });
  expect(await database.dependency.count({ where: { applicationId: application.id } })).toBe(20_000);
});
