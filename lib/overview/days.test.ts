import { expect, test } from "vitest";
import { groupByDay } from "./days";

const wall = { now: new Date("2026-11-25T10:00:00Z"), locale: "en-GB", timeZone: "Europe/Amsterdam" };

test("days are those of the person's wall", () => {
  const instants = [
    "2026-11-25T09:00:00Z",
    "2026-11-24T23:30:00Z",
    "2026-11-24T20:00:00Z",
    "2026-11-23T12:00:00Z",
    "2025-12-24T12:00:00Z",
  ].map((text) => new Date(text));
  const days = groupByDay(instants, (instant) => instant, wall);
  expect(days.map(({ name, items }) => `${name}: ${items.length}`)).toEqual([
    "Today: 2",
    "Yesterday: 1",
    "Monday 23 November: 1",
    "Wednesday, 24 December 2025: 1",
  ]);
  expect(
    groupByDay(instants, (instant) => instant, { ...wall, timeZone: "America/New_York" })[0]?.items,
  ).toHaveLength(1);
});
