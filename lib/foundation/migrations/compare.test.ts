import { expect, test } from "vitest";
import { compareMigrations } from "./compare";

const file = (name: string) => ({ name, checksum: name, sql: "" });
const recorded = (name: string, rest = {}) => ({ name, checksum: name, finished: true, ...rest });

test("what is not recorded is applied, in order", () => {
  const { toApply, refusal } = compareMigrations([file("1"), file("2"), file("3")], [recorded("1")]);
  expect(toApply.map(({ name }) => name)).toEqual(["2", "3"]);
  expect(refusal).toBeNull();
});

test.each([
  ["a newer database", [recorded("1"), recorded("9")], "newer than this Lamplight"],
  ["a changed file", [recorded("1", { checksum: "other" })], "not the one the database was changed with"],
  ["an unfinished change", [recorded("1", { finished: false })], "never finished"],
])("%s is refused in a sentence", (_what, known, sentence) => {
  expect(compareMigrations([file("1")], known).refusal).toContain(sentence);
});
