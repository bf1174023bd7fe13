import { expect, test } from "vitest";
import { readManifest } from "../recognise";
import { billAndLockSamples } from "./testing/bill-and-lock-samples";

test("every format is recognised by its name and read without a warning that something was not understood", () => {
  for (const [name, text] of billAndLockSamples) {
    const manifest = readManifest(name, text);
    expect(manifest, name).not.toHaveProperty("error");
    expect(manifest.components.length, name).toBeGreaterThan(0);
    expect(manifest.warnings.filter(({ cause }) => cause === "not-understood")).toEqual([]);
  }
});

test("components know their line where the text gives one", () => {
  for (const [name, text] of billAndLockSamples) {
    for (const { line } of readManifest(name, text).components) {
      expect(line, name).toBeGreaterThan(0);
      expect(line, name).toBeLessThanOrEqual(text.split("\n").length);
    }
  }
  const cargo =
    '[[package]]\nname = "a"\nversion = "1.0.0"\nsource = "x"\n\n[[package]]\nname = "b"\nversion = "1.0.0"\nsource = "x"\n';
  expect(readManifest("Cargo.lock", cargo).components.map(({ line }) => line)).toEqual([1, 6]);
});

test("no password comes out of a bill of materials or a lock file", () => {
  const address = "https://ada:s3cret@example.org/a.git";
  const written: [string, string][] = [
    [
      "bom.json",
      JSON.stringify({
        bomFormat: "CycloneDX",
        components: [{ name: "a", purl: `pkg:npm/a@1?vcs_url=${address}` }, { purl: `npm/${address}` }],
      }),
    ],
    [
      "a.spdx",
      `SPDXVersion: SPDX-2.3\nPackageName: a\nExternalRef: X purl pkg:npm/a@1?download_url=${encodeURIComponent(address)}\n${address}`,
    ],
    [
      "pnpm-lock.yaml",
      `lockfileVersion: '9.0'\nimporters:\n  .:\n    dependencies:\n      a:\n        specifier: git+${address}\n        version: git+${address}\npackages:\n  a@git+${address}:\n    version: 1.0.0\n  ${address}: {}\n`,
    ],
    ["yarn.lock", `a@git+${address}:\n  version "1.0.0"\n  resolved "git+${address}#01"\nodd ${address}\n`],
    [
      "yarn.lock",
      `__metadata:\n  version: 8\n"a@${address}":\n  version: 1.0.0\n  resolution: "a@${address}#commit=1"\n"${address}": {}\n`,
    ],
    [
      "bun.lock",
      JSON.stringify({
        lockfileVersion: 1,
        workspaces: { "": { dependencies: { a: `git+${address}` } } },
        packages: { a: [`a@git+${address}`], [address]: 7 },
      }),
    ],
    [
      "packages.lock.json",
      JSON.stringify({ dependencies: { net8: { [address]: {}, A: { resolved: "1", requested: address } } } }),
    ],
    ["Cargo.lock", `[[package]]\nname = "a"\nversion = "1.0.0"\nsource = "git+${address}"\nodd ${address}\n`],
    ["go.mod", `module x\nrequire ${address}\nreplace a => ${address}\nodd ${address}\n`],
    ["Gemfile.lock", `GIT\n  remote: ${address}\n  specs:\n    a (1.0)\n  odd ${address}\n`],
    [
      "composer.lock",
      JSON.stringify({
        packages: [{ name: "a/b", version: "dev-main", source: { url: address } }, { name: address }],
      }),
    ],
    ["gradle.lockfile", `a:b:1\n${address}\n`],
    [
      "pom.xml",
      `<project><dependencies><dependency><groupId>${address}</groupId></dependency><dependency><groupId>g</groupId><artifactId>a</artifactId><version>${address}</version></dependency></dependencies></project>`,
    ],
    [
      "renv.lock",
      JSON.stringify({ R: {}, Packages: { a: { Version: "1", RemoteUrl: address }, [address]: {} } }),
    ],
    ["DESCRIPTION", `Package: x\nImports: a (>= ${address}), ${address}\nRemotes: git::${address}\n`],
  ];
  for (const [name, text] of written) {
    const manifest = readManifest(name, text);
    expect(manifest.components.length + manifest.warnings.length, name).toBeGreaterThan(0);
    expect(JSON.stringify(manifest), name).not.toContain("s3cret");
  }
});

test("names that mean something to JavaScript are only names in YAML and XML", () => {
  const yaml =
    "lockfileVersion: '9.0'\nimporters: {}\npackages:\n  constructor@1.0.0: {}\n  __proto__@1.0.0:\n    x: 1\n__proto__:\n  polluted: yes\n";
  expect(readManifest("pnpm-lock.yaml", yaml).components.map(({ name }) => name)).toEqual(["constructor"]);
  expect({}).not.toHaveProperty("polluted");
});

test("aliases and nesting that stand for very much are refused in a sentence", () => {
  const bomb = [
    "a: &a [x]",
    ...Array.from(
      { length: 30 },
      (_, at) => `k${at}: &k${at} [*${at ? `k${at - 1}` : "a"}, *${at ? `k${at - 1}` : "a"}]`,
    ),
  ];
  expect(readManifest("pnpm-lock.yaml", `lockfileVersion: '9.0'\n${bomb.join("\n")}`).error).toMatch(
    /aliases|nested/,
  );
  expect(
    readManifest("bom.xml", `<bom xmlns="http://cyclonedx.org/schema/bom/1.4">${"<a>".repeat(100)}`).error,
  ).toContain("64 levels");
});

test("what a program holds does not make it a bill of materials", () => {
  expect(readManifest("make.py", 'bom = {"bomFormat": "CycloneDX"}\n').format).not.toBe("cyclonedx");
});

test("lists with more entries than the limit are refused whole", () => {
  const long = `module x\nrequire (\n${Array.from({ length: 50_001 }, (_, at) => `example.org/m${at} v1.0.0`).join("\n")}\n)`;
  expect(readManifest("go.mod", long)).toMatchObject({
    components: [],
    error: expect.stringContaining("50,000"),
  });
});
