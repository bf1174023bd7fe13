import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/foundation/database";
import { deedsOn } from "@/lib/inventory/inventory.testing";
import { foundOrganisation, type Organisation } from "@/lib/people/people.testing";
import { receiveImport } from "./commands/receive-import";
import { takeInImport } from "./commands/take-in";
import {
  addCandidate,
  addCandidates,
  addReviewedCandidate,
  ignoreCandidate,
  markCandidateSeen,
  restoreCandidate,
  reviewCandidate,
} from "./commands/triage";
import { csv } from "./exchange.testing";
import { countCandidates, getCandidate, listCandidates } from "./queries/read-candidates";

let organisation: Organisation;
let analyst: Actor;
let manager: Actor;
let maker: Actor;
const now = new Date("2026-03-02T09:00:00Z");

beforeAll(async () => {
  organisation = await foundOrganisation();
  analyst = await organisation.hire("Fay", "IT", "analyst");
  manager = await organisation.hire("Inés", "Claims", "manager");
  maker = await organisation.hire("Mara Lind", "Motor", "maker");
  await organisation.hire("Jo Park", "Motor", "maker");
  await organisation.hire("Jo Park", "Finance", "maker");
  await database.person.update({ where: { id: maker.id }, data: { email: "mara@example.org" } });
  await database.platform.create({
    data: { name: "Excel", standing: "supported", standingSince: new Date(0) },
  });
});

beforeEach(async () => {
  await database.importCandidate.deleteMany();
});

async function takeIn(rows: string[]) {
  const text = `Id,Title,Headline,Description,Kind,Platform,Department,Owner\n${rows.join("\n")}\n`;
  const { id } = await receiveImport(analyst, { kind: "applications", fileName: "a.csv" }, csv(text), now);
  await takeInImport(analyst, id, { leaveOutUnfit: false }, now);
}

const idOf = async (externalId: string) =>
  (await database.importCandidate.findFirstOrThrow({ where: { externalId } })).id;
const stateOf = async (id: string) =>
  (await database.importCandidate.findUniqueOrThrow({ where: { id } })).state;

const complete =
  "1,Broker list,All brokers we pay,Lists brokers with their rates.,Workbook,Excel,Motor,MARA@example.org";
const reviewed = {
  title: "Rent ledger",
  headline: "What each tenant pays",
  description: "Adds up the rents of a month.",
  kind: "workbook",
  platformId: "",
};

test("a complete candidate is registered in its owner's name, scored and told, and counts as not yet confirmed", async () => {
  await takeIn([complete]);
  const id = await idOf("1");
  const { id: applicationId } = await addCandidate(analyst, id, now);
  const application = await database.application.findUniqueOrThrow({
    where: { id: applicationId },
    include: { platform: true, score: true, notifications: true },
  });
  expect(application).toMatchObject({
    title: "Broker list",
    titleKey: "broker list",
    ownerId: maker.id,
    departmentId: organisation.departmentIds.Motor,
    attestedAt: null,
    platform: { name: "Excel" },
    score: { band: expect.any(String) },
    notifications: [{ personId: maker.id, kind: "application-registered" }],
  });
  expect(await deedsOn(applicationId)).toEqual(["application.registered-for"]);
  expect(await stateOf(id)).toBe("added");
  await expect(addCandidate(analyst, id, now)).rejects.toThrow("decided this meanwhile");
});

test("twice at once it is added once", async () => {
  await takeIn([complete]);
  const id = await idOf("1");
  const before = await database.application.count();
  const outcomes = await Promise.allSettled([1, 2, 3].map(() => addCandidate(analyst, id, now)));
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(await database.application.count()).toBe(before + 1);
});

test("what does not fit the register is not added: the owner must be one person, the layers must hold", async () => {
  await takeIn(["1,Ledger,Rents,Adds rents.,Workbook,,Motor,Jo Park", "2,Budget_v7.xlsx,,,,,,"]);
  const [two, file] = [
    await getCandidate(analyst, await idOf("1")),
    await getCandidate(analyst, await idOf("2")),
  ];
  expect(Object.keys(two.missing)).toEqual(["ownerId"]);
  expect(Object.keys(file.missing).sort()).toEqual([
    "departmentId",
    "description",
    "headline",
    "kind",
    "ownerId",
    "title",
  ]);
  await expect(addCandidate(analyst, two.id, now)).rejects.toThrow("Choose its owner");
  expect(await stateOf(two.id)).toBe("new");
});

test("what was edited in triage is what is added, also after a later list says something else", async () => {
  await takeIn(["1,Ledger,,,,,,"]);
  const id = await idOf("1");
  const choice = { ownerId: maker.id, departmentId: organisation.departmentIds.Motor };
  await reviewCandidate(analyst, id, { ...reviewed, ...choice }, now);
  await takeIn(["1,Ledger 2027,,,,,Finance,"]);
  expect(await database.importCandidate.findUniqueOrThrow({ where: { id } })).toMatchObject({
    values: { title: "Ledger 2027" },
    departmentId: organisation.departmentIds.Motor,
    state: "new",
  });
  const { id: applicationId } = await addCandidate(analyst, id, now);
  expect(await database.application.findUniqueOrThrow({ where: { id: applicationId } })).toMatchObject({
    title: "Rent ledger",
    ...choice,
  });
});

