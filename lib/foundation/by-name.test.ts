import { expect, test } from "vitest";
import { byName } from "./by-name";

test("capitals, accents and the length of numbers do not part names that belong together", () => {
  const names = ["zoo", "DBI", "Zoo", "data.table", "Ärzte", "list 10", "apples", "list 9", "Bonds"];
  expect(names.sort(byName)).toEqual([
    ...["apples", "Ärzte", "Bonds", "data.table", "DBI", "list 9", "list 10", "zoo", "Zoo"],
  ]);
});
