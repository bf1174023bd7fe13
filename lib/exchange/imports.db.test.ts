import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/foundation/database";
import { deedsOn, register } from "@/lib/inventory/inventory.testing";
import { foundOrganisation, type Organisation } from "@/lib/people/people.testing";
import { cancelImport, correctRow, mapImport } from "./commands/prepare-import";
import { receiveImport } from "./commands/receive-import";
import { takeInImport } from "./commands/take-in";
import { csv } from "./exchange.testing";

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
});

beforeEach(async () => {
  await database.importCandidate.deleteMany();
});

const bring = async (actor: Actor, text: string, fileName = "apps.csv", kind = "applications") =>
  (await receiveImport(actor, { kind, fileName }, csv(text), now)).id;
const run = (id: string) => database.importRun.findUniqueOrThrow({ where: { id } });
const candidates = () => database.importCandidate.findMany({ orderBy: { rowNumber: "asc" } });
const whole = { leaveOutUnfit: false };
const withoutBad = { leaveOutUnfit: true };

const list = (rows: string[]) => `Id,Name,Team,Owner,Users\n${rows.join("\n")}\n`;

describe("who may bring a list", () => {
  test("analysts, administrators and managers do, others do not", async () => {
    for (const actor of [analyst, organisation.administrator, manager])
      await expect(bring(actor, list(["1,Plan,Motor,,"]))).resolves.toBeTypeOf("string");
    const mentor = await organisation.hire("Saskia", "IT", "mentor");
    const responder = await organisation.hire("Tom", "IT", "responder");
    for (const actor of [maker, mentor, responder])
      await expect(bring(actor, list(["1,Plan,Motor,,"]))).rejects.toThrow("Only IT analysts");
    for (const actor of [analyst, manager, maker])
      await expect(bring(actor, "Name,Department\nA B,IT\n", "p.csv", "people")).rejects.toThrow(
        "Only administrators",
      );
  });

  test("a manager's rows of other departments do not fit, and are never taken in", async () => {
    const id = await bring(manager, list(["1,Plan,Motor,,", "2,Ledger,Finance,,", "3,None,,,"]));
    expect(await run(id)).toMatchObject({ newCount: 1, unfitCount: 2 });
    await takeInImport(manager, id, withoutBad, now);
    expect((await candidates()).map(({ externalId }) => externalId)).toEqual(["1"]);
  });

  test("a manager cannot touch a candidate of another department through its identifier", async () => {
    await takeInImport(analyst, await bring(analyst, list(["2,Ledger,Finance,,"])), whole, now);
    const id = await bring(manager, list(["2,Mine now,Motor,,"]));
    expect(await run(id)).toMatchObject({ unfitCount: 1, changedCount: 0 });
    await takeInImport(manager, id, withoutBad, now);
    expect((await candidates())[0]?.values).toMatchObject({ title: "Ledger" });
  });

  test("what somebody managed when the file was looked at does not count when it is taken in", async () => {
    const id = await bring(manager, list(["1,Plan,Motor,,"]));
    const moved = { ...manager, managedDepartmentIds: [organisation.departmentIds.Finance] };
    await expect(takeInImport(moved, id, whole, now)).rejects.toThrow("What you manage has changed");
    expect(await candidates()).toEqual([]);
  });

  test("another person's import is not there for managers, and not to go on with for anybody", async () => {
    const id = await bring(analyst, list(["1,Plan,Motor,,"]));
    await expect(takeInImport(manager, id, whole, now)).rejects.toThrow("no such import");
    await expect(takeInImport(organisation.administrator, id, whole, now)).rejects.toThrow(
      "Only whoever brought",
    );
    await expect(correctRow(manager, id, 2, { c1: "x" }, now)).rejects.toThrow("no such import");
    await expect(mapImport(manager, id, [], now)).rejects.toThrow("no such import");
    await expect(takeInImport(analyst, "nothing", whole, now)).rejects.toThrow("no such import");
  });
});

