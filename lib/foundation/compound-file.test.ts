import * as cfb from "cfb";
import fc from "fast-check";
import { expect, test } from "vitest";
import { openCompoundFile } from "./compound-file";

function fileOf(streams: Record<string, Uint8Array>) {
  const file = cfb.utils.cfb_new();
  for (const [path, content] of Object.entries(streams)) cfb.utils.cfb_add(file, path, content);
  return new Uint8Array(cfb.write(file, { type: "array" }) as number[]);
}

function bytesOf(length: number) {
  return Uint8Array.from({ length }, (_, at) => (at * 31) % 251);
}

test("streams of every size are read as they were written, by path and without regard to case", () => {
  const sizes = [1, 63, 64, 65, 511, 4_095, 4_096, 4_097, 70_000, 9_000_000];
  const file = openCompoundFile(
    fileOf(Object.fromEntries(sizes.map((size) => [`/Folder/of ${size}`, bytesOf(size)]))),
  );
  for (const size of sizes) {
    expect(file?.streams).toContain(`Folder/of ${size}`);
    expect(Buffer.from(file?.read(`FOLDER/OF ${size}`, 10_000_000) ?? []).equals(bytesOf(size))).toBe(true);
  }
  expect(file?.read("Folder/of 70000", 100)).toEqual(bytesOf(100));
  expect(file?.read("missing", 100)).toBeNull();
});

test("what is no compound file is none", () => {
  expect(openCompoundFile(new Uint8Array(2_000))).toBeNull();
  expect(openCompoundFile(new Uint8Array())).toBeNull();
});

const whole = fileOf({
  "/Workbook": bytesOf(20_000),
  "/A/B/small": bytesOf(300),
  "/A/large": bytesOf(9_000),
});

test("a file that is cut off anywhere gives what is there", () => {
  for (let end = 0; end < whole.length; end += 97) {
    const file = openCompoundFile(whole.slice(0, end));
    for (const path of file?.streams ?? [])
      expect(file?.read(path, 50_000)?.length).toBeLessThanOrEqual(20_000);
  }
});

test("a file with changed bytes ends in bounded work, whatever its chains say", () => {
  const change = fc.tuple(fc.nat(whole.length - 1), fc.nat(255));
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 40 }), (changes) => {
      const bytes = whole.slice();
      for (const [at, byte] of changes) bytes[at] = byte;
      // The table of chains is where loops can be made.
      const file = openCompoundFile(bytes);
      for (const path of file?.streams ?? [])
        expect(file?.read(path, 10_000_000)?.length).toBeLessThanOrEqual(bytes.length + 4_096);
    }),
    { numRuns: 300 },
  );
});

test("a chain that leads to itself ends", () => {
  const bytes = whole.slice();
  const view = new DataView(bytes.buffer);
  const table = (view.getUint32(76, true) + 1) * 512;
  for (let sector = 0; sector < 128; sector++) view.setUint32(table + sector * 4, sector, true);
  const file = openCompoundFile(bytes);
  for (const path of file?.streams ?? []) expect(file?.read(path, 2 ** 31)?.length).toBeLessThan(10_000_000);
});
