import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { guardCell, writeCsv } from "./csv";
import { tableOf, textOf } from "./formats.testing";

const cases = readFileSync(join(import.meta.dirname, "cells.cases.txt"), "utf8")
  .split("\n")
  .filter((line) => line && !line.startsWith("#"))
  .map((line) => /^(".*")\s+(guarded|intact)$/.exec(line) ?? [line, '"a line that is none"', "unreadable"])
  .map(([, cell = "", what = ""]) => [cell, what] as const);

describe("no cell can be taken for a formula, and numbers stay as they are", () => {
  test.each(cases)("%s is %s", (json, what) => {
    const cell: string = JSON.parse(json);
    expect(guardCell(cell)).toBe(what === "guarded" ? `'${cell}` : cell);
    expect(["guarded", "intact"]).toContain(what);
  });
});

test("a file begins with the mark and ends every line with CR and LF", async () => {
  const moment = new Date("2026-07-01T12:05:59Z");
  expect(await textOf(writeCsv(tableOf([["Plain", 3, moment]], [["=1+1", -4, null]])))).toBe(
    "\uFEFFTitle,How many,When\r\nPlain,3,2026-07-01 14:05\r\n'=1+1,-4,\r\n",
  );
});

test("every text comes back as it was", async () => {
  const texts = ['say "so"', "a,b", "one\ntwo", "one\r\ntwo", "a;b", "tab\there", "Zürich 🏮", "", " blank "];
  const written = await textOf(writeCsv(tableOf(texts.map((text) => [text, null, null]))));
  const [, ...rows] = parse(written, { bom: true, record_delimiter: "\r\n" }) as string[][];
  expect(rows.map(([text]) => text)).toEqual(texts);
});

test("where semicolons part the cells, one inside a text still begins none", async () => {
  const written = await textOf(writeCsv(tableOf([["cheap;=1+1", 1, null]])));
  expect(written).toContain('"cheap;=1+1",1,');
});

test("nothing at all is the line of titles", async () => {
  expect(await textOf(writeCsv(tableOf([])))).toBe("\uFEFFTitle,How many,When\r\n");
});