describe("taking in", () => {
  const bad = list(["1,Plan,Motor,Mara Lind,7", "2,,Motor,,", "3,Ledger,Motor,,many"]);

  test("is all or nothing, unless the person leaves the bad rows out", async () => {
    const id = await bring(analyst, bad);
    expect(await run(id)).toMatchObject({ state: "planned", rowCount: 3, newCount: 1, unfitCount: 2 });
    await expect(takeInImport(analyst, id, whole, now)).rejects.toThrow(
      "2 rows do not fit, so nothing was taken in",
    );
    expect(await candidates()).toEqual([]);
    await takeInImport(analyst, id, withoutBad, now);
    expect(await candidates()).toMatchObject([
      { externalId: "1", departmentId: organisation.departmentIds.Motor },
    ]);
    expect(await run(id)).toMatchObject({ state: "applied", newCount: 1, unfitCount: 2 });
    expect(await deedsOn(id)).toEqual(["import.uploaded", "import.taken-in"]);
    expect(await database.importRow.count({ where: { runId: id } })).toBe(2);
    await expect(takeInImport(analyst, id, withoutBad, now)).rejects.toThrow("taken in already");
  });

  test("bad rows can be corrected in place", async () => {
    const id = await bring(analyst, `${bad}4,Short\n`);
    expect(await correctRow(analyst, id, 3, { c1: "Broker list" }, now)).toEqual({ fits: true });
    expect(await correctRow(analyst, id, 4, { c4: "lots" }, now)).toEqual({ fits: false });
    await correctRow(analyst, id, 4, { c4: "12" }, now);
    await correctRow(analyst, id, 5, { c2: "Finance" }, now);
    expect(await run(id)).toMatchObject({ newCount: 4, unfitCount: 0 });
    await takeInImport(analyst, id, whole, now);
    expect((await candidates()).map(({ values }) => values)).toMatchObject([
      { title: "Plan" },
      { title: "Broker list" },
      { title: "Ledger", peopleRelying: "12" },
      { title: "Short", department: "Finance" },
    ]);
    const traces = await database.auditRecord.findMany({
      where: { subjectIds: { has: id }, deed: "import.row-corrected" },
      orderBy: { position: "asc" },
    });
    expect(traces.map(({ changes }) => changes)).toEqual([
      { file: "apps.csv", row: "3", cells: "Name" },
      { file: "apps.csv", row: "4", cells: "Users" },
      { file: "apps.csv", row: "4", cells: "Users" },
      { file: "apps.csv", row: "5", cells: "Team" },
    ]);
  });

  test("the same file again changes nothing, and says so in its counts", async () => {
    const text = list(["1,Plan,Motor,,", "2,Ledger,Finance,,"]);
    await takeInImport(analyst, await bring(analyst, text), whole, now);
    const before = await candidates();
    const again = await bring(analyst, text);
    expect(await run(again)).toMatchObject({ newCount: 0, changedCount: 0, sameCount: 2 });
    await takeInImport(analyst, again, whole, now);
    expect(await candidates()).toEqual(before);
  });

  test("a later file changes candidates by identifier; an identifier that comes twice does not fit", async () => {
    await takeInImport(analyst, await bring(analyst, list(["1,Plan,Motor,,", "2,Ledger,,,"])), whole, now);
    const id = await bring(
      analyst,
      list(["1,Plan,Motor,,", "2,Ledger of rents,,,", "3,New,,,", "3,Newer,,,"]),
    );
    expect(await run(id)).toMatchObject({ newCount: 1, changedCount: 1, sameCount: 1, unfitCount: 1 });
    const twice = await database.importRow.findFirst({ where: { runId: id, outcome: "unfit" } });
    expect(twice).toMatchObject({ number: 5, clash: "It has the same identifier as row 4." });
    await takeInImport(analyst, id, withoutBad, now);
    expect((await candidates()).map(({ values }) => (values as { title: string }).title).sort()).toEqual([
      "Ledger of rents",
      "New",
      "Plan",
    ]);
  });

  test("two at once end as one after the other", async () => {
    const text = list(Array.from({ length: 300 }, (_, at) => `${at},Tool ${at},Motor,,`));
    const [one, other] = [await bring(analyst, text), await bring(organisation.administrator, text)];
    await Promise.all([
      takeInImport(analyst, one, whole, now),
      takeInImport(organisation.administrator, other, whole, now),
    ]);
    expect(await database.importCandidate.count()).toBe(300);
    const counts = [await run(one), await run(other)].map(({ newCount, sameCount }) => [newCount, sameCount]);
    expect(counts.sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0))).toEqual([
      [0, 300],
      [300, 0],
    ]);
  });

  test("the same file is taken in once, however often the button is pressed", async () => {
    const id = await bring(analyst, list(["1,Plan,Motor,,"]));
    const outcomes = await Promise.allSettled([1, 2, 3].map(() => takeInImport(analyst, id, whole, now)));
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await database.importCandidate.count()).toBe(1);
  });

  test("a file that was put away leaves nothing", async () => {
    const id = await bring(analyst, list(["1,Plan,Motor,,"]));
    await cancelImport(analyst, id, now);
    expect(await database.importRow.count({ where: { runId: id } })).toBe(0);
    await expect(takeInImport(analyst, id, whole, now)).rejects.toThrow("was put away");
  });

  test("one that was brought long ago and never taken in is put away with the next, with its trace", async () => {
    const id = await bring(analyst, list(["1,Plan,Motor,,"]), "old.csv");
    await bring(analyst, list(["1,Plan,Motor,,"]));
    expect(await deedsOn(id)).toEqual(["import.uploaded"]);
    const later = new Date(now.getTime() + 8 * 86_400_000);
    const input = { kind: "applications", fileName: "new.csv" };
    await receiveImport(analyst, input, csv(list(["1,Plan,Motor,,"])), later);
    expect(await run(id)).toMatchObject({ state: "cancelled", endedAt: later });
    expect(await database.importRow.count({ where: { runId: id } })).toBe(0);
    expect(await deedsOn(id)).toEqual(["import.uploaded", "import.cancelled"]);
    const trace = await database.auditRecord.findFirst({
      where: { subjectIds: { has: id }, deed: "import.cancelled" },
    });
    expect(trace).toMatchObject({ actorName: "Lamplight", changes: { file: "old.csv" }, at: later });
  });

  test("a file that cannot be read to its end leaves nothing", async () => {
    const before = await database.importRun.count();
    await expect(
      bring(analyst, `${list([...Array(3_000).keys()].map((at) => `${at},Tool,,,`))}"never`),
    ).rejects.toThrow("never closed");
    await expect(bring(analyst, "Name\n")).rejects.toThrow("no rows below");
    expect(await database.importRun.count()).toBe(before);
  });
});

