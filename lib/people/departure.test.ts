import { expect, test } from "vitest";
import { hasLeft, leftSince } from "./departure";

const [earlier, later] = [new Date("2026-03-01T09:00:00Z"), new Date("2026-04-01T09:00:00Z")];

test.each([
  ["is here", null, null, null],
  ["has left", later, null, later],
  ["is disabled", null, later, later],
  ["left before being disabled", earlier, later, earlier],
  ["was disabled before leaving", later, earlier, earlier],
])("somebody who %s", (_how, leftAt, disabledAt, since) => {
  expect(leftSince({ leftAt, disabledAt })).toEqual(since);
  expect(hasLeft({ leftAt, disabledAt })).toBe(since !== null);
});
