import { expect, test } from "vitest";
import { mergedTrace, referencesNamed } from "./merged-trace";

const merged = [{ id: "duplicate", reference: "APP-00042" }];
const seen = new Set(["APP-00017"]);

test("what happened to a duplicate is marked with its old reference", () => {
  const record = { subjectIds: ["duplicate"], changes: {} };
  expect(mergedTrace(record, "own", merged, seen).under).toBe("APP-00042");
  expect(mergedTrace({ ...record, subjectIds: ["own", "duplicate"] }, "own", merged, seen).under).toBeNull();
});

test("an application that may not be seen is not named", () => {
  const changes = { into: "APP-00099", from: "APP-00017", undo: {} };
  expect(mergedTrace({ subjectIds: ["own"], changes }, "own", [], seen).changes).toEqual({
    into: "another application",
    from: "APP-00017",
    undo: {},
  });
});

test("names of people are none of applications", () => {
  const changes = { from: "Mara" };
  expect(referencesNamed([{ subjectIds: [], changes }])).toEqual([]);
  expect(mergedTrace({ subjectIds: ["own"], changes }, "own", [], new Set()).changes).toEqual(changes);
});
