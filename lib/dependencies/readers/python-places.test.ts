import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { foundSources } from "../found-sources";
import { placeKey } from "../places";
import { readManifest } from "../recognise";
import { shareableFacts } from "../shareable-facts";

const table = readFileSync(new URL("./python-places.cases.txt", import.meta.url), "utf8");
const cases = table
  .split("\n")
  .filter((line) => line.includes(" -> ") && !/^# Python/.test(line))
  .map((line): [string, string] => {
    const at = line.lastIndexOf(" -> ");
    return [line.slice(0, at).trim().replaceAll("⏎", "\n"), line.slice(at + 4).trim()];
  });

function sourcesOf(name: string, text: string) {
  const { facts } = readManifest(name, text);
  const sources = facts ? foundSources(shareableFacts(facts)) : [];
  return sources.map(({ kind, place }) => `${kind} ${place}`).join(", ") || "nothing";
}

test.each(cases)("%s -> %s", (code, expected) => {
  expect(sourcesOf("report.py", code)).toBe(expected);
  expect(JSON.stringify(readManifest("report.py", code).facts ?? {})).not.toContain("canary7");
  const notebook = { cells: [{ cell_type: "code", source: code }] };
  expect(sourcesOf("report.ipynb", JSON.stringify(notebook))).toBe(expected);
});

test("a name beside the code joins nobody else's file of that name", () => {
  expect(placeKey("./rates.csv")).toBeNull();
});

test("code made to keep us busy is read all the same", () => {
  const line = `f(${'("a/b.csv" '.repeat(400)}\n`;
  expect(readManifest("busy.py", line.repeat(2_000)).error).toBeUndefined();
});
