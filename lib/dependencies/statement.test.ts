import { expect, test } from "vitest";
import { describeNeeds, sourceKey } from "./statement";

const nothing = {
  answer: "unsaid" as const,
  kept: [],
  manifests: [],
  dataSources: [],
  dataSourcesStated: false,
  reads: [],
};

test("what was said is told in words", () => {
  expect(describeNeeds({ ...nothing, answer: "nothing", dataSourcesStated: true })).toBe(
    "no packages, no data sources",
  );
  expect(
    describeNeeds({
      ...nothing,
      answer: "listed",
      kept: ["requirements.txt"],
      dataSources: [{ name: "Policy extract", found: null }],
      reads: ["APP-00001", "APP-00002"].map((reference) => ({ reference, foundIn: null })),
    }),
  ).toBe("requirements.txt, one data source, 2 other applications");
  expect(describeNeeds(nothing)).toBe("not known yet");
});

test("two spellings of a data source are one", () => {
  expect(sourceKey("  Policy  Extract ")).toBe(sourceKey("policy extract"));
});
