import { expect, test } from "vitest";
import { looksAfterIt } from "./outside-view";

const application = { ownerId: "mara", secondOwnerId: "sam", secondOwnerConfirmedAt: new Date("2026-01-01") };

test.each([
  ["mara", true],
  ["sam", true],
  ["han", true],
  ["eva", false],
])("%s looks after it: %s", (personId, does) => {
  expect(looksAfterIt(personId, application, "han")).toBe(does);
});

test("who was only asked to be second owner looks at it from outside", () => {
  expect(looksAfterIt("sam", { ...application, secondOwnerConfirmedAt: null }, "han")).toBe(false);
});
