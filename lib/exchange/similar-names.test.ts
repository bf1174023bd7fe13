import { expect, test } from "vitest";
import { similarNames } from "./similar-names";

const names = ["Finance", "Motor", "IT", "HR", "Claims", "Claims North", "Marine"];

test.each([
  ["Finanace", ["Finance"]],
  ["finnace", ["Finance"]],
  ["Fiance", ["Finance"]],
  ["Claim", ["Claims"]],
  ["Claims Nort", ["Claims North"]],
  ["Finance", []],
  ["Legal", []],
  ["Motors", ["Motor"]],
  // Short names differ by a letter without being misspelt.
  ["IR", []],
  ["Brokers", []],
  ["x".repeat(5_000), []],
])("by “%s” may be meant %j", (name, meant) => {
  expect(similarNames(name, names)).toEqual(meant);
});
