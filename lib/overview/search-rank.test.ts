import { expect, test } from "vitest";
import { type Hit, rankHits, readPackageWords } from "./search-rank";

const hit = (key: string, title: string, kind = "application"): Hit => ({
  kind,
  key,
  title,
  line: "",
  address: "/",
});

test("the same words come before their beginning, that before another word's, that before the middle", () => {
  const hits = [
    hit("4", "Corporate"),
    hit("3", "The rate book"),
    hit("2", "Rate sheet"),
    hit("1", "RATE"),
    hit("5", "Raet"),
  ];
  expect(rankHits(hits, "rate", []).map(({ key }) => key)).toEqual(["1", "2", "3", "4", "5"]);
});

test("accents and case do not count", () => {
  expect(rankHits([hit("2", "Ina"), hit("1", "Inés Castellanos")], "ines", []).map(({ key }) => key)).toEqual(
    ["1", "2"],
  );
});

test("among equals what was visited last comes first", () => {
  const hits = [hit("a", "Rate one"), hit("b", "Rate two"), hit("c", "Rate three")];
  expect(rankHits(hits, "rate", ["application c", "person a"]).map(({ key }) => key)).toEqual([
    "c",
    "a",
    "b",
  ]);
  expect(rankHits(hits, "rate", []).map(({ key }) => key)).toEqual(["a", "b", "c"]);
});

test.each([
  ["requests", "requests", null],
  ["requests 2.31.0", "requests", "2.31.0"],
  ["requests==2.31.0", "requests", "2.31.0"],
  ["@types/node@24.1.0", "@types/node", "24.1.0"],
  ["lodash v4.17.21", "lodash", "4.17.21"],
  ["budget 2026 plan", "budget 2026 plan", null],
  ["", "", null],
])("“%s” is the package %s in version %s", (words, name, version) => {
  expect(readPackageWords(words)).toEqual({ name, version });
});
