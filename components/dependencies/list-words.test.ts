import { expect, test } from "vitest";
import { readManifest } from "@/lib/dependencies/recognise";
import { readTypedList } from "@/lib/dependencies/typed-list";
import { shownName } from "./arrived-files";
import { groupWarnings, wholeListCommand } from "./list-words";

test("warnings of one cause stand together", () => {
  const { warnings } = readManifest("requirements.txt", "flask==3.0.0\n???\n-r other.txt\n!!!\n");
  expect(groupWarnings(warnings).map(({ cause, warnings: alike }) => [cause, alike.length])).toEqual([
    ["not-understood", 2],
    ["include", 1],
  ]);
});

test.each([
  ["npm: lodash 4.17.20", "package-lock.json"],
  ["requests 2.31.0", "pip-list.txt"],
])("the rest of “%s” comes with %s", (typed, file) => {
  expect(wholeListCommand(readTypedList(typed))?.file).toBe(file);
});

test("a project of .NET or Maven is shown its own command", () => {
  const project =
    '<Project Sdk="x"><ItemGroup><PackageReference Include="A" Version="1"/></ItemGroup></Project>';
  expect(wholeListCommand(readManifest("a.csproj", project))?.file).toBe("packages.lock.json");
  const pom =
    "<project><dependencies><dependency><groupId>g</groupId><artifactId>a</artifactId></dependency></dependencies></project>";
  expect(wholeListCommand(readManifest("pom.xml", pom))?.file).toBe("target/bom.json");
});

test("a lock file is whole already", () => {
  const lock = JSON.stringify({ lockfileVersion: 3, packages: { "node_modules/a": { version: "1.0.0" } } });
  expect(wholeListCommand(readManifest("package-lock.json", lock))).toBeNull();
});

test.each([
  ["budget\u202excod.exe", "budgetxcod.exe"],
  ["\0\u200b", "file without a name"],
  ["café.txt", "café.txt"],
])("a file's name is shown without tricks: %j", (name, shown) => {
  expect(shownName(name)).toBe(shown);
});
