import { expect, test } from "vitest";
import type { CountedScope } from "./access";
import { listedWords, tellMayNeed, tellReach } from "./reach-words";

test.each<[CountedScope, string, number, number, string]>([
  ["everything", "2.31.0", 1200, 0, "1,200 applications need requests 2.31.0"],
  ["everything", "", 1, 0, "One application needs requests"],
  ["everything", "<1", 0, 0, "Nothing in use needs requests <1"],
  ["everything", "<1", 0, 1, "Nothing in use names requests <1, but 1 application may need it"],
  ["departments", "<1", 0, 0, "Nothing in your departments needs requests <1"],
  [
    "departments",
    "<1",
    0,
    2,
    "Nothing in your departments names requests <1, but 2 applications may need it",
  ],
  ["departments", "<1", 1, 0, "One application in your departments needs requests <1"],
  ["departments", "", 3, 0, "3 applications in your departments need requests"],
  ["own", "<1", 0, 0, "Nothing that you can see needs requests <1"],
  ["own", "<1", 2, 1, "2 applications that you can see need requests <1"],
])(
  "the title says the finding, and over what: %s, %j, %i, %i",
  (scope, versions, applications, mayNeed, said) => {
    expect(tellReach({ name: "requests", versions, applications, mayNeed, scope }, "en")).toBe(said);
  },
);

test.each([
  [1, [">=3.1"], false, true, "1 more may need it: it lists a range that fits (>=3.1)."],
  [
    2,
    [">=3.1", "[xl]>=3.1 ; python_version > '3'"],
    false,
    true,
    "2 more may need it: they list a range that fits (>=3.1).",
  ],
  [1, [], true, false, "1 may need it: it lists no version."],
  [4, ["newest"], false, true, "4 more may need it: they list what cannot be read as a range (newest)."],
  [
    1500,
    [">=1", ">=2", ">=3", ">=4", ">=5"],
    true,
    true,
    "1,500 more may need it: they list a range that fits (>=1; >=2; >=3; and 2 others), or no version.",
  ],
])("%i may need it: %j", (applications, ranges, hasNone, isMore, said) => {
  expect(tellMayNeed({ applications, ranges, hasNone }, "pypi", isMore, "en")).toBe(said);
});

test("what one application lists in the place of a version", () => {
  expect(listedWords([">=3.1", "<4"])).toBe("Lists >=3.1, <4");
  expect(listedWords([""])).toBe("Lists no version");
  expect(listedWords(["", ">=3.1"])).toBe("Lists >=3.1, and no version");
});
