import { strToU8, type Zippable, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { openZipArchive, ZipFault } from "./zip-archive";

const limits = { entries: 100, unpackedBytes: 200_000_000 };

function zipOf(files: Record<string, string>) {
  const entries = Object.entries(files).map(([name, text]) => [name, strToU8(text)]);
  return zipSync(Object.fromEntries(entries) as Zippable);
}

function textOf(bytes: Uint8Array, name: string) {
  const decoder = new TextDecoder();
  let text = "";
  for (const piece of openZipArchive(bytes, limits).read(name))
    text += decoder.decode(piece, { stream: true });
  return text;
}

function faultOf(bytes: Uint8Array, name: string, given = limits) {
  try {
    for (const _ of openZipArchive(bytes, given).read(name));
    return null;
  } catch (problem) {
    return problem instanceof ZipFault ? problem.kind : problem;
  }
}

/** The place of a signature, counted from the end. */
function lastPlaceOf(bytes: Uint8Array, signature: number) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = bytes.length - 4; at >= 0; at--) if (view.getUint32(at, true) === signature) return at;
  throw new Error("There is no such signature.");
}

test("entries are read by name, without regard to case, and “\\” is a folder too", () => {
  const bytes = zipOf({ "a/b.txt": "hello", "c\\d.txt": "x".repeat(100_000) });
  expect(openZipArchive(bytes, limits).names).toEqual(["a/b.txt", "c/d.txt"]);
  expect(textOf(bytes, "A/B.TXT")).toBe("hello");
  expect(textOf(bytes, "c/d.txt")).toHaveLength(100_000);
  expect(textOf(bytes, "missing")).toBe("");
});

test.each(["../x", "/etc/passwd", "a/../../x", "..\\x", "C:\\x", "c:x"])(
  "the name %s is left out and counted",
  (name) => {
    const archive = openZipArchive(zipOf({ [name]: "x", "ok.txt": "y" }), limits);
    expect(archive.names).toEqual(["ok.txt"]);
    expect(archive.problems.get("unsafe-name")).toBe(1);
  },
);

test("a link is left out and counted", () => {
  const bytes = zipOf({ "a.txt": "x" });
  new DataView(bytes.buffer).setUint32(lastPlaceOf(bytes, 0x02014b50) + 38, 0o120777 << 16, true);
  expect(openZipArchive(bytes, limits)).toMatchObject({ names: [], problems: new Map([["unsafe-name", 1]]) });
});

test("of two entries of one name the first is read, and the second counted", () => {
  const bytes = zipOf({ "a.txt": "one", "A.txt": "two" });
  expect(textOf(bytes, "a.txt")).toBe("one");
  expect(openZipArchive(bytes, limits).problems.get("repeated-name")).toBe(1);
});

test("no more entries are looked at than the limit", () => {
  const many = Object.fromEntries(Array.from({ length: 101 }, (_, at) => [`${at}.txt`, "x"]));
  const archive = openZipArchive(zipOf(many), limits);
  expect(archive.names).toHaveLength(100);
  expect(archive.problems.has("too-many-entries")).toBe(true);
});

describe("an archive that is cut off", () => {
  const whole = zipOf({ "a.txt": "one", "b.txt": "two".repeat(50_000), "c.txt": "three" });

  test("without its directory is read from the front", () => {
    const bytes = whole.slice(0, lastPlaceOf(whole, 0x06054b50));
    expect(openZipArchive(bytes, limits).problems.has("no-directory")).toBe(true);
    expect(openZipArchive(bytes, limits).names).toEqual(["a.txt", "b.txt", "c.txt"]);
    expect(textOf(bytes, "c.txt")).toBe("three");
  });

  test("in the middle of an entry gives what is there, then says so", () => {
    const text = Array.from({ length: 20_000 }, (_, at) => `line ${at * 7919}\n`).join("");
    const bytes = zipOf({ "a.txt": text }).slice(0, 30_000);
    const pieces: Uint8Array[] = [];
    expect(() => {
      for (const piece of openZipArchive(bytes, limits).read("a.txt")) pieces.push(piece);
    }).toThrow(ZipFault);
    const read = pieces.map((piece) => new TextDecoder().decode(piece)).join("");
    expect(read.length).toBeGreaterThan(10_000);
    expect(text.startsWith(read)).toBe(true);
  });

  test("in a damaged directory is read by what is left of it and from the front", () => {
    const bytes = whole.slice();
    const directory = lastPlaceOf(bytes, 0x02014b50);
    bytes[directory] = 0;
    expect(openZipArchive(bytes, limits).names).toEqual(["a.txt", "b.txt", "c.txt"]);
    expect(openZipArchive(bytes, limits).problems.has("directory-cut-off")).toBe(true);
  });
});

describe("an archive that unpacks to too much", () => {
  const zeroes = zipSync({ "bomb.xml": [new Uint8Array(60_000_000), { level: 9 }] });

  test("is stopped at the limit of the whole archive", () => {
    expect(faultOf(zeroes, "bomb.xml", { entries: 100, unpackedBytes: 10_000_000 })).toBe("too-much");
    const archive = openZipArchive(zipOf({ "a.txt": "x".repeat(900) }), { entries: 1, unpackedBytes: 1_000 });
    for (const _ of archive.read("a.txt"));
    expect(() => [...archive.read("a.txt")]).toThrow(ZipFault);
  });

  test("is stopped where it grows too fast", () => {
    expect(faultOf(zeroes, "bomb.xml")).toBe("bomb");
  });

  test("is stopped where it is larger than it says", () => {
    const bytes = zipOf({ "a.txt": "x".repeat(10_000) });
    new DataView(bytes.buffer).setUint32(lastPlaceOf(bytes, 0x02014b50) + 24, 10, true);
    expect(faultOf(bytes, "a.txt")).toBe("bomb");
  });
});

test("what is locked or packed otherwise is said", () => {
  const locked = zipOf({ "a.txt": "x" });
  const at = lastPlaceOf(locked, 0x02014b50);
  new DataView(locked.buffer).setUint16(at + 8, 1, true);
  expect(faultOf(locked, "a.txt")).toBe("encrypted");
  expect(openZipArchive(locked, limits).problems.get("encrypted-entry")).toBe(1);
  const odd = zipOf({ "a.txt": "x" });
  new DataView(odd.buffer).setUint16(lastPlaceOf(odd, 0x02014b50) + 10, 12, true);
  expect(faultOf(odd, "a.txt")).toBe("packed-otherwise");
});
