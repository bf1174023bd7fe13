import { expect, test } from "vitest";
import { addPeriod, fadedPoints } from "./fading";

const backUp = { points: 6, fullFor: { months: 6 }, goneAfter: { months: 12 } };
const worthOn = (day: string) => fadedPoints(backUp, new Date("2026-05-12"), new Date(day));

test.each([
  ["2026-05-12", 6],
  ["2026-11-12", 6],
  ["2026-11-13", 6],
  ["2027-01-12", 4],
  ["2027-05-11", 1],
  ["2027-05-12", 0],
  ["2030-01-01", 0],
])("a back-up shown on 12 May 2026 is on %s worth %i of 6 points", (day, points) => {
  expect(worthOn(day)).toBe(points);
});

test("a month after the last of January is the last of February", () => {
  expect(addPeriod(new Date("2027-01-31"), { months: 1 })).toEqual(new Date("2027-02-28"));
  expect(addPeriod(new Date("2028-02-29"), { months: 12 })).toEqual(new Date("2029-02-28"));
  expect(addPeriod(new Date("2027-02-28"), { days: 30 })).toEqual(new Date("2027-03-30"));
});
