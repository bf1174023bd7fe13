import { expect, test } from "vitest";
import { dueAt } from "./due-at";

const wednesdayNoon = new Date("2026-11-25T11:00:00Z");

test("what is told at once is due now, and what is never told is never due", () => {
  expect(dueAt("now", wednesdayNoon, "Europe/Vienna")).toEqual(wednesdayNoon);
  expect(dueAt("never", wednesdayNoon, "Europe/Vienna")).toBeNull();
});

test("a daily digest comes at eight in the morning where the person is", () => {
  expect(dueAt("daily", wednesdayNoon, "Europe/Vienna")).toEqual(new Date("2026-11-26T07:00:00Z"));
  expect(dueAt("daily", wednesdayNoon, "America/New_York")).toEqual(new Date("2026-11-25T13:00:00Z"));
  expect(dueAt("daily", new Date("2026-11-26T07:00:00Z"), "Europe/Vienna")).toEqual(
    new Date("2026-11-27T07:00:00Z"),
  );
});

test("a weekly digest comes on Monday, also on the day after the clock was moved", () => {
  expect(dueAt("weekly", wednesdayNoon, "Europe/Vienna")).toEqual(new Date("2026-11-30T07:00:00Z"));
  expect(dueAt("weekly", new Date("2027-03-25T11:00:00Z"), "Europe/Vienna")).toEqual(
    new Date("2027-03-29T06:00:00Z"),
  );
});

test("on the day when the clock is moved it is still eight on the wall", () => {
  expect(dueAt("daily", new Date("2027-03-27T11:00:00Z"), "Europe/Vienna")).toEqual(
    new Date("2027-03-28T06:00:00Z"),
  );
});
