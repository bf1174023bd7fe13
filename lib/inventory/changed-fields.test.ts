import { expect, test } from "vitest";
import { changedFields } from "./changed-fields";

test("only what differs is a change, with both sides", () => {
  const before = { title: "Letter batcher", peopleRelying: null, kind: "workbook" };
  const answers = { title: "Letter sorter", peopleRelying: 4, kind: "workbook" };
  expect(changedFields(before, answers)).toEqual({
    title: ["Letter batcher", "Letter sorter"],
    peopleRelying: [null, 4],
  });
});

test("saving without a change changes nothing", () => {
  expect(
    changedFields(
      { title: "Letter batcher", platformId: null },
      { title: "Letter batcher", platformId: null },
    ),
  ).toEqual({});
});