test("what does not fit the register when it is added from its page is not kept either", async () => {
  await takeIn(["1,Ledger,,,,,,"]);
  const id = await idOf("1");
  const choice = { ownerId: maker.id, departmentId: organisation.departmentIds.Motor };
  const without = { ...reviewed, ...choice, headline: "" };
  await expect(addReviewedCandidate(analyst, id, without, now)).rejects.toThrow("Say in one line");
  expect(await database.importCandidate.findUniqueOrThrow({ where: { id } })).toMatchObject({ edited: {} });
  await addReviewedCandidate(analyst, id, { ...reviewed, ...choice }, now);
  expect(await stateOf(id)).toBe("added");
});

test("several are added at once where they are complete; the others wait", async () => {
  await takeIn([complete, complete.replace("1,Broker", "2,Agent"), "3,Ledger,,,,,,"]);
  const ids = await Promise.all(["1", "2", "3"].map(idOf));
  const { references, kept } = await addCandidates(analyst, ids, now);
  expect([references.length, kept]).toEqual([2, 1]);
  expect(await countCandidates(analyst)).toEqual({ waiting: 1, changed: 0, ignored: 0, added: 2 });
  await expect(addCandidates(analyst, [], now)).rejects.toThrow("Choose at least one");
});

test("of many that are added in one go their owner gets one message, and of two goes two", async () => {
  const owned = (id: number) => complete.replace("1,Broker list", `${id},Bonus sheet ${id}`);
  await takeIn([owned(31), owned(32), owned(33), owned(34)]);
  const ids = await Promise.all(["31", "32", "33", "34"].map(idOf));
  const told = () =>
    database.notification.findMany({
      where: { personId: maker.id, createdAt: later },
      orderBy: { id: "asc" },
      select: { applicationId: true, address: true, facts: true, outbox: { select: { sentAt: true } } },
    });
  const later = new Date("2026-03-03T09:00:00Z");
  expect((await addCandidates(analyst, ids.slice(0, 3), later)).references).toHaveLength(3);
  expect(await told()).toEqual([
    {
      applicationId: null,
      address: "/applications?owner=mine",
      facts: { who: "Fay", count: "3" },
      outbox: { sentAt: null },
    },
  ]);
  const { references } = await addCandidates(analyst, ids.slice(3), later);
  expect(await told()).toHaveLength(2);
  expect((await told())[1]).toMatchObject({
    address: `/applications/${references[0]}`,
    facts: { application: "Bonus sheet 34" },
  });
});

test("what is left out stays out when the list comes again, and can be brought back", async () => {
  await takeIn(["1,Ledger,,,,,,"]);
  const id = await idOf("1");
  await ignoreCandidate(analyst, id, now);
  await takeIn(["1,Ledger again,,,,,,"]);
  expect(await stateOf(id)).toBe("ignored");
  await restoreCandidate(analyst, id, now);
  expect(await stateOf(id)).toBe("new");
  await expect(restoreCandidate(analyst, id, now)).rejects.toThrow("meanwhile");
  expect(await deedsOn(id)).toEqual(["candidate.ignored", "candidate.restored"]);
});

test("what was added is marked as changed when its list says something else, until somebody has seen it", async () => {
  await takeIn([complete]);
  const id = await idOf("1");
  await addCandidate(analyst, id, now);
  await takeIn([complete]);
  expect(await stateOf(id)).toBe("added");
  await takeIn([complete.replace("All brokers", "Some brokers")]);
  expect(await stateOf(id)).toBe("changed");
  await markCandidateSeen(analyst, id, now);
  expect(await stateOf(id)).toBe("added");
});

describe("who decides", () => {
  test("managers see and decide on their departments only", async () => {
    await takeIn([complete, "2,Ledger,,,,,Finance,", "3,Loose,,,,,,"]);
    const { rows } = await listCandidates(manager, { show: "waiting", after: null });
    expect(rows.map(({ title }) => title)).toEqual(["Broker list"]);
    expect((await countCandidates(manager)).waiting).toBe(1);
    for (const externalId of ["2", "3"]) {
      const id = await idOf(externalId);
      await expect(getCandidate(manager, id)).rejects.toThrow("no such candidate");
      await expect(ignoreCandidate(manager, id, now)).rejects.toThrow("no such candidate");
      await expect(addCandidate(manager, id, now)).rejects.toThrow("no such candidate");
      expect((await addCandidates(manager, [id], now)).references).toEqual([]);
    }
    const own = await idOf("1");
    for (const departmentId of [organisation.departmentIds.Finance, ""])
      await expect(
        reviewCandidate(manager, own, { ...reviewed, ownerId: maker.id, departmentId }, now),
      ).rejects.toThrow("departments that you manage");
    await expect(addCandidate(manager, own, now)).resolves.toMatchObject({ id: expect.any(String) });
  });

  test("administrators decide on all; makers, mentors and responders on none", async () => {
    await takeIn([complete]);
    const id = await idOf("1");
    const mentor = await organisation.hire("Saskia", "IT", "mentor");
    const responder = await organisation.hire("Tom", "IT", "responder");
    for (const actor of [maker, mentor, responder]) {
      await expect(addCandidate(actor, id, now)).rejects.toThrow("Only IT analysts");
      await expect(ignoreCandidate(actor, id, now)).rejects.toThrow("Only IT analysts");
      expect((await listCandidates(actor, { show: "waiting", after: null })).rows).toEqual([]);
    }
    await expect(addCandidate(organisation.administrator, id, now)).resolves.toBeTruthy();
  });
});
