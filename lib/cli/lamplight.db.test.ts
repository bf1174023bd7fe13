import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { afterAll, expect, test } from "vitest";
import { database } from "@/lib/foundation/database";
import { looksLikeApiToken } from "@/lib/people/api-token";
import { noteRunning } from "./running";
import { runLamplight } from "./testing/run-lamplight";

const folder = mkdtempSync(join(tmpdir(), "lamplight-cli-"));
const databaseUrl = process.env.DATABASE_URL ?? "";
const running = { pid: process.pid, origin: "http://localhost:3999", databaseUrl };
const aside = { LAMPLIGHT_DATA: folder, LAMPLIGHT_MODE: "" };

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What is asked for, the code that it ends with, and what the sentence on standard error holds. */
const refused: [string, number, string][] = [
  ["token create --person ada@northwind.example --scopes everything", 1, "--scopes"],
  ["token create --person no@body.example --scopes people:read", 1, "“no@body.example”"],
  ["export --person ada@northwind.example --filter colour=blue", 1, "--filter colour"],
  ["export --format json", 1, "--person"],
  ["sbom APP-99999", 1, "no such application"],
  ["sbom APP-00001 --format pdf", 1, "cyclonedx"],
  ["import spaceships tools.csv --person x@y.example", 2, "Name what the file lists"],
];

/** Two at a time, since each starts a program and waits for much of that. */
async function sideBySide<T>(all: readonly T[], work: (each: T) => Promise<void>) {
  const waiting = [...all];
  const lane = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await work(next);
  };
  await Promise.all([lane(), lane()]);
}

