import { expect, test } from "vitest";
import { asAnswers, differingAnswers, mergeAnswers } from "./merge-answers";

const base = { title: "Broker true-up", livesAt: "Share", howToRun: "" };

test("what only they changed is suggested from them, what I changed from me", () => {
  const mine = { ...base, howToRun: "Open it." };
  const theirs = { ...base, livesAt: "Finance share" };
  expect(differingAnswers(base, mine, theirs)).toEqual([
    { field: "livesAt", mine: "Share", theirs: "Finance share", suggested: "theirs" },
    { field: "howToRun", mine: "Open it.", theirs: "", suggested: "mine" },
  ]);
});

test("where both changed the same answer, mine stands ready and theirs is beside it", () => {
  const [both] = differingAnswers(base, { ...base, title: "Mine" }, { ...base, title: "Theirs" });
  expect(both).toEqual({ field: "title", mine: "Mine", theirs: "Theirs", suggested: "mine" });
});

test("the same answer from both is no difference, whatever the line ends", () => {
  const theirs = asAnswers({ ...base, howToRun: "Open it.\nRead it." });
  const mine = asAnswers({ ...base, howToRun: "Open it.\r\nRead it. " });
  expect(differingAnswers(base, mine, theirs)).toEqual([]);
});

test("nothing is lost: every answer is one of the two", () => {
  const theirs = { ...base, livesAt: "Finance share" };
  expect(mergeAnswers({ ...base, title: "Mine" }, theirs, new Set(["livesAt"]))).toEqual({
    title: "Mine",
    livesAt: "Finance share",
    howToRun: "",
  });
});

test("numbers and empty answers are held as a form holds them", () => {
  expect(asAnswers({ peopleRelying: 12, platformId: null })).toEqual({ peopleRelying: "12", platformId: "" });
});
