import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { rankLookalikes, titleKey } from "./lookalikes";

const cases = readFileSync(new URL("lookalikes.cases.txt", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"))
  .map((line) => line.split("|").map((cell) => cell.trim()));

test.each(cases)("%s: “%s” and “%s”", (expected, one = "", other = "") => {
  const found = rankLookalikes(one, [{ reference: "APP-00001", title: other, headline: "" }])[0];
  const answer = !found ? "different" : found.score === 1 ? "same" : "alike";
  expect(answer).toBe(expected);
});

test("the best come first, five at most, with everything known about them", () => {
  const candidates = Array.from({ length: 9 }, (_, index) => ({
    reference: `APP-0000${index}`,
    title: index === 7 ? "Budget planner" : "Budget planning",
    headline: "A workbook",
    ownerName: "Ada",
  }));
  const found = rankLookalikes("Budget planner 2026", candidates);
  expect(found).toHaveLength(5);
  expect(found[0]).toEqual({ ...candidates[7], score: 1 });
});

test("a title of years and versions alone keeps them as its key", () => {
  expect(titleKey("2026 v2")).toBe("2026 v2");
  expect(titleKey("…")).toBe("");
});
