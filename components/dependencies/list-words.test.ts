import { expect, test } from "vitest";
import { readManifest } from "@/lib/dependencies/recognise";
import { shownName } from "./arrived-files";
import { groupWarnings } from "./list-words";

test("warnings of one cause stand together, those that change the advice first", () => {
  const { warnings } = readManifest(
    "requirements.txt",
    "--no-index\nflask==3.0.0\nflask==3.0.0\n???\n-r other.txt\n!!!\n",
  );
  expect(groupWarnings(warnings).map(({ cause, warnings: alike }) => [cause, alike.length])).toEqual([
    ["include", 1],
    ["not-understood", 2],
    ["option", 1],
    ["duplicate", 1],
  ]);
});

test("where no list stands below, no step points there", () => {
  const { warnings } = readManifest("requirements.txt", "???\n-r other.txt\n");
  for (const place of ["page", "read-only"] as const) {
    const told = groupWarnings(warnings, place).map(({ next }) => next ?? "");
    expect(told.some((next) => next.includes("below"))).toBe(false);
    expect(
      told.some((next) => next.includes(place === "page" ? "“Change what it needs”" : "its owner")),
    ).toBe(true);
  }
  expect(groupWarnings(warnings).some(({ next }) => next?.includes("below"))).toBe(true);
});

test("a cause of another version of Lamplight is shown all the same", () => {
  expect(groupWarnings([{ line: 1, message: "Odd.", cause: "odd" }])).toMatchObject([
    { words: "Not understood", next: null },
  ]);
});

test.each([
  ["budget\u202excod.exe", "budgetxcod.exe"],
  ["\0\u200b", "file without a name"],
  ["café.txt", "café.txt"],
])("a file's name is shown without tricks: %j", (name, shown) => {
  expect(shownName(name)).toBe(shown);
});
