import { expect, test } from "vitest";
import { likeLiteral } from "./like-pattern";

test("signs of the pattern language stand for themselves", () => {
  expect(likeLiteral("50%_of\\it")).toBe("50\\%\\_of\\\\it");
});
