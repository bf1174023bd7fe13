import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { type Field, type ImportKind, importKinds } from "./fields";
import { headerKey, mappingObstacle, recogniseList, suggestMapping } from "./mapping";
import { writeTemplate } from "./template";

const cases = readFileSync(new URL("mapping.cases.txt", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"))
  .map((line) => line.split(/\s*=>\s*/) as [string, string]);

describe("columns by name", () => {
  test.each(cases)("%s", (asked, wanted) => {
    const [kind, list = ""] = asked.split(/:\s(.*)/s);
    const headers = list.split(/\s*;\s*/);
    const [source, fields = ""] = wanted.split(/:\s?(.*)/s);
    expect(recogniseList(kind as ImportKind, headers)?.source ?? "none").toBe(source);
    const found = suggestMapping(kind as ImportKind, headers).map((field) => field ?? "-");
    expect(found.join(" ")).toBe(fields);
  });
});

test("the template is recognised, and every column of it is taken", () => {
  for (const kind of importKinds) {
    const [first = ""] = writeTemplate(kind).replace("\ufeff", "").split("\r\n");
    const headers = first.split(",").map((cell) => cell.replaceAll('"', ""));
    expect(suggestMapping(kind, headers)).not.toContain(null);
    if (kind === "applications") expect(recogniseList(kind, headers)?.source).toBe("template");
  }
});

test.each([
  ["admin_appOwner", "admin app owner"],
  ["  Größe (in Zeilen) ", "grosse in zeilen"],
  ["Description  de l’application", "description de l application"],
])("%s reads as %s", (header, key) => {
  expect(headerKey(header)).toBe(key);
});

test.each<[ImportKind, (Field | null)[], string | null]>([
  ["applications", ["owner", null], "No column holds the title. Say which one it is."],
  ["applications", ["title", "title"], "“a” and “b” cannot both be the title. Choose one of them."],
  ["applications", ["title", "note", "note"], null],
  ["people", ["name", "email"], "No column holds the department. Say which one it is."],
  ["products", ["vendor", null], "No column holds the name. Say which one it is."],
  ["products", ["seats", "seats", "name"], "“a” and “b” cannot both be the seats. Choose one of them."],
])("%s with %o: %s", (kind, mapping, sentence) => {
  expect(mappingObstacle(kind, mapping, ["a", "b", "c"])).toBe(sentence);
});
