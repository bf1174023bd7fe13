import { describe, expect, test } from "vitest";
import { readHashes, readLicence } from "./proof-of-packages";

const hello = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";

describe("hashes, in the spelling of any lock file", () => {
  test.each([
    [`sha256:${hello}`, `sha256:${hello}`],
    [`SHA-256:${hello.toUpperCase()}`, `sha256:${hello}`],
    ["sha256-LPJNul+wow4m6DsqxbninhsWHlwfp0JecwQzYpOLmCQ=", `sha256:${hello}`],
    ["sha256-LPJNul+wow4m6DsqxbninhsWHlwfp0JecwQzYpOLmCQ=?opt", `sha256:${hello}`],
    [`md5:${hello.slice(32)}`, `md5:${hello.slice(32)}`],
  ])("%s is %s", (written, read) => {
    const { hashes, others } = readHashes([written]);
    expect(hashes.map(({ algorithm, hex }) => `${algorithm}:${hex}`)).toEqual([read]);
    expect(others).toEqual([]);
  });

  test.each([`sha256:${hello.slice(1)}`, "gost:00ff", "sha512-AAAA", "nonsense", "sha256:xyz"])(
    "%s is kept as it is",
    (written) => expect(readHashes([written])).toEqual({ hashes: [], others: [written] }),
  );

  test("several in one text are told apart, and the same counts once", () => {
    const { hashes, others } = readHashes([
      `sha256:${hello} sha1:short`,
      `sha256-LPJNul+wow4m6DsqxbninhsWHlwfp0JecwQzYpOLmCQ=`,
    ]);
    expect(hashes).toEqual([{ algorithm: "sha256", hex: hello }]);
    expect(others).toEqual(["sha1:short"]);
  });
});

test.each([
  ["MIT", "id"],
  [" BSD-3-Clause ", "id"],
  ["MIT OR Apache-2.0", "expression"],
  ["(MIT AND (Zlib OR ISC))", "expression"],
  ["BSD", "name"],
  ["MIT OR", "name"],
  ["MIT Apache-2.0", "name"],
  ["(MIT", "name"],
  ["MIT)", "name"],
  ["MIT or Apache-2.0", "name"],
  ["", "name"],
])("the licence “%s” is written as %s", (text, kind) => expect(readLicence(text).kind).toBe(kind));
