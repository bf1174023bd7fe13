import fc from "fast-check";
import { expect, test } from "vitest";
import { packManifest, sentManifestSchema } from "./parcel";
import { readManifest } from "./recognise";

test("what was read arrives as it was read", () => {
  const read = readManifest(
    "requirements.txt",
    "requests[socks]==2.31.0 ; python_version < '3.12'\nflask>=2\n???\n",
  );
  const sent = sentManifestSchema.parse(JSON.parse(JSON.stringify(packManifest("requirements.txt", read))));
  expect(sent.components).toMatchObject([
    {
      ecosystem: "pypi",
      name: "requests",
      version: "2.31.0",
      pinned: true,
      direct: true,
      scope: "runtime",
      line: 1,
    },
    { ecosystem: "pypi", name: "flask", version: "", pinned: false, requirement: ">=2", line: 2 },
  ]);
  expect(sent.warnings).toMatchObject([{ line: 3 }]);
});

test("whatever signs a list holds, what was read of it can be sent", () => {
  const sign = fc.constantFrom("a", "1", "🪔", "\0", "\u0007", "\u202e", "\ud800", "\udc00");
  const signs = fc.array(sign, { maxLength: 5 }).map((parts) => parts.join(""));
  const files = fc.tuple(signs, signs, signs).map(
    ([name, range, said]) =>
      [
        ["requirements.txt", `a${name}==1${range}\nb>=2 # ${said}\n`],
        ["package.json", JSON.stringify({ dependencies: { [`a${name}`]: `^1${range}` }, license: said })],
        [
          "package-lock.json",
          JSON.stringify({
            lockfileVersion: 3,
            packages: { [`node_modules/a${name}`]: { version: `1${range}`, integrity: said, license: said } },
          }),
        ],
        [
          "bom.json",
          JSON.stringify({
            bomFormat: "CycloneDX",
            specVersion: "1.6",
            components: [
              {
                type: "library",
                name: `a${name}`,
                version: `1${range}`,
                purl: `pkg:npm/a${encodeURIComponent(name.toWellFormed())}@1`,
                licenses: [{ license: { name: said } }],
              },
              { type: "library", name: `b${name}`, version: range },
            ],
          }),
        ],
        ["Cargo.lock", `[[package]]\nname = "a${name}"\nversion = "1${range}"\nsource = "${said}"\n`],
        ["environment.yml", `name: x\ndependencies:\n- a${name}=1${range}\n- b # ${said}\n`],
        ["poetry.lock", `[[package]]\nname = "a${name}"\nversion = "1${range}"\ndescription = "${said}"\n`],
      ] as const,
  );
  fc.assert(
    fc.property(files, (lists) => {
      for (const [name, text] of lists) {
        const packed = packManifest(name, readManifest(name, text));
        expect(sentManifestSchema.safeParse(packed).error?.issues ?? []).toEqual([]);
      }
    }),
    { numRuns: 300 },
  );
});

test("a scoped npm package keeps its scope", () => {
  const read = readManifest(
    "package.json",
    JSON.stringify({ dependencies: { "@tanstack/react-table": "9.3.1" } }),
  );
  const [component] = sentManifestSchema.parse(packManifest("package.json", read)).components;
  expect(component).toMatchObject({ ecosystem: "npm", name: "@tanstack/react-table", version: "9.3.1" });
});

test.each(["not a purl", "pkg:swid/alpine@3", "pkg:npm/", "javascript:alert(1)"])(
  "what is no package of ours is refused: %s",
  (purl) => {
    const parcel = {
      name: "x",
      format: "typed-list",
      resolved: false,
      components: [[purl, null, "r10", null, null]],
      warnings: [],
    };
    expect(sentManifestSchema.safeParse(parcel).success).toBe(false);
  },
);

test("hashes and licences come along, and are the first to stay behind where a form could not carry them", () => {
  const line = (at: number) =>
    `[[package]]\nname = "p${at}"\nversion = "1.0.0"\nsource = "x"\nchecksum = "${"ab".repeat(32)}"\n`;
  const read = (count: number) =>
    readManifest("Cargo.lock", Array.from({ length: count }, (_, at) => line(at)).join("\n"));
  const hashesOf = (packed: ReturnType<typeof packManifest>) =>
    sentManifestSchema.parse(packed).components.map(({ hashes }) => hashes?.[0] ?? null);
  expect(hashesOf(packManifest("Cargo.lock", read(1)))).toEqual([`sha256:${"ab".repeat(32)}`]);
  const many = read(5_000);
  expect(new Set(hashesOf(packManifest("Cargo.lock", many)))).toEqual(new Set([null]));
  expect(hashesOf(packManifest("Cargo.lock", many, Number.POSITIVE_INFINITY))).not.toContain(null);
  const licensed = { ...read(1), components: [{ ...read(1).components[0], licence: "MIT" }] } as typeof many;
  expect(sentManifestSchema.parse(packManifest("a", licensed)).components[0]?.licence).toBe("MIT");
});
