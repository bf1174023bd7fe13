import { expect, test } from "vitest";
import { addWorkingDays, isWorkingDay, type WorkingCalendar } from "./working-days";

const amsterdam: WorkingCalendar = {
  timeZone: "Europe/Amsterdam",
  holidays: new Set(["2026-12-25", "2026-12-28", "2027-01-01"]),
};

const cases: [from: string, count: number, until: string][] = [
  // Monday to Thursday, the same time of day.
  ["2026-11-23T09:30:00Z", 3, "2026-11-26T09:30:00Z"],
  // Over a weekend.
  ["2026-11-26T09:30:00Z", 3, "2026-12-01T09:30:00Z"],
  // Begun on Saturday: Monday, Tuesday and Wednesday are over when Thursday begins.
  ["2026-11-28T12:00:00Z", 3, "2026-12-02T23:00:00Z"],
  // Friday and Monday are holidays.
  ["2026-12-23T10:00:00Z", 3, "2026-12-30T10:00:00Z"],
  // The clock goes forward on 28 March 2027: still the same time on the wall.
  ["2027-03-26T08:00:00Z", 1, "2027-03-29T07:00:00Z"],
  // Late on Friday in UTC is Saturday in Amsterdam.
  ["2026-11-27T23:30:00Z", 1, "2026-11-30T23:00:00Z"],
  ["2026-11-23T09:30:00Z", 0, "2026-11-23T09:30:00Z"],
];

test.each(cases)("from %s, %i working days end at %s", (from, count, until) => {
  expect(addWorkingDays(new Date(from), count, amsterdam).toISOString()).toBe(new Date(until).toISOString());
});

test("the day is the organisation's, not the server's", () => {
  const lateOnSunday = new Date("2026-11-22T23:30:00Z");
  expect(isWorkingDay(lateOnSunday, amsterdam)).toBe(true);
  expect(isWorkingDay(lateOnSunday, { ...amsterdam, timeZone: "America/New_York" })).toBe(false);
});

test("a calendar of holidays alone ends nevertheless", () => {
  const always: WorkingCalendar = {
    timeZone: "UTC",
    holidays: { has: () => true } as unknown as Set<string>,
  };
  expect(addWorkingDays(new Date("2026-11-23T09:30:00Z"), 3, always)).toBeInstanceOf(Date);
});