describe("the columns", () => {
  test("can be said by hand, and are remembered by the person for the same columns", async () => {
    const column = `Thing ${randomUUID()}`;
    const text = `Nr,${column}\n1,Plan\n`;
    const id = await bring(analyst, text);
    expect(await run(id)).toMatchObject({ state: "uploaded", mapping: ["", ""] });
    await expect(takeInImport(analyst, id, whole, now)).rejects.toThrow("which column is which");
    await expect(mapImport(analyst, id, ["externalId", ""], now)).rejects.toThrow(
      "No column holds the title",
    );
    await mapImport(analyst, id, ["externalId", "title"], now);
    expect(await run(id)).toMatchObject({ state: "planned", newCount: 1 });
    expect(await deedsOn(id)).toEqual(["import.uploaded", "import.mapped"]);
    expect(await run(await bring(analyst, text))).toMatchObject({
      mapping: ["externalId", "title"],
      newCount: 1,
    });
    expect(await run(await bring(organisation.administrator, text))).toMatchObject({ mapping: ["", ""] });
  });
});

test("what a list has no column for stays, and what it has a column for is as the list says", async () => {
  const first = await bring(analyst, "Id,Name,Headline,Team\n1,Plan,Plans the week,Motor\n");
  await takeInImport(analyst, first, whole, now);
  const fewer = await bring(analyst, "Id,Name\n1,Plan\n");
  expect(await run(fewer)).toMatchObject({ sameCount: 1, changedCount: 0 });
  const emptied = await bring(analyst, "Id,Name,Headline\n1,Better plan,\n");
  expect(await run(emptied)).toMatchObject({ changedCount: 1 });
  await takeInImport(analyst, emptied, whole, now);
  const [candidate] = await candidates();
  expect(candidate?.values).toMatchObject({ title: "Better plan", department: "Motor" });
  expect(candidate?.values).not.toHaveProperty("headline");
});

test("what is in the inventory under our own reference does not come in a second time", async () => {
  const { reference } = await register(maker, { title: "Hail reserve" });
  const id = await bring(analyst, list([`${reference},Hail reserve,Motor,,`, "X-1,Other list,Motor,,"]));
  expect(await run(id)).toMatchObject({ newCount: 1, unfitCount: 1 });
  const [row] = await database.importRow.findMany({ where: { runId: id, outcome: "unfit" } });
  expect(row?.clash).toBe(`It is in the inventory already, as ${reference}. Change it there.`);
});

test("ten thousand rows are read, looked at and taken in, each once", async () => {
  const rows = Array.from({ length: 10_000 }, (_, at) => `${at},Tool ${at},Motor,Mara Lind,${at % 50}`);
  const text = list(rows);
  await takeInImport(analyst, await bring(analyst, text), whole, now);
  expect(await database.importCandidate.count()).toBe(10_000);
});
