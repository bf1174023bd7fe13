import { createHash } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/foundation/database";
import { foundOrganisation } from "@/lib/people/people.testing";
import { keepFile, readPieces } from "./commands/keep-file";
import { arriving } from "./exchange.testing";

let analyst: Actor;
const now = new Date();
const input = { kind: "applications", fileName: "apps.csv" };

beforeAll(async () => {
  const organisation = await foundOrganisation();
  analyst = await organisation.hire("Fay", "IT", "analyst");
});

/** Parts of uneven sizes, as a network cuts them; `taken` counts those that were asked for. */
function cut(whole: Uint8Array, partBytes: number) {
  const taken = { count: 0 };
  function* parts() {
    for (let at = 0; at < whole.length; at += partBytes) {
      taken.count++;
      yield whole.subarray(at, at + partBytes);
    }
  }
  return { parts: arriving(parts()), taken };
}

test("what arrives in parts of any size is kept in pieces of a megabyte, with the hash of the whole", async () => {
  const whole = new TextEncoder().encode(`Id,Name\n${"1,Plan\n2,Ledger\n".repeat(150_000)}`);
  const { id } = await keepFile(analyst, input, cut(whole, 65_537).parts, now);
  const run = await database.importRun.findUniqueOrThrow({
    where: { id },
    include: { pieces: { orderBy: { number: "asc" } } },
  });
  expect(run.contentHash).toBe(createHash("sha256").update(whole).digest("hex"));
  expect(run.pieces.map(({ bytes }) => bytes.length)).toEqual([1_000_000, 1_000_000, 400_008]);
  expect(Buffer.from(await readPieces(id)).equals(whole)).toBe(true);
});

test("what is no list is refused at its first bytes, and nothing of it is kept", async () => {
  const before = await database.importRun.count();
  const { parts, taken } = cut(new Uint8Array(8_000_000), 65_536);
  await expect(keepFile(analyst, input, parts, now)).rejects.toThrow("This is no text");
  expect(taken.count).toBe(1);
  expect(await database.importRun.count()).toBe(before);
});

test("what is too large is refused as soon as it is", async () => {
  const part = new TextEncoder().encode("1,Plan\n".repeat(200_000));
  const taken = { count: 0 };
  function* endless() {
    for (;;) {
      taken.count++;
      yield part;
    }
  }
  await expect(keepFile(analyst, input, arriving(endless()), now)).rejects.toThrow("larger than 50 MB");
  expect(taken.count).toBe(36);
});

test("of many at the same moment five are kept, and the others are told to wait", async () => {
  const waiting = await database.importRun.count({ where: { importedById: analyst.id, state: "reading" } });
  const file = new TextEncoder().encode("Id,Name\n1,Plan\n");
  const told = await Promise.allSettled(
    Array.from({ length: 9 }, () => keepFile(analyst, input, arriving([file]), now)),
  );
  const refused = told.filter((each) => each.status === "rejected");
  expect(refused).toHaveLength(9 - (5 - waiting));
  for (const { reason } of refused) expect(reason).toMatchObject({ reason: "too-many" });
  const kept = { where: { importedById: analyst.id, state: "reading" } };
  expect(await database.importRun.count(kept)).toBe(5);
});
