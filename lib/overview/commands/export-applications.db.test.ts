import { randomUUID } from "node:crypto";
import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/foundation/database";
import { freshSignInSentence } from "../mass-export";
import { fillInventory, idOf, searchFor, store } from "../overview.testing";
import { findMatches, listApplications } from "../queries/list-applications";
import { exportPageLength, readExportedPages } from "../queries/read-export";
import { type InventorySearch, sortColumns } from "../schema";
import { downloadApplications, exportApplications } from "./export-applications";

const reader = { now: new Date("2026-11-25T13:05:00Z"), timeZone: "Europe/Vienna", origin: "http://lamp" };

let actors: Record<"analyst" | "owner" | "other maker" | "asked second owner" | "administrator", Actor>;

beforeAll(async () => {
  const { analyst, administrator, makers } = await fillInventory();
  const [owner, other, asked] = makers;
  actors = { analyst, owner, "other maker": other, "asked second owner": asked, administrator };
  await store(
    owner,
    { number: 900, title: "Secret merger model", headline: "=1+1", description: "Of the board." },
    {
      confidential: true,
      secondOwnerId: asked.id,
      peopleRelying: 7,
      registeredAt: new Date("2026-02-01T00:30:00Z"),
    },
  );
});

async function read(bytes: AsyncIterable<Uint8Array>) {
  const pieces: Uint8Array[] = [];
  for await (const piece of bytes) pieces.push(piece);
  return Buffer.concat(pieces).toString("utf8");
}

type Exported = Record<string, string | number | null>;

async function exportRows(actor: Actor, search: InventorySearch): Promise<Exported[]> {
  return JSON.parse(await read(exportApplications(actor, search, "json", reader)));
}

/** What the pages of the list show, one after the other. */
async function listRows(actor: Actor, search: InventorySearch) {
  const pages = [await listApplications(actor, search)];
  for (let next = pages[0]?.next; next; next = pages.at(-1)?.next)
    pages.push(await listApplications(actor, { ...search, after: next }));
  return pages.flatMap(({ rows }) => rows);
}

describe("the file has exactly the rows of the list, in its order", () => {
  const addresses: Record<string, string>[] = [
    {},
    { q: "merger" },
    { q: "ledgre", sort: "title", direction: "ascending" },
    { q: "merger", kind: "script" },
    { owner: "mine" },
    { kind: "workbook,script", risk: "high,severe", sort: "risk" },
    { litRange: "0-49", riskRange: "50-100", sort: "lit", direction: "ascending" },
    { scope: "retired" },
    { q: "qqxyzzw" },
    ...sortColumns.map((sort) => ({ sort, direction: "ascending" })),
  ];
  const who = ["analyst", "owner", "other maker", "asked second owner", "administrator"] as const;
  const cases = addresses.flatMap((address) =>
    who.map((name) => [name, JSON.stringify(address), address] as const),
  );

  test.each(cases)("%s, %s", async (name, _words, address) => {
    const search = searchFor(address);
    const listed = await listRows(actors[name], search);
    const rows = await exportRows(actors[name], search);
    expect(rows.map(({ reference }) => reference)).toEqual(listed.map(({ reference }) => reference));
    expect(
      rows.map(({ title, risk, lit, peopleRelying, changed }) => [title, risk, lit, peopleRelying, changed]),
    ).toEqual(
      listed.map((row) => [
        row.title,
        row.residual,
        row.illumination,
        row.peopleRelying,
        row.changedAt.toJSON(),
      ]),
    );
    if (!address.kind && address.q === "merger") expect(rows.length).toBe(name === "other maker" ? 0 : 1);
  });
});

test("a cell says what the screen says", async () => {
  await database.application.update({
    where: { id: idOf(900) },
    data: { secondOwnerConfirmedAt: new Date(0) },
  });
  const secret = searchFor({ q: "APP-00900" });
  const [row] = await exportRows(actors.owner, secret);
  expect(row).toEqual({
    reference: "APP-00900",
    title: "Secret merger model",
    headline: "=1+1",
    description: "Of the board.",
    kind: "Workbook",
    builtWith: null,
    standing: null,
    department: "Motor",
    owner: "Mara",
    secondOwner: "Zoë",
    risk: 40,
    band: "Moderate",
    lit: 50,
    peopleRelying: 7,
    confidential: "Yes",
    registered: "2026-02-01T00:30:00.000Z",
    changed: "2026-03-02T09:00:00.000Z",
    address: "http://lamp/applications/APP-00900",
  });

  const csv = await read(exportApplications(actors.owner, secret, "csv", reader));
  const [line] = parse(csv, { bom: true, columns: true }) as Record<string, string>[];
  expect(line).toMatchObject({
    Headline: "'=1+1",
    "Built with": "",
    Registered: "2026-02-01 01:30",
    Changed: "2026-03-02 10:00",
  });
});

test("a second owner stands there only after agreeing, and whoever has left is said to have", async () => {
  const rows = await exportRows(actors.analyst, searchFor({ sort: "title" }));
  const of = (number: number) => rows.find(({ reference }) => reference === `APP-0000${number}`);
  expect([of(4)?.secondOwner, of(8)?.secondOwner]).toEqual([null, "Fay"]);
  expect(of(3)?.owner).toBe("Ada (has left)");
});

