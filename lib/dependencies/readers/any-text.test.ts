import fc from "fast-check";
import { expect, test } from "vitest";
import { billAndLockReaders } from "../bill-and-lock-formats";
import { manifestLimits, type ReadManifest, readWithinLimits } from "../manifest";
import { normalPackageName } from "../package-url";
import { pythonReaders } from "../python-formats";
import { readManifest } from "../recognise";
import { readTypedList } from "../typed-list";
import { readPackageJson } from "./package-json";
import { readPackageLockJson } from "./package-lock-json";
import { readPipList } from "./pip-list";
import { pythonSamples } from "./python-samples";
import { readRequirementsTxt } from "./requirements-txt";
import { billAndLockSamples } from "./testing/bill-and-lock-samples";

const readers: ((text: string) => ReadManifest)[] = [
  readRequirementsTxt,
  readPipList,
  readPackageJson,
  readPackageLockJson,
  readTypedList,
  ...Object.values(pythonReaders).map((read) => (text: string) => read(text, "runtime")),
  ...Object.values(billAndLockReaders),
];
const pieces = [
  "requests",
  "==",
  "2.31.0",
  ">=",
  "[",
  "]",
  "{",
  "}",
  '"',
  ":",
  ",",
  ";",
  "@",
  "#",
  "\\",
  "\n",
  "\r",
  " ",
  "-e ",
  "-r ",
  "--hash=",
  "git+https://",
  "://a:b@",
  "%",
  "$",
  "{X}",
  "\u200b",
  "\u2028",
  "\0",
  "\ud800",
  "node_modules/",
  '"dependencies"',
  '"packages"',
  '"version"',
  "npm:",
  "file:",
  "null",
  "<",
  "<bom xmlns='http://cyclonedx.org/schema/bom/1.4'>",
  "<components>",
  "<component>",
  "<purl>",
  "</purl>",
  "pkg:npm/",
  '{"bomFormat":"CycloneDX","components":[',
  "1",
  "(",
  ")",
  "[[package]]\n",
  "[project]\n",
  "[tool.poetry.dependencies]\n",
  "name = ",
  "dependencies = [",
  "'",
  '"""',
  "import ",
  "from ",
  "- pip:\n",
  "&a *a",
];
const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 200 }),
  fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((parts) => parts.join("")),
);

test("no text makes a reader throw, and what it finds is whole", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      for (const read of readers) expectWhole(readWithinLimits("unknown", () => read(text)));
      expectWhole(readManifest("requirements.txt", text));
      expectWhole(readManifest("", text));
    }),
    { numRuns: 400 },
  );
});

test("no bytes make reading throw", () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 300 }),
      fc.constantFrom("requirements.txt", "package.json", "", "x.py"),
      (bytes, name) => expectWhole(readManifest(name, bytes)),
    ),
  );
});

test("every line of a requirements file that says something is a component or a warning", () => {
  const line = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.array(fc.constantFrom(...pieces), { maxLength: 8 }).map((parts) => parts.join("")),
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (written) => {
      const lines = written
        .flatMap((text) => text.split(/\r\n|\n|\r/))
        .map((text) => text.replace(/\\+$/, ""));
      const { components, warnings } = readRequirementsTxt(lines.join("\n"));
      const accounted = new Set([...components, ...warnings].map((entry) => entry.line));
      lines.forEach((text, index) => {
        // As pip does it, these end a line too, and a “\” before them joins it with the next.
        const shown = text.replace(/\\*[\v\f\u001c-\u001e\u0085\u2028\u2029]/g, " ");
        if (shown.trim() !== "" && !/^\s*#/.test(shown))
          expect(accounted, JSON.stringify(text)).toContain(index + 1);
      });
    }),
    { numRuns: 400 },
  );
});

test("every line of a conda list that says something is a component or a warning", () => {
  const line = fc.oneof(
    fc.string({ unit: "binary" }),
    fc
      .array(fc.constantFrom(...pieces, "py311_0", "conda-forge"), { maxLength: 8 })
      .map((parts) => parts.join("")),
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (written) => {
      const lines = written.flatMap((text) => text.split(/\r\n|\n|\r/)).map((text) => `x${text}`);
      const { components, warnings } = pythonReaders["conda-list"](lines.join("\n"), "runtime");
      expect([...components, ...warnings].map((entry) => entry.line)).toEqual(
        expect.arrayContaining(lines.map((_, index) => index + 1)),
      );
    }),
  );
});

