import { expect, test } from "vitest";
import { compareWithProgram } from "./compare";

const file = (name: string) => ({ name, checksum: `sum of ${name}`, sql: "" });
const saved = (name: string, checksum = `sum of ${name}`) => ({ name, checksum });
const files = [file("1_first"), file("2_second"), file("3_third")];

test("an older backup is brought back in the shape that it had", () => {
  const { toApply, refusal } = compareWithProgram([saved("1_first"), saved("2_second")], files);
  expect({ names: toApply.map(({ name }) => name), refusal }).toEqual({
    names: ["1_first", "2_second"],
    refusal: null,
  });
});

test("a newer backup is refused by the name of what is unknown here", () => {
  const { toApply, refusal } = compareWithProgram([saved("1_first"), saved("4_fourth")], files);
  expect(toApply).toEqual([]);
  expect(refusal).toContain("newer than this Lamplight: it has the change “4_fourth”");
});

test("a file that says something else now is refused", () => {
  const { refusal } = compareWithProgram([saved("1_first"), saved("2_second", "another sum")], files);
  expect(refusal).toContain("another file of the change “2_second”");
});
