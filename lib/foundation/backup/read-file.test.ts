import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { DamagedBackup } from "./damaged";
import { checkBackup } from "./read-file";
import { openWriter } from "./write-file";

const folder = mkdtempSync(join(tmpdir(), "lamplight-backup-"));
const file = join(folder, "small.backup");
const altered = join(folder, "altered.backup");
let whole = Buffer.alloc(0);

beforeAll(async () => {
  const writer = await openWriter(file, {
    lamplight: "backup",
    format: 1,
    madeAt: "2026-11-27T10:00:00.000Z",
    postgres: "18.4",
    migrations: [{ name: "1_first", checksum: "0".repeat(64) }],
    tables: ["empty", "person", "platform"].map((name) => ({ name, columns: ["id", "name"] })),
  });
  await writer.addRows("person", ['["1","Ada\\nL."]', '["2",null]']);
  await writer.addRows("person", ['["3","\u2028"]']);
  await writer.addRows("platform", ['["1","Excel"]']);
  await writer.finish([{ name: "application_number_seq", next: "9007199254740993" }]);
  whole = readFileSync(file);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function problemWith(bytes: Uint8Array) {
  writeFileSync(altered, bytes);
  return checkBackup(altered).then(
    () => null,
    (error: unknown) => error,
  );
}

test("a backup is readable by its owner alone, and answers what it holds", async () => {
  expect(statSync(file).mode & 0o777).toBe(0o600);
  const { summary, counts } = await checkBackup(file);
  expect(summary).toMatchObject({ tables: 3, rows: 4, bytes: whole.length });
  expect(counts.sequences).toEqual([{ name: "application_number_seq", next: "9007199254740993" }]);
  const end = whole.lastIndexOf("\n", whole.length - 2) + 1;
  expect(summary.sha256).toBe(createHash("sha256").update(whole.subarray(0, end)).digest("hex"));
});

test("whichever byte is altered, the backup does not hold", async () => {
  for (let at = 0; at < whole.length; at += 5) {
    const bytes = Buffer.from(whole);
    bytes[at] = (bytes[at] ?? 0) ^ 0x01;
    expect(await problemWith(bytes), `byte ${at}`).toBeInstanceOf(DamagedBackup);
  }
});

test("wherever it is cut off, or goes on, the backup does not hold", async () => {
  for (let length = 0; length < whole.length; length += 7) {
    expect(await problemWith(whole.subarray(0, length)), `length ${length}`).toBeInstanceOf(DamagedBackup);
  }
  expect(await problemWith(Buffer.concat([whole, Buffer.from("\n")]))).toBeInstanceOf(DamagedBackup);
});

test("damage among the rows of a table is named by the table", async () => {
  const frame = whole.indexOf('{"table":"platform"');
  const rows = whole.indexOf("\n", frame) + 1;
  const bytes = Buffer.from(whole);
  bytes[rows + 20] = (bytes[rows + 20] ?? 0) ^ 0xff;
  expect(await problemWith(bytes)).toMatchObject({ table: "platform" });
});

test("what was left out of a table is missed, even where each frame is sound", async () => {
  const first = whole.indexOf('{"table":"person"');
  const second = whole.indexOf('{"table":"person"', first + 1);
  const problem = await problemWith(Buffer.concat([whole.subarray(0, first), whole.subarray(second)]));
  expect(problem).toMatchObject({ table: "person" });
});

test.each([
  ["an empty file", "", "no backup of Lamplight"],
  ["something else", '{"name":"lamplight"}\n', "no backup of Lamplight"],
  ["a later format", '{"lamplight":"backup","format":2}\n', "made by a newer Lamplight"],
])("%s is no backup that could be read", async (_what, text, sentence) => {
  expect(await problemWith(Buffer.from(text))).toMatchObject({ message: expect.stringContaining(sentence) });
});

test("a file that is not there, and one that is there already, are named", async () => {
  await expect(checkBackup(join(folder, "missing"))).rejects.toThrow(`There is no file ${folder}/missing.`);
  const header = (await checkBackup(file)).header;
  await expect(openWriter(file, header)).rejects.toThrow("there is a file of this name already");
  await expect(openWriter(join(folder, "none/b"), header)).rejects.toThrow("there is no such folder");
});