test("an export leaves its trace: who, what was asked for, how many, in which format", async () => {
  const search = searchFor({
    kind: "script",
    sort: "title",
    direction: "ascending",
    after: "x",
    hidden: "owner",
  });
  const rows = await exportRows(actors["other maker"], search);
  const record = await database.auditRecord.findFirstOrThrow({ orderBy: { position: "desc" } });
  expect(record).toMatchObject({
    deed: "applications.exported",
    actorId: actors["other maker"].id,
    at: reader.now,
  });
  expect(record.changes).toEqual({
    what: `${rows.length} applications`,
    count: rows.length,
    format: "JSON",
    filter: "/applications?kind=script&sort=title&direction=ascending",
  });
  expect(rows.length).toBeGreaterThan(5);
});

test("a hidden application changes no byte of what others export", async () => {
  const files = () =>
    Promise.all(
      (["csv", "xlsx", "json"] as const).map((format) =>
        read(exportApplications(actors["other maker"], searchFor({ q: "a" }), format, reader)),
      ),
    );
  const withIt = await files();
  await database.application.update({ where: { id: idOf(900) }, data: { retiredAt: new Date(0) } });
  expect(await files()).toEqual(withIt);
  await database.application.update({ where: { id: idOf(900) }, data: { retiredAt: null } });
});

describe("of more than can be read at once", () => {
  const numbers = Array.from({ length: 2 * exportPageLength }, (_, at) => at + 10_000);
  const byPeople = searchFor({ sort: "people" });

  beforeAll(async () => {
    const { departmentId, id: ownerId } = actors.owner;
    const alike = { titleKey: "t", headline: "h", description: "d", kind: "script", departmentId, ownerId };
    await database.application.createMany({
      data: numbers.map((number) => ({
        ...alike,
        id: idOf(number),
        number,
        title: `T ${number % 9}`,
        peopleRelying: number % 4,
      })),
    });
  });

  test("no row is left out and none comes twice", async () => {
    const rows = await exportRows(actors.analyst, byPeople);
    expect(new Set(rows.map(({ reference }) => reference)).size).toBe(rows.length);
    expect(rows).toHaveLength(await database.application.count({ where: { retiredAt: null } }));
    expect(rows.length).toBeGreaterThan(2 * exportPageLength);
    const people = rows.map(({ peopleRelying }) => Number(peopleRelying ?? -1));
    expect(people).toEqual(people.toSorted((one, other) => other - one));
  });

  test("a page is read when the last one was taken", async () => {
    const pages = readExportedPages(actors.analyst, byPeople, await findMatches(actors.analyst, byPeople));
    const first = await nextOf(pages);
    const later = { headline: "changed meanwhile" };
    await database.application.updateMany({ where: { number: { in: numbers } }, data: later });
    const second = await nextOf(pages);
    await pages.return(undefined);
    expect(first).toHaveLength(exportPageLength);
    expect(first.filter(({ headline }) => headline === later.headline)).toEqual([]);
    expect(second.filter(({ headline }) => headline === later.headline).length).toBeGreaterThan(500);
  });

  describe("somebody at a browser", () => {
    test.each([
      ["who signed in eleven minutes ago is asked to do it again", 11, "refused"],
      ["who signed in nine minutes ago gets the file", 9, "given"],
    ])("%s", async (_who, minutes, what) => {
      const actor = { ...actors.analyst, sessionId: await beginSession(actors.analyst, minutes) };
      const before = await countExports();
      const search = searchFor({ sort: "people", kind: "script" });
      const deed = downloadApplications(actor, search, "csv", reader);
      if (what === "given") {
        expect((await read(await deed)).split("\r\n").length).toBeGreaterThan(2 * exportPageLength);
        expect(await countExports()).toBe(before + 1);
        return;
      }
      await expect(deed).rejects.toMatchObject({
        reason: "not-allowed",
        message: freshSignInSentence,
        details: { signIn: "/sign-in?next=%2Fapplications%3Fkind%3Dscript%26sort%3Dpeople" },
      });
      expect(await countExports()).toBe(before);
    });

    test("gets a thousand or fewer after any sign-in, and without a session no more than that", async () => {
      const few = searchFor({ kind: "workbook" });
      const old = { ...actors.analyst, sessionId: await beginSession(actors.analyst, 60) };
      expect(await read(await downloadApplications(old, few, "csv", reader))).toContain("APP-00010");
      const none = { ...actors.analyst, sessionId: null };
      await expect(downloadApplications(none, byPeople, "csv", reader)).rejects.toThrow(freshSignInSentence);
    });
  });
});

async function beginSession(actor: Actor, minutesAgo: number) {
  const authenticatedAt = new Date(reader.now.getTime() - minutesAgo * 60_000);
  const { id } = await database.session.create({
    data: { tokenHash: randomUUID(), personId: actor.id, signedInBy: "link", authenticatedAt },
  });
  return id;
}

async function nextOf(pages: ReturnType<typeof readExportedPages>) {
  const { done, value } = await pages.next();
  return done ? [] : value;
}

async function countExports() {
  return database.auditRecord.count({ where: { deed: "applications.exported" } });
}
