import { expect, test } from "vitest";
import { compareManifests } from "./difference";
import { differenceLines, keptDifferenceLines } from "./difference-lines";
import { keepDifference, mostNamed } from "./drop-record";
import { readManifest } from "./recognise";

const read = (text: string) => readManifest("requirements.txt", text);
const compare = (before: string, after: string) => compareManifests(read(before), read(after));

test("new, gone, up, down and what only reads otherwise stand apart", () => {
  const difference = compare(
    "a==1.0\nb==2.0\nc==1.9\nd>=1\ne==1.0\n",
    "b==1.10\nc==1.10\nd>=2\ne==1.0\nf>=3\n",
  );
  const lines = [
    { what: "New", names: ["f >=3"], others: 0 },
    { what: "Gone", names: ["a 1.0"], others: 0 },
    { what: "Moved up", names: ["c from 1.9 to 1.10"], others: 0 },
    { what: "Moved down", names: ["b from 2.0 to 1.10"], others: 0 },
    { what: "Changed", names: ["d from >=1 to >=2"], others: 0 },
  ];
  expect(differenceLines(difference)).toEqual(lines);
  const counts = { added: 1, removed: 1, moved: 3 };
  expect(keptDifferenceLines(keepDifference(difference), counts)).toEqual(lines);
});

test("of many only the first are named, and the others counted", () => {
  const many = Array.from({ length: 120 }, (_, at) => `p${at}==1.0`).join("\n");
  const difference = compare("", many);
  const kept = keepDifference(difference);
  expect(kept.added).toHaveLength(mostNamed);
  const [line] = keptDifferenceLines(kept, { added: 120, removed: 0, moved: 0 });
  expect(line).toMatchObject({ what: "New", others: 112 });
  expect(line?.names).toHaveLength(8);
});

test("no difference has no lines", () => {
  expect(differenceLines(compare("a==1.0\n", "a==1.0\n"))).toEqual([]);
});
