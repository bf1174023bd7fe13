import { expect, test } from "vitest";
import { tellPeople } from "./people-words";

test.each([
  [{ applications: 2, people: 1200, unsaid: 0 }, "1,200"],
  [{ applications: 2, people: 12, unsaid: 1 }, "at least 12"],
  [{ applications: 2, people: 0, unsaid: 2 }, "not said"],
  [{ applications: 1, people: 0, unsaid: 0 }, "0"],
])("how many rely on them, as far as it was said: %j", (relying, words) => {
  expect(tellPeople(relying, "en")).toBe(words);
});
