import { expect, test } from "vitest";
import { findTimeZone, instantOf, startOfDayIn, zonedParts } from "./zoned-time";

test.each([
  ["Europe/Vienna", "Europe/Vienna"],
  ["Vienna", "Europe/Vienna"],
  ["new york", "America/New_York"],
  ["Atlantis", null],
  ["", null],
])("“%s” is the zone %s", (typed, zone) => {
  expect(findTimeZone(typed)).toBe(zone);
});

test("a wall's date and time lead back to the instant, also around a moved clock", () => {
  for (const instant of ["2027-03-28T00:30:00Z", "2027-03-28T01:30:00Z", "2026-10-25T02:30:00Z"]) {
    const parts = zonedParts(new Date(instant), "Europe/Vienna");
    expect(instantOf(parts, "Europe/Vienna").toISOString()).toBe(new Date(instant).toISOString());
  }
});

test("days begin where the person is", () => {
  const late = new Date("2026-11-25T23:30:00Z");
  expect(startOfDayIn(late, "Europe/Vienna").toISOString()).toBe("2026-11-25T23:00:00.000Z");
  expect(startOfDayIn(late, "America/New_York", 1).toISOString()).toBe("2026-11-26T05:00:00.000Z");
});
