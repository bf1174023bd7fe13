import { expect, test } from "vitest";
import { countries, easterSunday, isCalendarDay, readHolidayLines, usualHolidays } from "./usual-holidays";

test.each([
  [1961, "1961-04-02"],
  [2000, "2000-04-23"],
  [2008, "2008-03-23"],
  [2025, "2025-04-20"],
  [2026, "2026-04-05"],
  [2027, "2027-03-28"],
  [2038, "2038-04-25"],
])("Easter Sunday of %i is %s", (year, day) => {
  expect(new Date(easterSunday(year)).toISOString().slice(0, 10)).toBe(day);
});

test("the Dutch year 2026, with Easter and all that hangs on it", () => {
  expect(usualHolidays("NL", 2026).map(({ day }) => day)).toEqual([
    "2026-01-01",
    "2026-04-06",
    "2026-04-27",
    "2026-05-14",
    "2026-05-25",
    "2026-12-25",
    "2026-12-26",
  ]);
});

test("King’s Day gives way to a Sunday", () => {
  expect(usualHolidays("NL", 2025).map(({ day }) => day)).toContain("2025-04-26");
});

test("in the United Kingdom what falls on a weekend is kept afterwards, and no day twice", () => {
  const days = usualHolidays("GB", 2027).map(({ day, name }) => `${day} ${name}`);
  expect(days.slice(-2)).toEqual(["2027-12-27 Christmas Day", "2027-12-28 Boxing Day"]);
  expect(usualHolidays("GB", 2022).map(({ day }) => day)).toContain("2022-01-03");
});

test("days that are a certain weekday of a month", () => {
  const days = usualHolidays("US", 2026).map(({ day, name }) => `${day} ${name}`);
  expect(days).toContain("2026-11-26 Thanksgiving Day");
  expect(days).toContain("2026-05-25 Memorial Day");
  expect(usualHolidays("IE", 2026).map(({ day }) => day)).toContain("2026-02-02");
  expect(usualHolidays("IE", 2030).map(({ day }) => day)).toContain("2030-02-01");
});

test("every country has days of that very year, in order and none twice", () => {
  for (const country of countries) {
    const days = usualHolidays(country, 2026).map(({ day }) => day);
    expect(days.length).toBeGreaterThan(6);
    expect(days).toEqual([...new Set(days)].sort());
    expect(days.every((day) => day.startsWith("2026-"))).toBe(true);
  }
});

test("a pasted list is read line by line, and what is no holiday is handed back", () => {
  expect(readHolidayLines("2026-12-25 Christmas\n\n2026-02-30 Never\nsoon\n2026-12-31;\tOld year")).toEqual({
    holidays: [
      { day: "2026-12-25", name: "Christmas" },
      { day: "2026-12-31", name: "Old year" },
    ],
    unread: ["2026-02-30 Never", "soon"],
  });
  expect(isCalendarDay("2024-02-29")).toBe(true);
  expect(isCalendarDay("2026-02-29")).toBe(false);
});
