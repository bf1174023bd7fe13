import { expect, test } from "vitest";
import { readManifest } from "../recognise";
import { readManifestApart } from "./read-apart";

const bytesOf = (text: string) => new TextEncoder().encode(text);
const small = bytesOf("requests==2.31.0\nPandas>=2\n");
let people = 0;

/** Each time somebody else's file, unless the test says whose. */
const read = (name: string, bytes: Uint8Array, more: Partial<Parameters<typeof readManifestApart>[0]> = {}) =>
  readManifestApart({ personId: `person ${people++}`, name, bytes, ...more });

/** How often a timer of 10 ms is heard until `work` is done: never, where it is done in this process. */
async function ticksDuring(work: Promise<unknown>) {
  let ticks = 0;
  const clock = setInterval(() => ticks++, 10);
  await work;
  clearInterval(clock);
  return ticks;
}

test("what is read apart is what is read here, and the bytes stay with whoever gave them", async () => {
  const given = small.slice();
  expect(await read("requirements.txt", given)).toEqual(readManifest("requirements.txt", small));
  expect(given).toEqual(small);
});

test("many at once are each answered with their own", async () => {
  const names = Array.from({ length: 40 }, (_, at) => `p${at}`);
  const lists = await Promise.all(names.map((name) => read("requirements.txt", bytesOf(`${name}==1.0\n`))));
  expect(lists.map(({ components }) => components[0]?.name)).toEqual(names);
});

test("a large lock file holds nobody up", async () => {
  const packages = Object.fromEntries(
    Array.from({ length: 49_000 }, (_, at) => [
      `node_modules/p${at}`,
      { version: "1.0.0", integrity: `sha512-${"A".repeat(86)}==`, license: "MIT", note: "x".repeat(150) },
    ]),
  );
  const lock = bytesOf(JSON.stringify({ lockfileVersion: 3, packages: { "": {}, ...packages } }));
  expect(lock.length).toBeGreaterThan(15_000_000);
  const reading = read("package-lock.json", lock, { seconds: 600 });
  expect(await ticksDuring(reading)).toBeGreaterThanOrEqual(5);
  expect((await reading).components).toHaveLength(49_000);
});

test("a file that needs too much memory ends in a sentence, and the next one is read", async () => {
  const hostile = bytesOf(`{"lockfileVersion":3,"packages":{"a":[${"[],".repeat(6_600_000)}[]]}}`);
  const reading = read("package-lock.json", hostile, { seconds: 600 });
  const next = read("requirements.txt", small);
  expect(await ticksDuring(reading)).toBeGreaterThanOrEqual(5);
  expect((await reading).error).toMatch(/256 MB of memory/);
  expect((await next).components).toHaveLength(2);
});

test("a file that takes longer than it may ends in a sentence, and the next one is read", async () => {
  const slow = bytesOf(`{"lockfileVersion":3,"packages":{"a":[${"[],".repeat(2_000_000)}[]]}}`);
  const reading = read("package-lock.json", slow, { seconds: 0.001 });
  const next = read("requirements.txt", small);
  expect((await reading).error).toMatch(/takes longer than 0.001 seconds/);
  expect((await next).components).toHaveLength(2);
});

test("what nobody waits for any more is not read, and the next one is", async () => {
  const slow = bytesOf(`{"lockfileVersion":3,"packages":{"a":[${"[],".repeat(2_000_000)}[]]}}`);
  const stopping = new AbortController();
  const reading = read("package-lock.json", slow, { signal: stopping.signal });
  const waiting = read("requirements.txt", small, { signal: stopping.signal });
  const next = read("requirements.txt", small);
  stopping.abort();
  expect((await reading).error).toMatch(/was stopped/);
  expect((await waiting).error).toMatch(/was stopped/);
  expect((await next).components).toHaveLength(2);
});

test("so many that none could wait for the others are told to come again", async () => {
  const asked = Array.from({ length: 80 }, () => read("requirements.txt", small));
  const told = await Promise.allSettled(asked);
  const refused = told.filter(({ status }) => status === "rejected");
  expect(refused.length).toBeGreaterThan(20);
  expect(refused[0]).toMatchObject({ reason: { reason: "too-many" } });
  const counts = told.flatMap((each) => (each.status === "fulfilled" ? each.value.components.length : []));
  expect(counts).toEqual(Array.from({ length: 80 - refused.length }, () => 2));
});

test("of one person one large file is taken at a time, and others are read meanwhile", async () => {
  const large = bytesOf("requests==2.31.0\n".repeat(70_000));
  const first = read("requirements.txt", large, { personId: "Mia" });
  const second = read("requirements.txt", large, { personId: "Mia" });
  const other = read("requirements.txt", small, { personId: "Ben" });
  await expect(second).rejects.toMatchObject({
    reason: "too-many",
    message: expect.stringContaining("Files of yours are being read"),
    details: { retryAfterSeconds: 2 },
  });
  await first;
  expect((await other).components).toHaveLength(2);
  expect((await read("requirements.txt", small, { personId: "Mia" })).components).toHaveLength(2);
});

test("people take turns, however many small files one of them sends, up to a number", async () => {
  const done: string[] = [];
  const note = (personId: string) =>
    read("requirements.txt", small, { personId }).then(() => done.push(personId));
  const many = await Promise.allSettled([...Array.from({ length: 20 }, () => note("Mia")), note("Ben")]);
  expect(many.filter(({ status }) => status === "rejected")).toHaveLength(4);
  expect(done.indexOf("Ben")).toBeLessThanOrEqual(2);
  expect(done).toHaveLength(17);
});

test("whoever waits too long for those before is told to come again, and is read then", async () => {
  const slow = bytesOf(`{"lockfileVersion":3,"packages":{"a":[${"[],".repeat(2_000_000)}[]]}}`);
  const before = read("package-lock.json", slow, { seconds: 600 });
  const impatient = read("requirements.txt", small, { personId: "Ann", waitSeconds: 0.001 });
  await expect(impatient).rejects.toMatchObject({ reason: "too-many", details: { retryAfterSeconds: 2 } });
  const again = read("requirements.txt", small, { personId: "Ann" });
  await before;
  expect((await again).components).toHaveLength(2);
});
