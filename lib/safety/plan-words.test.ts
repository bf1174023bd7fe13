import { expect, test } from "vitest";
import { tellMinutes, tellPlan } from "./plan-words";

const three = { steps: [1, 2, 3], minutes: 13, from: 49, to: 32, band: "moderate", upTo: false } as const;

test("a plan is told in one breath", () => {
  expect(tellPlan(three)).toBe("Three steps, thirteen minutes: from 49 to 32");
  expect(tellPlan({ ...three, steps: [1], minutes: 1 })).toBe("One step, one minute: from 49 to 32");
});

test("a plan does not promise what is not known beforehand", () => {
  expect(tellPlan({ ...three, upTo: true })).toBe("Three steps, thirteen minutes: from 49 to 32 at best");
});

test("a plan that lowers nothing is told by what it does", () => {
  expect(tellPlan({ ...three, to: 49 })).toBe("Three steps, thirteen minutes: more light on it");
});

test("long work is told in hours", () => {
  expect([42, 60, 95, 120, 150, 480].map(tellMinutes)).toEqual([
    "42 minutes",
    "an hour",
    "an hour and a half",
    "two hours",
    "two and a half hours",
    "eight hours",
  ]);
});
