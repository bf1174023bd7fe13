import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Bill } from "./bill";
import { billOf, cycloneDxFaults, spdxDocumentSchema, usedAs } from "./bill.testing";
import { type FoundComponent, foundComponent } from "./manifest";
import { readManifest } from "./recognise";
import { writeBill } from "./write-bill";

const now = new Date("2026-11-27T17:30:00.123Z");
const later = new Date("2027-01-01T00:00:00Z");
const faultsOfCycloneDx = cycloneDxFaults();
const faultsOfSpdx = (text: string) => spdxDocumentSchema.safeParse(JSON.parse(text)).error?.issues ?? [];

const writeCycloneDx = (bill: Bill, at: Date) => writeBill("cyclonedx", bill, at);
const writeSpdx = (bill: Bill, at: Date) => writeBill("spdx", bill, at);

const formats = [
  ["CycloneDX", writeCycloneDx, faultsOfCycloneDx, "bom.json"],
  ["SPDX", writeSpdx, faultsOfSpdx, "bill.spdx.json"],
] as const;

const hex = (length: number) =>
  fc
    .array(fc.constantFrom(..."0123456789abcdef"), { minLength: length, maxLength: length })
    .map((digits) => digits.join(""));
const hash = fc.oneof(
  hex(64).map((digits) => `sha256:${digits}`),
  hex(128).map((digits) => `sha512:${digits}`),
  hex(40).map((digits) => `sha1:${digits}`),
  hex(32).map((digits) => `md5:${digits}`),
  hex(56).map((digits) => `sha224:${digits}`),
  hex(64).map((digits) => `blake3:${digits}`),
  fc.constantFrom("gost:00ff", "sha256:short"),
);
const licence = fc.constantFrom(
  "MIT",
  "Apache-2.0 OR MIT",
  "(MIT AND Zlib) OR ISC",
  "BSD",
  "Own licence of “Acme”, Ltd.",
  "LicenseRef-x",
);
const words = fc
  .string({ minLength: 1, maxLength: 40 })
  .map((text) => text.toWellFormed().trim())
  .filter(Boolean);
const plain = fc.stringMatching(/^[a-z][a-z0-9]{0,12}$/);
const named = fc.oneof(
  fc.record({
    ecosystem: fc.constantFrom("pypi" as const, "gem" as const, "cargo" as const, "conda" as const),
    name: plain,
  }),
  fc.record({
    ecosystem: fc.constant("npm" as const),
    name: fc.tuple(plain, plain).map(([scope, name]) => `@${scope}/${name}`),
  }),
  fc.record({
    ecosystem: fc.constant("maven" as const),
    name: fc.tuple(plain, plain).map(([group, name]) => `org.${group}:${name}`),
  }),
  fc.record({
    ecosystem: fc.constant("golang" as const),
    name: fc.tuple(plain, plain).map(([host, name]) => `${host}.org/a/${name}`),
  }),
);
const component = fc
  .record({
    named,
    version: fc.option(fc.stringMatching(/^\d{1,3}\.\d{1,3}(?:\.\d{1,3})?(?:rc1|\+local|-beta\.1)?$/)),
    requirement: fc.option(words),
    scope: fc.constantFrom("runtime" as const, "development" as const, "optional" as const),
    direct: fc.boolean(),
    line: fc.option(fc.integer({ min: 1, max: 10_000 })),
    note: fc.option(words),
    origin: fc.option(
      fc.constantFrom({ vcs_url: "git+https://example.org/a.git@1" }, { repository_url: "file:" as const }),
    ),
    hashes: fc.uniqueArray(hash, { maxLength: 4 }),
    licence: fc.option(licence),
  })
  .map(({ named: { ecosystem, name }, hashes, licence: said, ...rest }) =>
    foundComponent({
      ...rest,
      ecosystem,
      name,
      pinned: rest.version !== null,
      ...(hashes.length > 0 ? { hashes } : {}),
      ...(said ? { licence: said } : {}),
    }),
  );
const components = fc.uniqueArray(component, { maxLength: 12, selector: ({ purl }) => purl });

/** What a document can hold: its line is its own, and hashes come in the order of their kinds. */
const held = ({ line: _line, hashes, ...rest }: FoundComponent) => ({
  ...rest,
  ...(hashes ? { hashes: hashes.toSorted() } : {}),
});
const byPurl = (one: FoundComponent, other: FoundComponent) => (one.purl < other.purl ? -1 : 1);

