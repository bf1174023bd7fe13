import { expect, test } from "vitest";
import { countedAs } from "./counted";

test.each([
  [0, "0 rows"],
  [1, "1 row"],
  [1_200, "1,200 rows"],
])("%d is “%s”", (count, words) => {
  expect(countedAs(count, "row", "rows")).toBe(words);
});
