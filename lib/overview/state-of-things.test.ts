import { expect, test } from "vitest";
import { tellStateOfThings } from "./state-of-things";

const inOrder = {
  people: 128,
  departmentsWithoutManager: 0,
  roleRequestsWaiting: 0,
  holidaysThisYear: 11,
  hasHelpContact: true,
  identityProvider: false,
  administrators: 2,
};

test("where everything is in order nothing is owed", () => {
  const lines = tellStateOfThings(inOrder, 2026);
  expect(lines.some(({ isOwed }) => isOwed)).toBe(false);
  expect(lines.map(({ title }) => title)).toContain("11 holidays are known for 2026");
});

test.each([
  [{ roleRequestsWaiting: 1 }, "One role waits for a second yes"],
  [{ departmentsWithoutManager: 3 }, "3 departments have no manager"],
  [{ hasHelpContact: false }, "Nobody is named to ask when nothing else helps"],
  [{ holidaysThisYear: 0 }, "No holidays are known for 2026"],
  [{ administrators: 1 }, "You are the only administrator"],
])("%j comes first", (missing, title) => {
  expect(tellStateOfThings({ ...inOrder, ...missing }, 2026)[0]).toMatchObject({ title, isOwed: true });
});
