import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ecosystems, normalPackageName, packageUrl, parsePackageUrl, readPackageUrl } from "./package-url";

const cases = readFileSync(new URL("./package-url.cases.txt", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line.includes(" -> ") && !line.startsWith("#"))
  .map((line) => line.split(" -> "));

describe("a package URL has one canonical spelling", () => {
  for (const [written = "", canonical = ""] of cases) {
    test(`${written} -> ${canonical}`, () => {
      const parsed = parsePackageUrl(written);
      expect("error" in parsed ? "!" : parsed.canonical).toBe(canonical);
    });
  }
});

test("the parts of a package URL are decoded", () => {
  expect(
    parsePackageUrl("pkg:npm/%40acme/tool@1.0.0?vcs_url=git%2Bhttps://example.org/a%20b#src/a"),
  ).toMatchObject({
    type: "npm",
    namespace: "@acme",
    name: "tool",
    version: "1.0.0",
    qualifiers: { vcs_url: "git+https://example.org/a b" },
    subpath: "src/a",
  });
});

test("a component without an exact version has a package URL without one", () => {
  expect(packageUrl({ ecosystem: "pypi", name: "My_Tool", version: null })).toBe("pkg:pypi/my-tool");
  expect(packageUrl({ ecosystem: "npm", name: "@Acme/Tool", version: "1.0.0" })).toBe(
    "pkg:npm/%40acme/tool@1.0.0",
  );
});

test("the canonical spelling is its own canonical spelling, whatever the text", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "binary" }),
      fc.string({ unit: "binary" }),
      fc.string(),
      (name, version, end) => {
        const parsed = parsePackageUrl(
          `pkg:pypi/${encodeURIComponent(name.toWellFormed())}@${version}${end}`,
        );
        if ("error" in parsed) return;
        const again = parsePackageUrl(parsed.canonical);
        expect("error" in again ? again : again.canonical).toBe(parsed.canonical);
      },
    ),
  );
});

test("what is built can be read back", () => {
  const name = fc.stringMatching(/^[a-z][a-z0-9-]{0,20}[a-z0-9]$/);
  const version = fc.stringMatching(/^[0-9][0-9a-zA-Z.+!~-]{0,20}$/);
  fc.assert(
    fc.property(fc.constantFrom(...ecosystems), name, version, (ecosystem, name, version) => {
      expect(readPackageUrl(packageUrl({ ecosystem, name, version }))).toMatchObject({
        type: ecosystem,
        version: ecosystem === "huggingface" ? version.toLowerCase() : version,
      });
    }),
  );
});

test("a name with a namespace is written as its ecosystem writes it, and found again", () => {
  const named = [
    ["maven", "org.apache.commons:commons-io", "pkg:maven/org.apache.commons/commons-io"],
    ["golang", "github.com/BurntSushi/toml", "pkg:golang/github.com/burntsushi/toml"],
    ["composer", "Symfony/Console", "pkg:composer/symfony/console"],
    ["nuget", "Newtonsoft.Json", "pkg:nuget/Newtonsoft.Json"],
    ["cran", "ggplot2", "pkg:cran/ggplot2"],
  ] as const;
  for (const [ecosystem, name, purl] of named) {
    expect(packageUrl({ ecosystem, name })).toBe(purl);
    expect(normalPackageName(ecosystem, name).toLowerCase()).toBe(name.toLowerCase());
  }
});