// One after the other on one database, since making the demo organisation takes a while.
test("the demo organisation is made once, and then signed in to, verified and found broken", async () => {
  const made = await runLamplight(["demo"], { env: aside });
  expect(made).toMatchObject({ code: 0, err: expect.stringContaining("Northwind Mutual is there") });
  expect(made.lines()).toEqual([
    {
      organisation: "Northwind Mutual",
      people: await database.person.count(),
      applications: await database.application.count(),
    },
  ]);
  const again = await runLamplight(["demo"], { env: aside });
  expect(again).toMatchObject({ code: 1, out: "" });
  expect(again.err).toContain("There is an organisation already: Northwind Mutual.");

  const person = await database.person.findFirstOrThrow({ where: { leftAt: null } });
  await database.person.update({ where: { id: person.id }, data: { email: "ada@northwind.example" } });
  noteRunning(folder, { ...running, mode: "local" });
  const login = await runLamplight(["login", "Ada@Northwind.example"], { env: aside });
  expect(login).toMatchObject({ code: 0, err: "Sign in within 10 minutes, once, at\n" });
  expect(login.out).toMatch(/^http:\/\/localhost:3999\/sign-in\/link#\S{20,}\n$/);
  const stranger = await runLamplight(["login", "nobody@northwind.example"], { env: aside });
  expect(stranger).toMatchObject({ code: 1, out: "" });

  const withToken = ["token", "create", "--person", "Ada@northwind.example", "--scopes"];
  const given = await runLamplight([...withToken, "applications:read,help:write"], { env: aside });
  expect(given).toMatchObject({ code: 0, err: expect.stringContaining("shown this once") });
  const [line] = given.lines() as { token: string }[];
  expect(looksLikeApiToken(line?.token ?? "")).toBe(true);

  const exported = await runLamplight(
    ["export", "--person", "ada@northwind.example", "--format", "json", "--filter", "risk=high,severe"],
    { env: { ...aside, DATABASE_URL: "" } },
  );
  expect(exported.code).toBe(0);
  const rows = JSON.parse(exported.out) as { band: string; address: string }[];
  expect(new Set(rows.map(({ band }) => band.toLowerCase()))).toEqual(new Set(["high", "severe"]));
  expect(rows[0]?.address).toMatch(/^http:\/\/localhost:3999\/applications\/APP-/);

  const { application: listing, ...need } = await database.dependency.findFirstOrThrow({
    where: { application: { owner: { leftAt: null } } },
    select: { application: { select: { number: true } }, componentVersion: { select: { purl: true } } },
  });
  await sideBySide(
    Object.entries({ cyclonedx: '"CycloneDX"', spdx: '"SPDX-2.3"' }),
    async ([format, mark]) => {
      const bill = await runLamplight(["sbom", `app-${listing.number}`, "--format", format], { env: aside });
      expect(bill.code).toBe(0);
      expect(JSON.parse(bill.out)).toBeTypeOf("object");
      expect(bill.out).toContain(mark);
      expect(bill.out).toContain(need.componentVersion.purl);
    },
  );
  const printed = await database.auditRecord.findMany({ where: { deed: "application.bill-printed" } });
  expect(printed).toHaveLength(2);
  expect(printed.every(({ actorId }) => actorId === null)).toBe(true);
  await sideBySide(refused, async ([words, code, sentence]) => {
    const ran = await runLamplight(words.split(" "), { env: aside });
    expect(ran, words).toMatchObject({ code, out: "", err: expect.stringContaining(sentence) });
  });

  const analyst = await database.person.findFirstOrThrow({
    where: { roles: { has: "analyst" }, leftAt: null },
  });
  await database.person.update({ where: { id: analyst.id }, data: { email: "analyst@northwind.example" } });
  const list = join(folder, "tools.csv");
  writeFileSync(list, "External ID;Title;Owner\nT-1;Fuel ledger;analyst@northwind.example\nT-2;;\n");
  const asAnalyst = ["import", "applications", list, "--person", "analyst@northwind.example"];
  const dry = await runLamplight([...asAnalyst, "--dry-run"], { env: aside });
  expect(dry.lines()).toMatchObject([{ rows: 2, new: 1, unfit: 1, problems: [{ row: 3 }], takenIn: false }]);
  expect(dry.code).toBe(1);
  expect(await database.importCandidate.count()).toBe(0);
  const taken = await runLamplight([...asAnalyst, "--leave-out-unfit"], { env: aside });
  expect(taken.lines()).toMatchObject([{ takenIn: true }]);
  expect(await database.importCandidate.count()).toBe(1);
  const licences = join(folder, "licences.csv");
  writeFileSync(
    licences,
    "Name,Manufacturer,Seats,Product Key,Reassignable\nFuelCAD,Cadworks,4,K3Y-0NE,Yes\n",
  );
  const products = ["import", "products", licences, "--person", "analyst@northwind.example"];
  const before = await database.product.count();
  const dryProducts = await runLamplight([...products, "--dry-run"], { env: aside });
  expect(dryProducts.lines()).toMatchObject([{ rows: 1, new: 1, unfit: 0, takenIn: false }]);
  expect(await database.product.count()).toBe(before);
  expect(await runLamplight(products, { env: aside })).toMatchObject({ code: 0 });
  expect(await database.product.findFirst({ where: { name: "FuelCAD" } })).toMatchObject({ seats: 4 });

  noteRunning(folder, { ...running, mode: "served" });
  const served = await runLamplight(["login", "ada@northwind.example"], { env: aside });
  expect(served).toMatchObject({ code: 1, out: "" });

  const whole = await runLamplight(["audit", "verify"], { env: { ...aside, DATABASE_URL: "" } });
  expect(whole.code).toBe(0);
  const seals = await database.auditSeal.count();
  expect(whole.lines()).toEqual([{ holds: true, seals, unsealed: expect.any(Number) }]);

  const { recordId } = await database.auditSeal.findUniqueOrThrow({ where: { number: 7n } });
  await askAsOwner("UPDATE audit_record SET actor_name = 'Somebody else' WHERE id = $1", recordId);
  const broken = await runLamplight(["audit", "verify"], { env: aside });
  expect(broken).toMatchObject({
    code: 1,
    err: expect.stringContaining(`broken at seal 7, record ${recordId}`),
  });
  expect(broken.lines()).toEqual([
    { holds: false, seals: expect.any(Number), broken: { number: 7, recordId, problem: "altered-record" } },
  ]);
});

test("a database that does not answer is said in a sentence", async () => {
  const nobody = "postgresql://lamplight@127.0.0.1:1/lamplight";
  const ran = await runLamplight(["audit", "verify"], { env: { ...aside, DATABASE_URL: nobody } });
  expect(ran).toMatchObject({ code: 1, out: "" });
  expect(ran.err).toBe("The database does not answer. Look whether Lamplight is running, and ask again.\n");
});

async function askAsOwner(sql: string, value: string) {
  const client = new Client(process.env.DATABASE_OWNER_URL);
  await client.connect();
  await client.query(sql, [value]).finally(() => client.end());
}
