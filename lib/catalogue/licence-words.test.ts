import { expect, test } from "vitest";
import { licenceEnd, seatWords } from "./licence-words";

test.each([
  [null, null, null],
  [null, 3, "3 free"],
  [1, null, "1 seat"],
  [1200, 12, "12 of 1,200 seats free"],
  [40, 0, "no seat free of 40"],
])("%s seats of which %s are free: %s", (seats, seatsFree, words) => {
  expect(seatWords({ seats, seatsFree })).toBe(words);
});

test.each([
  [null, null],
  ["2026-03-01", "ended"],
  ["2026-03-02", "soon"],
  ["2026-05-01", "soon"],
  ["2026-05-02", "later"],
])("on 2 March 2026 a licence until %s ends: %s", (day, end) => {
  const now = new Date("2026-03-02T23:30:00Z");
  expect(licenceEnd(day ? new Date(`${day}T00:00:00Z`) : null, now)).toBe(end);
});