test("every package of a lock file is a component or a warning, whatever it is called", () => {
  const entry = fc.record({
    name: fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom("requests", "__proto__", "constructor", "a-b"),
    ),
    version: fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("1.0", "2.31.0", "")),
  });
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 8 }), (entries) => {
      const quoted = (text: string) => JSON.stringify(text.toWellFormed()).replaceAll("\u007f", "\\u007f");
      const tables = entries.map(
        ({ name, version }) => `[[package]]\nname = ${quoted(name)}\nversion = ${quoted(version)}\n`,
      );
      for (const format of ["uv.lock", "poetry.lock"] as const) {
        const { components, warnings, error } = pythonReaders[format](
          `version = 1\n${tables.join("")}[metadata]\n`,
          "runtime",
        );
        expect(error).toBeUndefined();
        const purls = new Set(
          entries.map(({ name, version }) => `${normalPackageName("pypi", name)} ${version}`),
        );
        const unread = warnings.filter(({ cause }) => cause === "not-understood").length;
        const merged = entries.length - unread - components.length;
        expect(merged).toBeLessThanOrEqual(entries.length - purls.size);
      }
    }),
    { numRuns: 200 },
  );
});

const samples: [string, string][] = [
  [
    "requirements.txt",
    "requests==2.31.0 \\\n  --hash=sha256:aa\n-e git+https://example.org/a.git@v1#egg=a\npandas>=2 ; python_version < '3.12'\n",
  ],
  [
    "package.json",
    JSON.stringify(
      { dependencies: { a: "1.0.0", b: "npm:c@^2" }, devDependencies: { d: "file:../d" } },
      null,
      2,
    ),
  ],
  ["package-lock.json", lockOf(5)],
  ...pythonSamples,
  ...billAndLockSamples,
];

test("files cut off anywhere are read as far as they make sense, or refused in a sentence", () => {
  for (const [name, text] of samples) {
    for (let end = 0; end <= text.length; end += 1) expectWhole(readManifest(name, text.slice(0, end)));
  }
});

test("files with flipped bits are read or refused", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...samples),
      fc.nat(),
      fc.integer({ min: 0, max: 7 }),
      ([name, text], place, bit) => {
        const bytes = new TextEncoder().encode(text);
        const at = place % bytes.length;
        bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
        expectWhole(readManifest(name, bytes));
      },
    ),
    { numRuns: 500 },
  );
});

test("hostile lengths end in bounded work", { timeout: 240_000 }, () => {
  const long = 200_000;
  for (const text of [
    "\\".repeat(long),
    `${"\\".repeat(long)}x\\`,
    " ".repeat(long),
    "a,".repeat(long),
    "/".repeat(long),
    `-e ${"/".repeat(long)}x`,
    `a${" ;".repeat(long)}`,
    '"'.repeat(long),
    '\\"'.repeat(long),
    `lockfileVersion: 9\n${"&a ".repeat(long)}`,
    `__metadata:\n${"- ".repeat(long)}`,
    `a@1${", a@1".repeat(long)}:`,
    "{\n".repeat(long),
    "a==1 --hash=sha256:aa ".repeat(9_000),
    "$ ".repeat(long),
    `x${",".repeat(long)}y`,
    "\n".repeat(long),
    "- ".repeat(long),
    "name: x\n".repeat(9_000),
    "import ".repeat(long),
    "'''".repeat(long),
    "(\n".repeat(long),
  ]) {
    for (const read of readers) expectWhole(readWithinLimits("unknown", () => read(text)));
    expectWhole(readManifest("", text));
  }
});

test("a lock file with 3,000 packages is read whole", () => {
  expect(readManifest("package-lock.json", lockOf(3000))).toMatchObject({
    resolved: true,
    warnings: [],
    components: { length: 3000 },
  });
});

function lockOf(size: number) {
  const packages: Record<string, unknown> = { "": { name: "x", dependencies: { "package-0": "^1.0.0" } } };
  for (let index = 0; index < size; index += 1) {
    packages[`node_modules/package-${index}`] = {
      version: `1.0.${index}`,
      resolved: `https://registry.npmjs.org/package-${index}/-/package-${index}-1.0.${index}.tgz`,
      integrity:
        "sha512-trnsAYxU3xnS1gPHPyU961coFyLkh4gAD/0zQ5mymY4yOZ+CYvsPqUbOFSw0aDM4y0tV7tiFxL/1XfXPNC6IPg==",
      license: "MIT",
      dependencies: { [`package-${index + 1}`]: "^1.0.0" },
      engines: { node: ">=18" },
    };
  }
  return JSON.stringify({ name: "x", lockfileVersion: 3, requires: true, packages }, null, 2);
}

function expectWhole({ components, warnings, error }: ReadManifest) {
  if (error !== undefined) expect(components.length + warnings.length).toBe(0);
  expect(components.length + warnings.length).toBeLessThanOrEqual(manifestLimits.components + 1);
  for (const { purl, name, version, pinned, line } of components) {
    expect(purl).toMatch(/^pkg:[a-z]+\/./);
    expect(name).not.toBe("");
    if (version !== null) expect(pinned).toBe(true);
    if (line !== null) expect(line).toBeGreaterThan(0);
  }
  for (const { message, cause } of warnings)
    expect([message.length > 10, cause.length > 2]).toEqual([true, true]);
}
