import { expect, test } from "vitest";
import { tellStandingHistory } from "./standing-history";

test("the newest standing comes first, each with its day", () => {
  const rows = [
    { standing: "tolerated", since: new Date("2015-03-02") },
    { standing: "phasing-out", since: new Date("2024-07-01") },
  ];
  expect(tellStandingHistory(rows, "en-GB")).toBe(
    "Phasing out since 1 July 2024, before that tolerated since 2 March 2015",
  );
  expect(tellStandingHistory([], "en-GB")).toBe("");
});
