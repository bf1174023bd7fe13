import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/foundation/database";
import { deedsOn } from "@/lib/inventory/inventory.testing";
import { recordLeaver } from "@/lib/people/commands/add-people";
import { foundOrganisation, type Organisation } from "@/lib/people/people.testing";
import { chooseOwner } from "./commands/choose-owner";
import { receiveImport } from "./commands/receive-import";
import { takeInImport } from "./commands/take-in";
import { takeOverChanges } from "./commands/take-over-changes";
import { addCandidate, addCandidates, markCandidateSeen } from "./commands/triage";
import { csv } from "./exchange.testing";
import { getCandidate, listCandidates } from "./queries/read-candidates";
import { findChanges } from "./queries/read-changes";

let organisation: Organisation;
let analyst: Actor;
let manager: Actor;
let maker: Actor;
let excelId = "";
const now = new Date("2026-03-02T09:00:00Z");

beforeAll(async () => {
  organisation = await foundOrganisation();
  analyst = await organisation.hire("Fay", "IT", "analyst");
  manager = await organisation.hire("Inés", "Claims", "manager");
  maker = await organisation.hire("Mara Lind", "Motor", "maker");
  const excel = { name: "Excel", standing: "supported", standingSince: new Date(0) };
  excelId = (await database.platform.create({ data: excel })).id;
});

beforeEach(async () => {
  await database.importCandidate.deleteMany();
});

const headers = "Id,Title,Headline,Description,Kind,Platform,Department,Owner,Users,Notes";

async function takeIn(rows: string[]) {
  const file = { kind: "applications", fileName: "a.csv" };
  const { id } = await receiveImport(analyst, file, csv(`${headers}\n${rows.join("\n")}\n`), now);
  await takeInImport(analyst, id, { leaveOutUnfit: false }, now);
}

const idOf = async (externalId: string) =>
  (await database.importCandidate.findFirstOrThrow({ where: { externalId } })).id;
const candidate = (id: string) => database.importCandidate.findUniqueOrThrow({ where: { id } });

const orphan = (id: string, more = "") =>
  `${id},Broker list ${id},All brokers,Lists brokers.,Workbook,${more},,,,`;
const known = "1,Broker list,All brokers,Lists brokers with rates.,Workbook,MS Excel,Motor,Mara Lind,4,Live";

describe("candidates without a known owner", () => {
  test("one owner is chosen for many at once, who then can be added; their department comes with it", async () => {
    await takeIn([orphan("1"), orphan("2"), orphan("3")]);
    const ids = await Promise.all(["1", "2"].map(idOf));
    expect((await addCandidates(analyst, ids, now)).references).toEqual([]);
    expect(await chooseOwner(analyst, { ids, ownerId: maker.id }, now)).toEqual({
      chosen: 2,
      name: "Mara Lind",
    });
    const { rows } = await listCandidates(analyst, { show: "waiting", after: null });
    expect(rows.map(({ owner, department, missing }) => [owner, department, missing.length])).toEqual([
      ["Mara Lind", "Motor", 0],
      ["Mara Lind", "Motor", 0],
      [null, null, 2],
    ]);
    const { references, kept } = await addCandidates(analyst, ids, now);
    expect([references.length, kept]).toEqual([2, 0]);
    const owned = await database.application.findMany({
      where: { ownerId: maker.id },
      select: { title: true },
    });
    expect(owned.map(({ title }) => title)).toEqual(
      expect.arrayContaining(["Broker list 1", "Broker list 2"]),
    );
    expect(await deedsOn(ids[0] ?? "")).toEqual(["candidate.owner-chosen"]);
  });

  test("a department that the list names stays, and a later list does not take the owner away", async () => {
    await takeIn(["1,Ledger,,,,,Finance,Nobody Known,,"]);
    const id = await idOf("1");
    await chooseOwner(analyst, { ids: [id], ownerId: maker.id }, now);
    await takeIn(["1,Ledger,Rents,,,,Finance,Somebody Else,,"]);
    expect(await getCandidate(analyst, id)).toMatchObject({
      draft: { ownerId: maker.id, departmentId: organisation.departmentIds.Finance, headline: "Rents" },
      owner: { label: "Mara Lind" },
    });
  });

  test("all or none: one that was decided meanwhile, is of another department, or an owner who has left", async () => {
    await takeIn([orphan("1"), "2,Ledger,,,,,Finance,,,", "3,Roster,,,,,Motor,,,"]);
    const [one = "", two = "", three = ""] = await Promise.all(["1", "2", "3"].map(idOf));
    await expect(chooseOwner(manager, { ids: [three, two], ownerId: maker.id }, now)).rejects.toThrow(
      "no such candidate",
    );
    expect((await candidate(three)).edited).toEqual({});
    await chooseOwner(manager, { ids: [three], ownerId: maker.id }, now);
    await expect(chooseOwner(maker, { ids: [one], ownerId: maker.id }, now)).rejects.toThrow("Only IT");
    await expect(chooseOwner(analyst, { ids: [one], ownerId: "" }, now)).rejects.toThrow("Choose the owner");
    await expect(chooseOwner(analyst, { ids: [], ownerId: maker.id }, now)).rejects.toThrow("at least one");
    const leaver = await organisation.hire("Lea Gone", "Motor", "maker");
    await recordLeaver(organisation.administrator, { personId: leaver.id, leftAt: new Date(0) });
    await expect(chooseOwner(analyst, { ids: [one], ownerId: leaver.id }, now)).rejects.toThrow(
      "no longer here",
    );
  });
});

