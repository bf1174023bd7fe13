import { expect, test } from "vitest";
import { readManifest } from "../recognise";
import { readManifestApart } from "./read-apart";

const bytesOf = (text: string) => new TextEncoder().encode(text);
const small = bytesOf("requests==2.31.0\nPandas>=2\n");

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
  expect(await readManifestApart("requirements.txt", given)).toEqual(readManifest("requirements.txt", small));
  expect(given).toEqual(small);
});

test("many at once are each answered with their own", async () => {
  const names = Array.from({ length: 40 }, (_, at) => `p${at}`);
  const read = await Promise.all(
    names.map((name) => readManifestApart("requirements.txt", bytesOf(`${name}==1.0\n`))),
  );
  expect(read.map(({ components }) => components[0]?.name)).toEqual(names);
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
  const reading = readManifestApart("package-lock.json", lock, undefined, 600);
  expect(await ticksDuring(reading)).toBeGreaterThanOrEqual(5);
  expect((await reading).components).toHaveLength(49_000);
});

test("a file that needs too much memory ends in a sentence, and the next one is read", async () => {
  const hostile = bytesOf(`{"lockfileVersion":3,"packages":{"a":[${"[],".repeat(6_600_000)}[]]}}`);
  const reading = readManifestApart("package-lock.json", hostile, undefined, 600);
  const next = readManifestApart("requirements.txt", small);
  expect(await ticksDuring(reading)).toBeGreaterThanOrEqual(5);
  expect((await reading).error).toMatch(/256 MB of memory/);
  expect((await next).components).toHaveLength(2);
});

test("a file that takes longer than it may ends in a sentence, and the next one is read", async () => {
  const slow = bytesOf(`{"lockfileVersion":3,"packages":{"a":[${"[],".repeat(2_000_000)}[]]}}`);
  const reading = readManifestApart("package-lock.json", slow, undefined, 0.001);
  const next = readManifestApart("requirements.txt", small);
  expect((await reading).error).toMatch(/takes longer than 0.001 seconds/);
  expect((await next).components).toHaveLength(2);
});

test("what nobody waits for any more is not read, and the next one is", async () => {
  const slow = bytesOf(`{"lockfileVersion":3,"packages":{"a":[${"[],".repeat(2_000_000)}[]]}}`);
  const stopping = new AbortController();
  const reading = readManifestApart("package-lock.json", slow, stopping.signal);
  const waiting = readManifestApart("requirements.txt", small, stopping.signal);
  const next = readManifestApart("requirements.txt", small);
  stopping.abort();
  expect((await reading).error).toMatch(/was stopped/);
  expect((await waiting).error).toMatch(/was stopped/);
  expect((await next).components).toHaveLength(2);
});

test("so many that none could wait for the others are told to come again", async () => {
  const asked = Array.from({ length: 80 }, () => readManifestApart("requirements.txt", small));
  const told = await Promise.allSettled(asked);
  const refused = told.filter(({ status }) => status === "rejected");
  expect(refused.length).toBeGreaterThan(20);
  expect(refused[0]).toMatchObject({ reason: { reason: "too-many" } });
  const read = told.flatMap((each) => (each.status === "fulfilled" ? each.value.components.length : []));
  expect(read).toEqual(Array.from({ length: 80 - refused.length }, () => 2));
});
