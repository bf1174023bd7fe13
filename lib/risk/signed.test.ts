import { expect, test } from "vitest";
import { signed } from "./signed";

test("points say which way they go", () => {
  expect([12, 0, -6].map(signed)).toEqual(["+12", "0", "−6"]);
});
