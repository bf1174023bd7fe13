import { describe, expect, test } from "vitest";
import { billOf, cycloneDxFaults, spdxDocumentSchema, usedAs } from "./bill.testing";
import { toldFacts } from "./bill-data";
import { noFacts } from "./facts";
import { foundComponent } from "./manifest";
import { readManifest } from "./recognise";
import { writeBill } from "./write-bill";

const now = new Date("2026-11-27T17:30:00Z");

const pandas = foundComponent({
  ...{ ecosystem: "pypi", name: "pandas", version: "2.3.1", requirement: null, pinned: true },
  ...{ scope: "runtime", direct: true, line: 1, note: null },
});

const faultsOfSpdx = (text: string) => spdxDocumentSchema.safeParse(JSON.parse(text)).error?.issues ?? [];

const formats = [
  ["cyclonedx", cycloneDxFaults(), "bom.json"],
  ["spdx", faultsOfSpdx, "bill.spdx.json"],
] as const;

describe.each(formats)("a bill in %s", (format, faultsOf, fileName) => {
  test("names other applications, data sources and files, and none of them is read back as a package", () => {
    const [hidden, reads, sources, files] = [
      { id: "0198", name: "Rates", kind: "database" as const, place: null },
      [{ reference: "APP-00007", title: "Broker addresses" }],
      [{ id: "0199", name: "Claims", kind: "database" as const, place: "srv-claims / claims" }],
      [{ name: "book.xlsx", said: [["external-link", "S:\\rates.xlsx"] as ["external-link", string]] }],
    ];
    const data = { dataKnown: "unknown" as const, reads, sources: [...sources, hidden], files };
    for (const uses of [[], [usedAs(pandas)]]) {
      const text = writeBill(format, billOf(uses, "complete", data), now);
      expect(faultsOf(text)).toEqual([]);
      for (const word of ["APP-00007", "Broker addresses", "srv-claims / claims", "book.xlsx", "rates.xlsx"])
        expect(text).toContain(word);
      expect(text).not.toMatch(/"NONE"|"aggregate": "complete"/);
      const read = readManifest(fileName, text);
      expect(read.components.map(({ purl }) => purl)).toEqual(uses.map(({ purl }) => purl));
      expect(read.resolved).toBe(true);
      expect(read.warnings.map(({ cause }) => cause)).toEqual(uses.length > 0 ? [] : ["nothing-listed"]);
    }
    const turned = { ...data, sources: data.sources.toReversed() };
    expect(writeBill(format, billOf([], "complete", turned), now)).toBe(
      writeBill(format, billOf([], "complete", data), now),
    );
  });

  test("says once what two applications read, and an application of the set is no other one", () => {
    const [one] = billOf([]).applications;
    if (!one) throw new Error("There is no application.");
    const source = { id: "0199", name: "Claims", kind: "database" as const, place: null };
    const applications = [
      { ...one, reference: "APP-00001", sources: [source] },
      {
        ...one,
        reference: "APP-00002",
        sources: [source],
        reads: [{ reference: "APP-00001", title: "One" }],
      },
    ];
    const text = writeBill(format, { name: "Applications", headline: "2", isSet: true, applications }, now);
    expect(faultsOf(text)).toEqual([]);
    const { components, packages } = JSON.parse(text);
    expect(components ?? packages).toHaveLength(3);
    expect(readManifest(fileName, text)).toMatchObject({
      ...{ components: [], resolved: true, warnings: [{ cause: "nothing-listed" }] },
    });
  });
});

test("CycloneDX and SPDX draw an edge to each application and data source, and leave the rest open", () => {
  const bill = billOf([], "complete", {
    dataKnown: "unknown",
    reads: [{ reference: "APP-00007", title: "Addresses" }],
    sources: [{ id: "0199", name: "Claims", kind: "database", place: null }],
  });
  const bom = JSON.parse(writeBill("cyclonedx", bill, now));
  expect(bom.dependencies).toEqual([{ ref: "APP-00042", dependsOn: ["APP-00007", "data-source:0199"] }]);
  expect(bom.compositions).toEqual([{ aggregate: "unknown", dependencies: ["APP-00042"] }]);
  const { relationships } = JSON.parse(writeBill("spdx", bill, now));
  expect(relationships.slice(1).map((told: Record<string, string>) => told.relatedSpdxElement)).toEqual([
    "SPDXRef-Application-APP-00007",
    "SPDXRef-DataSource-1",
    "NOASSERTION",
  ]);
});

test("what a file says of its data is one line each, without secrets and without queries", () => {
  const told = toldFacts({
    ...noFacts,
    externalLinks: [{ target: "\\\\srv\\rates.xlsx" }],
    connections: [
      { kind: "odbc", server: "srv-db", database: "claims", target: null, query: "SELECT * FROM salaries" },
      { kind: "web", server: null, database: null, target: "https://example.org/a?token=s3cr3tvalue" },
      { kind: "other", server: null, database: null, target: null },
    ],
    powerQuery: [{ kind: "sql.database", target: "srv/claims" }],
    connectors: ["shared_sharepointonline"],
  });
  expect(told.map((pair) => pair.join(" "))).toEqual([
    "external-link \\\\srv\\rates.xlsx",
    "connection odbc: srv-db / claims",
    "connection web: https://example.org/a?token=…",
    "connection other",
    "power-query sql.database: srv/claims",
    "connector shared_sharepointonline",
  ]);
});
