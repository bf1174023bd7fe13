import { beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/foundation/database";
import { foundOrganisation, type Organisation } from "@/lib/people/people.testing";
import { startSession } from "@/lib/people/sign-in";
import { receiveImport } from "./commands/receive-import";
import { takeInImport } from "./commands/take-in";
import { unwatched } from "./commands/watch";
import { csv } from "./exchange.testing";
import { getImport } from "./queries/read-imports";

let organisation: Organisation;
let administrator: Actor;
const now = new Date();
const whole = { leaveOutUnfit: false };

beforeAll(async () => {
  organisation = await foundOrganisation();
  const { administrator: without } = organisation;
  await startSession(without.id, "link", null);
  const session = await database.session.findFirstOrThrow({ where: { personId: without.id } });
  administrator = { ...without, sessionId: session.id };
  for (const [name, email] of [
    ["Mara Lind", "mara@example.org"],
    ["Leo Gone", null],
    ["Jo Park", null],
    ["Jo Park", null],
  ] as const) {
    const { id } = await organisation.hire(name, "Motor", "maker");
    await database.person.update({ where: { id }, data: { email } });
  }
});

async function bring(rows: string[]) {
  const text = `Name;E-Mail;Job title;Department;Manager;End Date\n${rows.join("\n")}\n`;
  const file = { kind: "people", fileName: "people.csv" };
  const { id } = await receiveImport(administrator, file, csv(text), now);
  return database.importRun.findUniqueOrThrow({ where: { id } });
}

const person = (name: string) =>
  database.person.findFirst({ where: { name }, include: { department: { include: { manager: true } } } });

test("people are added and changed, departments added, leavers noted and managers appointed, with the traces of each", async () => {
  const run = await bring([
    "Mara Lind;MARA@example.org;Actuary;Motor;;",
    "Nora New;nora@example.org;Broker;Brokers;Nils New;",
    "Nils New;nils@example.org;Head of brokers;Brokers;Tilda Hart;",
    "Leo Gone;;;Motor;;2026-01-31",
    "Was Never;;;Motor;;31.12.2020",
  ]);
  expect(run).toMatchObject({ newCount: 2, changedCount: 2, sameCount: 1, unfitCount: 0 });
  const before = (await database.auditRecord.aggregate({ _max: { position: true } }))._max.position ?? 0n;
  await takeInImport(administrator, run.id, whole, now);
  expect(await person("Mara Lind")).toMatchObject({ jobTitle: "Actuary", email: "mara@example.org" });
  expect(await person("Nora New")).toMatchObject({
    roles: ["maker"],
    department: { name: "Brokers", manager: { name: "Nils New" } },
  });
  expect((await person("Nils New"))?.roles).toContain("manager");
  expect((await person("Leo Gone"))?.leftAt?.toISOString()).toContain("2026-01-31");
  expect(await person("Was Never")).toBeNull();
  const deeds = await database.auditRecord.findMany({
    where: { position: { gt: before } },
    select: { deed: true },
  });
  const told = new Set(deeds.map(({ deed }) => deed));
  for (const deed of ["department.added", "person.added", "person.changed", "person.left", "role.granted"])
    expect(told).toContain(deed);

  const again = await bring([
    "Nora New;nora@example.org;Broker;Brokers;Nils New;",
    "Leo Gone;;;Motor;;2026-01-31",
  ]);
  expect(again).toMatchObject({ newCount: 0, changedCount: 0, sameCount: 2 });
});

test("rows that name nobody for certain, somebody twice, no day or no department do not fit", async () => {
  const run = await bring([
    "Jo Park;;;Motor;;",
    "One Person;one@example.org;;Motor;;",
    "One Person;ONE@example.org;;Finance;;",
    "Two Person;;;;;",
    "Three Person;not an address;;Motor;;",
    "Four Person;;;Motor;;3/4/2026",
  ]);
  const unfit = await database.importRow.findMany({
    where: { runId: run.id, outcome: "unfit" },
    orderBy: { number: "asc" },
  });
  const sentences = unfit.map(
    ({ clash, problems }) => clash ?? (problems as { message: string }[])[0]?.message,
  );
  expect(sentences).toEqual([
    "Several people are called so. Add the e-mail address.",
    "It names the same person as row 3.",
    "The department is missing.",
    "That does not look like an e-mail address.",
    "“3/4/2026” is not one day for certain. Write it like 2026-12-25.",
  ]);
});

test("when one person cannot be taken in, nobody is, and the sentence names the row", async () => {
  const run = await bring(["Fine Person;;;Finance;;", "Tilda Hart;;;IT;;2026-01-31"]);
  await expect(takeInImport(administrator, run.id, whole, now)).rejects.toThrow(/^Row 3: You are here/);
  expect(await person("Fine Person")).toBeNull();
  expect(await database.importRun.findUniqueOrThrow({ where: { id: run.id } })).toMatchObject({
    state: "planned",
  });
});

test("a manager is appointed after a fresh sign-in only", async () => {
  const run = await bring(["Ada Lead;;;Reserves;;", "Bo Below;;;Reserves;Ada Lead;"]);
  const stale = { ...administrator, sessionId: null };
  await expect(takeInImport(stale, run.id, whole, now)).rejects.toThrow("sign-in of the last 10 minutes");
  expect(await person("Ada Lead")).toBeNull();
  await takeInImport(administrator, run.id, whole, now);
  expect(await person("Bo Below")).toMatchObject({ department: { manager: { name: "Ada Lead" } } });
});

test("an address that somebody else has, here or in the file, keeps all of it out and names the row", async () => {
  const run = await bring(["Una One;una@example.org;;Motor;;", "Leonie Two;;;Motor;;"]);
  await organisation.hire("Una Other", "Motor", "maker");
  await database.person.updateMany({ where: { name: "Una Other" }, data: { email: "UNA@example.org" } });
  await expect(takeInImport(administrator, run.id, whole, now)).rejects.toThrow(
    "Row 2: Una Other has this e-mail address already. Nothing was taken in.",
  );
  expect(await person("Leonie Two")).toBeNull();
});

test("whoever manages and leaves in the same file is not appointed", async () => {
  const come = ["Max Gone;;;Leaving;;", "Nia Stays;;;Leaving;;"];
  await takeInImport(administrator, (await bring(come)).id, whole, now);
  const go = ["Max Gone;;;Leaving;;2026-01-31", "Nia Stays;;Clerk;Leaving;Max Gone;"];
  await takeInImport(administrator, (await bring(go)).id, whole, now);
  expect((await person("Max Gone"))?.leftAt).not.toBeNull();
  expect(await person("Nia Stays")).toMatchObject({ jobTitle: "Clerk", department: { manager: null } });
});

test("five thousand come in, each with a trace, and the directory is open to others until the end", async () => {
  const rows = Array.from({ length: 5_000 }, (_, at) => `Crowd ${at};c${at}@example.org;;Crowd ${at % 7};;`);
  const run = await bring(rows);
  const told: number[] = [];
  const freeAt: boolean[] = [];
  const watch = { ...unwatched, tell: (_step: string, done: number) => told.push(done) };
  const looking = setInterval(async () => {
    const [{ free } = { free: false }] = await database.$queryRaw<{ free: boolean }[]>`
      SELECT pg_try_advisory_xact_lock(7202612) AS free`;
    freeAt.push(free);
  }, 20);
  await takeInImport(administrator, run.id, whole, now, watch);
  clearInterval(looking);
  expect(told.slice(-3)).toEqual([2_000, 4_000, 5_000]);
  expect(freeAt.filter(Boolean).length).toBeGreaterThan(freeAt.length / 2);
  const crowd = await database.person.findMany({
    where: { name: { startsWith: "Crowd" } },
    select: { id: true },
  });
  expect(crowd).toHaveLength(5_000);
  const traced = await database.auditRecord.count({
    where: { deed: "person.added", subjectIds: { hasSome: crowd.map(({ id }) => id) } },
  });
  expect(traced).toBe(5_000);
});

test("people are stopped half-way without a trace", async () => {
  const run = await bring(Array.from({ length: 4_500 }, (_, at) => `Halt ${at};;;Halting;;`));
  const stopping = new AbortController();
  const watch = {
    ...unwatched,
    signal: stopping.signal,
    tell: (_step: string, done: number) => done === 2_000 && stopping.abort(),
  };
  await expect(takeInImport(administrator, run.id, whole, now, watch)).rejects.toThrow("was stopped");
  expect(await database.person.count({ where: { name: { startsWith: "Halt" } } })).toBe(0);
  expect(await database.department.count({ where: { name: "Halting" } })).toBe(0);
});

test("what a list of people leaves to decide is told with its row: no manager, a day to come, a new department", async () => {
  const run = await bring([
    "Ada Able;ada@example.org;;Motro;Nobody Known;",
    "Bea Best;bea@example.org;;Motor;ada@example.org;no",
    "Cy Cole;cy@example.org;;Motor;Jo Park;2999-01-31",
    "Di Dean;di@example.org;;Motor;Bea  Best;",
    "Ed East;ed@example.org;;Motor;n/a;",
  ]);
  expect(run).toMatchObject({ newCount: 5, unfitCount: 0, hintCount: 2 });
  const rows = await database.importRow.findMany({ where: { runId: run.id }, orderBy: { number: "asc" } });
  const told = rows.map(({ hints }) => (hints as { message: string }[]).map(({ message }) => message));
  expect(told).toEqual([
    [
      "“Motro” is a new department and will be added. Or is “Motor” meant?",
      "Nobody here or in this file is “Nobody Known”, so nobody becomes manager through this.",
    ],
    [],
    [
      "2999-01-31 is still to come, so nothing is noted yet.",
      "Several people here are called “Jo Park”. Write the e-mail address.",
    ],
    [],
    [],
  ]);
  const found = await getImport(administrator, run.id);
  expect(found.newDepartments).toEqual({
    count: 1,
    named: [{ name: "Motro", firstRow: 2, rows: 1, like: ["Motor"] }],
  });
});

test("somebody who has left according to a column “Left” does not arrive as if they were here", async () => {
  const file = { kind: "people", fileName: "people.csv" };
  const text =
    "Name,E-mail,Department,Left\nGone Person,gone@example.org,Motor,2026-01-31\nHere Person,,Motor,\n";
  const { id } = await receiveImport(administrator, file, csv(text), now);
  await takeInImport(administrator, id, whole, now);
  expect(await person("Gone Person")).toBeNull();
  expect(await person("Here Person")).not.toBeNull();
});
