import { expect, test } from "vitest";
import { directionOf } from "./direction";

test.each([
  ["2.31.0", "2.32.3", "up"],
  ["4.10.0", "4.9.9", "down"],
  ["v1.2", "v1.10", "up"],
  ["1.0", "1.0.0", "changed"],
  ["1.0.0rc1", "1.0.0", "up"],
  [null, "1.0.0", "changed"],
  ["1.0.0", null, "changed"],
])("from %s to %s a package moves %s", (from, to, direction) => {
  expect(directionOf("pypi", from, to)).toBe(direction);
});
