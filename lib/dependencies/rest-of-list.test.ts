import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readManifest } from "./recognise";
import { restOfList } from "./rest-of-list";

const cases = readFileSync(`${import.meta.dirname}/rest-of-list.cases.txt`, "utf8")
  .split("\n")
  .filter((line) => line && !line.startsWith("#"))
  .map((line) => {
    const [list = "", commands = ""] = line.split("|").map((part) => part.trim());
    const [format = "", ecosystems = ""] = list.split(/\s+/);
    return { format, ecosystems: ecosystems.split(",").filter(Boolean), commands };
  });

test.each(cases)("the rest of $format with $ecosystems: $commands", ({ format, ecosystems, commands }) => {
  const found = restOfList({ format, components: ecosystems.map((ecosystem) => ({ ecosystem })) });
  const told = found.map(({ command, file }) => `${command.replace(` > ${file}`, "")} > ${file}`);
  expect(told.join(" ; ") || "-").toBe(commands);
});

// Only commands whose file proves the whole list are worth running.
test.each([
  ["pip-list.txt", "Package  Version\n-------- -------\nrequests 2.31.0\nurllib3  2.2.1\n"],
  ["conda-list.txt", "# platform: win-64\nnumpy=1.26.4=py312h8753938_0\nrequests=2.31.0=pypi_0\n"],
  ["pylock.toml", 'lock-version = "1.0"\n[[packages]]\nname = "six"\nversion = "1.16.0"\n'],
  ["go.mod", "module a\ngo 1.22\nrequire github.com/google/uuid v1.6.0\n"],
])("what is dropped as %s is read as resolved", (name, text) => {
  const { resolved, components, error } = readManifest(name, text);
  expect({ resolved, error, isEmpty: components.length === 0 }).toEqual({ resolved: true, isEmpty: false });
});
