import { expect, test } from "vitest";
import { compareManifests, type ManifestDifference } from "./difference";
import { readTypedList } from "./typed-list";

function compare(before: string, after: string) {
  return inWords(compareManifests(readTypedList(before), readTypedList(after)));
}

function inWords({ added, removed, moved, unchanged }: ManifestDifference) {
  return {
    added: added.map(({ purl }) => purl),
    removed: removed.map(({ purl }) => purl),
    moved: moved.map(
      ({ from, to }) => `${from.name} ${from.version ?? from.requirement} to ${to.version ?? to.requirement}`,
    ),
    unchanged,
  };
}

test("the same list twice changes nothing", () => {
  expect(compare("a 1.0, b", "b\na==1.0")).toMatchObject({ added: [], removed: [], moved: [], unchanged: 2 });
});

test("what is new is added, what is gone is removed, another version is moved", () => {
  expect(compare("a 1.0, b 1.0, c", "a 1.1, c, d")).toEqual({
    added: ["pkg:pypi/d"],
    removed: ["pkg:pypi/b@1.0"],
    moved: ["a 1.0 to 1.1"],
    unchanged: 1,
  });
});

test("another range and a first exact version are moves", () => {
  expect(compare("a>=1", "a>=2").moved).toEqual(["a >=1 to >=2"]);
  expect(compare("a>=1", "a==2.0").moved).toEqual(["a >=1 to 2.0"]);
});

test("of a package in several versions only the ones that differ count", () => {
  expect(compare("npm: a 1.0.0, a 2.0.0", "npm: a 1.0.0, a 2.1.0, a 3.0.0")).toEqual({
    added: ["pkg:npm/a@3.0.0"],
    removed: [],
    moved: ["a 2.0.0 to 2.1.0"],
    unchanged: 1,
  });
});

test("packages of the same name in two ecosystems are two packages", () => {
  expect(compare("npm: a 1.0.0", "pypi: a 1.0.0")).toMatchObject({
    added: ["pkg:pypi/a@1.0.0"],
    removed: ["pkg:npm/a@1.0.0"],
  });
});
