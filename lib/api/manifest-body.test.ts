import fc from "fast-check";
import { expect, test } from "vitest";
import { noFacts } from "@/lib/dependencies/facts";
import { sentManifestSchema } from "@/lib/dependencies/parcel";
import { findUnfitCharacter } from "@/lib/foundation/plain-text";
import { manifestBody, packReport } from "./manifest-body";

const unfit = ["\0", "\u0007", "\u001b", "\u0085", "\u202e", "\u2066", "\ud800", "\udc00"];
const text = fc
  .array(fc.constantFrom("a", "1", ".", "-", " ", "\n", "é", "🪔", ...unfit), { maxLength: 6 })
  .map((signs) => signs.join(""));
const inPurl = fc
  .tuple(fc.boolean(), text)
  .map(([isRaw, said]) => (isRaw ? said : encodeURIComponent(said.toWellFormed())));
const purl = fc
  .tuple(fc.constantFrom("pypi", "npm", "generic", "maven"), inPurl, inPurl, inPurl, inPurl)
  .map(
    ([type, group, name, version, value]) =>
      `pkg:${type}/a${group}/a${name}@1${version}?k=v${value}#s${group}`,
  );
const report = fc.record({
  format: fc.constantFrom("cyclonedx", "pip-list", "workbook"),
  components: fc.array(
    fc.record(
      { purl, requirement: text, note: text, licence: text, hashes: fc.array(text, { maxLength: 2 }) },
      { requiredKeys: ["purl"] },
    ),
    { maxLength: 2 },
  ),
  warnings: fc.array(fc.record({ line: fc.constant(null), message: text }), { maxLength: 2 }),
  facts: text.map((said) => ({
    ...noFacts,
    lastAuthor: said,
    hiddenSheets: [said],
    externalLinks: [{ target: said }],
    connections: [{ kind: "odbc", server: said, database: said, target: null, query: said }],
  })),
});

/** The way of a report to the database: what comes out is what would be written. */
function taken(name: string, sent: unknown) {
  const body = manifestBody.safeParse({ name, report: sent });
  if (!body.success || !body.data.report) return null;
  return sentManifestSchema.safeParse(packReport(body.data.name, body.data.report)).data ?? null;
}

function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

test("of what a report says, nothing that the database cannot keep gets past, and nothing else is thrown", () => {
  let kept = 0;
  fc.assert(
    fc.property(text, report, (name, sent) => {
      const manifest = taken(`a${name}`, sent);
      if (manifest) kept++;
      for (const said of textsIn(manifest)) expect(findUnfitCharacter(said, { multiline: true })).toBeNull();
    }),
    { numRuns: 2_000 },
  );
  expect(kept).toBeGreaterThan(50);
});

const plain = { purl: "pkg:pypi/idna@3.10" };

test.each([
  ["name", { purl: "pkg:pypi/a%00b@1" }],
  ["namespace", { purl: "pkg:maven/org%00x/b@1" }],
  ["version", { purl: "pkg:pypi/b@1%00" }],
  ["name, not encoded", { purl: "pkg:pypi/a\ud800@1" }],
  ["direction of writing", { purl: "pkg:pypi/a%E2%80%AEb@1" }],
  ["qualifier", { purl: "pkg:generic/b@1?download_url=a%00" }],
  ["requirement", { ...plain, requirement: ">=1\0" }],
  ["note", { ...plain, note: "a\u202eb" }],
  ["licence", { ...plain, licence: "MIT\0" }],
  ["hashes", { ...plain, hashes: ["sha256:\0"] }],
])("what cannot be kept is refused, and not dropped, in %s", (_where, component) => {
  const sent = (one: object) => taken("list", { format: "cyclonedx", components: [one] });
  expect(sent(plain)?.components).toHaveLength(1);
  expect(sent(component)).toBeNull();
});
