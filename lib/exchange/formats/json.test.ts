import { expect, test } from "vitest";
import { tableOf, textOf } from "./formats.testing";
import { writeJson } from "./json";

test("an object a row, across pages, with moments in UTC and null where there is nothing", async () => {
  const moment = new Date("2026-07-01T12:05:59Z");
  const written = await textOf(writeJson(tableOf([["=1+1", 3, moment]], [], [["two", null, null]])));
  expect(written).toBe(
    '[\n{"title":"=1+1","count":3,"at":"2026-07-01T12:05:59.000Z"},\n{"title":"two","count":null,"at":null}\n]\n',
  );
});

test("nothing at all is an empty array", async () => {
  expect(JSON.parse(await textOf(writeJson(tableOf())))).toEqual([]);
});