test("what another list calls by another name is built with the platform that is meant", async () => {
  await takeIn([known, orphan("2", "VBA"), "3,Roster,,,Excel,,,,,", "4,Odd,,,,Cobol,,,,"]);
  const platformOf = async (id: string) => (await getCandidate(analyst, await idOf(id))).draft.platformId;
  expect(await Promise.all(["1", "2", "3", "4"].map(platformOf))).toEqual([excelId, excelId, excelId, null]);
});

describe("what changed after it was added", () => {
  const now2 =
    "1,Broker register,All brokers,Lists brokers with rates.,Workbook,MS Excel,Finance,Mara Lind,9,Old";

  async function addAndChange(row = now2) {
    await takeIn([known]);
    const id = await idOf("1");
    const { id: applicationId } = await addCandidate(analyst, id, now);
    await takeIn([row]);
    return { id, applicationId };
  }

  test("is shown field by field, beside what the inventory says", async () => {
    const { id, applicationId } = await addAndChange();
    await database.application.update({ where: { id: applicationId }, data: { peopleRelying: 7 } });
    const found = await findChanges(analyst, id);
    expect(found?.changes?.map(({ field, was, isNow, here }) => [field, was, isNow, here])).toEqual([
      ["title", "Broker list", "Broker register", "Broker list"],
      ["department", "Motor", "Finance", "Motor"],
      ["peopleRelying", "4", "9", "7"],
      ["note", "Notes: Live", "Notes: Old", null],
    ]);
    const { rows } = await listCandidates(analyst, { show: "changed", after: null });
    expect(rows[0]?.changed).toEqual(["title", "department", "peopleRelying", "note"]);
    expect(await findChanges(maker, id)).toBeNull();
  });

  test("is taken over where it is ticked, scored and traced; the rest stays as it was", async () => {
    const { id, applicationId } = await addAndChange();
    await takeOverChanges(analyst, id, { fields: ["title", "department"] }, now);
    expect(await database.application.findUniqueOrThrow({ where: { id: applicationId } })).toMatchObject({
      title: "Broker register",
      titleKey: "broker register",
      departmentId: organisation.departmentIds.Finance,
      peopleRelying: 4,
    });
    expect(await candidate(id)).toMatchObject({ state: "added" });
    expect(await deedsOn(applicationId)).toEqual([
      "application.registered-for",
      "application.edited",
      "application.edited",
      "candidate.taken-over",
    ]);
    await takeIn([now2.replace(",9,", ",10,")]);
    expect((await findChanges(analyst, id))?.changes?.map(({ field, was }) => [field, was])).toEqual([
      ["peopleRelying", "9"],
    ]);
  });

  test("is put aside for good when it is left, and comes again only with the next change", async () => {
    const { id, applicationId } = await addAndChange();
    await markCandidateSeen(analyst, id, now);
    expect(await findChanges(analyst, id)).toBeNull();
    await takeIn([now2]);
    expect(await candidate(id)).toMatchObject({ state: "added" });
    expect((await database.application.findUniqueOrThrow({ where: { id: applicationId } })).title).toBe(
      "Broker list",
    );
  });

  test("what does not fit the register is not taken over, and nothing else with it", async () => {
    const { id, applicationId } = await addAndChange(now2.replace("Broker register", "x".repeat(80)));
    await expect(takeOverChanges(analyst, id, { fields: ["title", "peopleRelying"] }, now)).rejects.toThrow(
      "80 characters",
    );
    expect(await candidate(id)).toMatchObject({ state: "changed" });
    expect(await database.application.findUniqueOrThrow({ where: { id: applicationId } })).toMatchObject({
      peopleRelying: 4,
    });
    await takeOverChanges(analyst, id, { fields: ["peopleRelying"] }, now);
    await expect(takeOverChanges(analyst, id, { fields: ["title"] }, now)).rejects.toThrow("meanwhile");
  });

  test("nobody takes over what they could not change, what has not changed, or nothing", async () => {
    const { id } = await addAndChange();
    const fields = ["title"];
    await expect(takeOverChanges(maker, id, { fields }, now)).rejects.toThrow("Only IT analysts");
    await expect(takeOverChanges(organisation.administrator, id, { fields }, now)).rejects.toThrow(
      "Only its owners and IT analysts",
    );
    expect((await findChanges(organisation.administrator, id))?.mayTakeOver).toBe(false);
    expect((await findChanges(organisation.administrator, id))?.changes?.[0]?.here).toBeNull();
    await expect(takeOverChanges(analyst, id, { fields: ["headline"] }, now)).rejects.toThrow("Reload");
    await expect(takeOverChanges(analyst, id, { fields: ["owner"] }, now)).rejects.toThrow();
    await expect(takeOverChanges(analyst, id, { fields: [] }, now)).rejects.toThrow("Tick at least one");
    expect(await candidate(id)).toMatchObject({ state: "changed" });
  });
});