describe.each(formats)("a bill in %s", (_format, write, faultsOf, fileName) => {
  test("fits its specification and gives back, with our own reader, all that the format can hold", () => {
    fc.assert(
      fc.property(components, fc.constantFrom("complete" as const, "incomplete" as const), (found, known) => {
        const text = write(
          billOf(
            found.map((each) => usedAs(each)),
            known,
          ),
          now,
        );
        expect(faultsOf(text)).toEqual([]);
        const read = readManifest(fileName, text);
        expect(read.error).toBeUndefined();
        expect(read.components.map(held)).toEqual(found.toSorted(byPurl).map(held));
        expect(read.resolved).toBe(known === "complete");
        expect(read.warnings.filter(({ cause }) => cause === "not-understood")).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  test("is the same whatever the order, and at another time differs by the time alone", () => {
    fc.assert(
      fc.property(components, (found) => {
        const uses = found.map((each) => usedAs(each));
        const text = write(billOf(uses), now);
        expect(write(billOf(uses.toReversed()), now)).toBe(text);
        const at = /2026-11-27T17:30:00(?:\.\d+)?Z/g;
        const then = /2027-01-01T00:00:00(?:\.\d+)?Z/g;
        expect(write(billOf(uses), later).replace(then, "")).toBe(text.replace(at, ""));
      }),
      { numRuns: 30 },
    );
  });

  test("of something else has another name", () => {
    const nameOf = (bill: Bill) => {
      const { serialNumber, documentNamespace } = JSON.parse(write(bill, now));
      return serialNumber ?? documentNamespace;
    };
    expect(nameOf(billOf([usedAs(pandas)]))).toMatch(/^urn:uuid:/);
    expect(nameOf(billOf([usedAs(pandas)]))).not.toBe(nameOf(billOf([])));
  });

  test("fits for a set of applications that share packages, hide them, or need nothing", () => {
    const application = {
      ...{ title: "One", headline: "", known: "incomplete" as const, dataKnown: "complete" as const },
      ...{ uses: [usedAs(pandas)], reads: [], sources: [], files: [] },
    };
    const bill: Bill = {
      name: "Applications",
      headline: "4 applications",
      isSet: true,
      applications: [
        { ...application, reference: "APP-00001" },
        {
          ...application,
          reference: "APP-00002",
          uses: [usedAs({ ...pandas, direct: false }), usedAs(numpy)],
        },
        { ...application, reference: "APP-00003", known: "hidden", uses: [] },
        { ...application, reference: "APP-00004", known: "complete", uses: [] },
      ],
    };
    const text = write(bill, now);
    expect(faultsOf(text)).toEqual([]);
    const read = readManifest(fileName, text);
    expect(read.components.map(({ purl }) => purl).sort()).toEqual([numpy.purl, pandas.purl].sort());
    expect(text.match(/"purl": "pkg:pypi\/pandas|"referenceLocator": "pkg:pypi\/pandas/g)).toHaveLength(1);
  });

  test("of an application that needs nothing reads as an empty, complete list", () => {
    const read = readManifest(fileName, write(billOf([]), now));
    expect(read).toMatchObject({ components: [], resolved: true });
    expect(read.error).toBeUndefined();
  });

  test("says at which lines of which lists a package stands, the strongest use first", () => {
    const text = write(
      billOf([
        usedAs(pandas, { scope: "development", manifest: "a.txt", line: 3, requirement: ">=2" }),
        usedAs(pandas, {
          manifest: "uv.lock",
          line: 9,
          direct: false,
          standing: "resolved",
          requirement: null,
        }),
      ]),
      now,
    );
    const [found] = readManifest(fileName, text).components;
    expect(found).toMatchObject({ scope: "runtime", direct: true });
    for (const word of ["a.txt", "uv.lock", ">=2", "resolved", "declared"]) expect(text).toContain(word);
  });
});

const pandas = foundComponent({
  ecosystem: "pypi",
  name: "pandas",
  version: "2.3.1",
  requirement: null,
  pinned: true,
  scope: "runtime",
  direct: true,
  line: 1,
  note: null,
});
const numpy = { ...pandas, name: "numpy", purl: "pkg:pypi/numpy@1.26.0", version: "1.26.0" };

test("a document with a word that the specification does not know is found out", () => {
  const text = writeCycloneDx(billOf([usedAs(pandas)]), now);
  expect(faultsOfCycloneDx(text.replace('"required"', '"needed"'))).not.toEqual([]);
  expect(faultsOfCycloneDx(text.replace('"library"', '"package"'))).not.toEqual([]);
  const document = writeSpdx(billOf([usedAs(pandas)]), now);
  expect(faultsOfSpdx(document.replace("DEPENDS_ON", "NEEDS"))).not.toEqual([]);
  expect(faultsOfSpdx(document.replace('"SPDXRef-Package-1"', '"SPDXRef-Package-2"'))).not.toEqual([]);
});

test("CycloneDX has a scope, a graph of what is asked for, hashes in hexadecimal and licences by identifier", () => {
  const bom = JSON.parse(
    writeCycloneDx(
      billOf([
        usedAs({
          ...pandas,
          hashes: ["sha256-LPJNul+wow4m6DsqxbninhsWHlwfp0JecwQzYpOLmCQ="],
          licence: "BSD-3-Clause",
        }),
        usedAs({ ...numpy, direct: false, scope: "development", licence: "NumPy’s own" }),
      ]),
      now,
    ),
  );
  expect(bom.dependencies).toEqual([{ ref: "APP-00042", dependsOn: [pandas.purl] }]);
  expect(bom.components[1]).toMatchObject({
    scope: "required",
    hashes: [{ alg: "SHA-256", content: "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824" }],
    licenses: [{ license: { id: "BSD-3-Clause" } }],
  });
  expect(bom.components[0]).toMatchObject({
    scope: "excluded",
    licenses: [{ license: { name: "NumPy’s own" } }],
  });
});

test("SPDX says who depends on whom, and what is only for development", () => {
  const document = JSON.parse(
    writeSpdx(billOf([usedAs(pandas), usedAs({ ...numpy, scope: "development" })], "incomplete"), now),
  );
  const own = "SPDXRef-Application-APP-00042";
  const told = document.relationships.map((each: Record<string, string>) => Object.values(each).join(" "));
  expect(told).toEqual([
    `SPDXRef-DOCUMENT DESCRIBES ${own}`,
    `SPDXRef-Package-1 DEV_DEPENDENCY_OF ${own}`,
    `${own} DEPENDS_ON SPDXRef-Package-2`,
    `${own} DEPENDS_ON NOASSERTION`,
  ]);
});
