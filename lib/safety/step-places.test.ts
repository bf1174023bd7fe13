import { expect, test } from "vitest";
import { stepKeys } from "@/lib/risk/steps";
import { addressOf, canBeDoneOnScreen, placeOf } from "./step-places";

test("every step leads to the place where it is done, but for the three that no screen does yet", () => {
  expect(stepKeys.filter((step) => !canBeDoneOnScreen(step))).toEqual([
    "replace-package",
    "show-what-runs",
    "remove-secrets",
  ]);
});

test("a place is an address that can be opened from anywhere", () => {
  const address = (step: (typeof stepKeys)[number]) => {
    const placed = placeOf(step);
    return placed && addressOf("APP-00217", placed.place);
  };
  expect(address("say-how-to-run")).toBe("/applications/APP-00217/edit#howToRun");
  expect(address("drop-lock-file")).toBe("/applications/APP-00217/needs");
  expect(address("name-second-owner")).toBe("/applications/APP-00217?do=second-owner");
  expect(address("show-back-up")).toBe("/applications/APP-00217?do=record&control=back-up");
  expect(address("confirm-still-true")).toBe("/applications/APP-00217#still-true");
});

test("no button is without words", () => {
  expect(stepKeys.flatMap((step) => placeOf(step)?.words ?? []).every((words) => words.length > 3)).toBe(
    true,
  );
});
