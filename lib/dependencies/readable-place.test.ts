import fc from "fast-check";
import { expect, test } from "vitest";
import { readablePlace } from "./readable-place";

test.each([
  ["file:///\\\\srv\\Motor%20claims\\rates%202026.xlsx", "\\\\srv\\Motor claims\\rates 2026.xlsx"],
  ["file:///S:/stock/stock.accdb", "S:/stock/stock.accdb"],
  ["file:///C:\\data\\Budget%202024.xlsx", "C:\\data\\Budget 2024.xlsx"],
  ["FILE://srv/teams/a%20b.xlsx", "//srv/teams/a b.xlsx"],
  ["file://///srv/teams/a.xlsx", "//srv/teams/a.xlsx"],
  ["file:///home/ann/rates.csv", "/home/ann/rates.csv"],
  [
    "https://corp.sharepoint.com/sites/Sch%C3%A4den/a%20b.xlsx",
    "https://corp.sharepoint.com/sites/Schäden/a b.xlsx",
  ],
  ["\\\\srv\\a%20b.xlsx", "\\\\srv\\a b.xlsx"],
  ["srv-claims / claims", "srv-claims / claims"],
  ["growth of 20%20 a year", "growth of 20%20 a year"],
  ["S:\\100% sure\\a%20b.xlsx", "S:\\100% sure\\a b.xlsx"],
  ["S:\\bad%ff%20name.xlsx", "S:\\bad%ff%20name.xlsx"],
  ["S:\\two%0Alines%E2%80%AEgnp.exe", "S:\\two%0Alines%E2%80%AEgnp.exe"],
  ["Rates|Bloomberg", "Rates|Bloomberg"],
])("%s reads %s", (place, shown) => {
  expect(readablePlace(place)).toBe(shown);
});

test("whatever stands there, an answer comes, and what has no file address in front keeps its length or shrinks", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 100 }), (text) => {
      expect(readablePlace(text).length).toBeLessThanOrEqual(text.length);
    }),
  );
});
