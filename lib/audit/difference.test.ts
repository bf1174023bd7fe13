import { expect, test } from "vitest";
import { differenceOf } from "./difference";

test("what is another now stands beside what it was, and what is new beside nothing", () => {
  const before = { name: "Excel", vendor: "Microsoft" };
  const after = { name: "Excel 365", vendor: "Microsoft", seats: "5" };
  expect(differenceOf(before, after)).toEqual({ name: ["Excel", "Excel 365"], seats: [null, "5"] });
});
