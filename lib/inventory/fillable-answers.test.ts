import { expect, test } from "vitest";
import { emptyAnswerOf, type FillableAnswers, fillableAnswers, fillableFields } from "./fillable-answers";

const nothingSaid = Object.fromEntries(
  fillableFields.map((field) => [field, emptyAnswerOf(field)]),
) as FillableAnswers;

test("only what is empty in the one that stays and given in the duplicate is taken over", () => {
  const stays = { ...nothingSaid, livesAt: "A share", regulation: "external" };
  const duplicate = { ...nothingSaid, livesAt: "Another share", howToRun: "Open it.", peopleRelying: 0 };
  expect(fillableAnswers(stays, duplicate)).toEqual([
    { field: "howToRun", value: "Open it." },
    { field: "peopleRelying", value: 0 },
  ]);
});

test("where nothing was said in either, nothing is taken over", () => {
  expect(fillableAnswers(nothingSaid, nothingSaid)).toEqual([]);
});
