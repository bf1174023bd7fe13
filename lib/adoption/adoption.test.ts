import { expect, test } from "vitest";
import { shortOf, type Target, targetFor } from "./target";
import { addMixes, branchesOf, shareOf } from "./tree";
import { pointsMoved, signedPoints, tellAdoption } from "./trend";

const june = new Date("2027-06-30");
const departments = [
  { id: "motor", name: "Motor", parentId: "claims" },
  { id: "finance", name: "Finance", parentId: null },
  { id: "claims", name: "Claims", parentId: null },
  { id: "repair", name: "Repair", parentId: "motor" },
];
const parentOf = (id: string) => departments.find((one) => one.id === id)?.parentId ?? null;

test("departments stand in the order of their tree, each with its whole branch", () => {
  const mixes = new Map([
    ["motor", { recommended: 2 }],
    ["repair", { supported: 1, none: 1 }],
    ["claims", { tolerated: 4 }],
  ]);
  const branches = branchesOf(departments, mixes);
  expect(branches.map(({ name, depth }) => `${depth} ${name}`)).toEqual([
    "0 Claims",
    "1 Motor",
    "2 Repair",
    "0 Finance",
  ]);
  expect(branches[0]).toMatchObject({
    ids: ["claims", "motor", "repair"],
    mix: { recommended: 2, supported: 1, tolerated: 4, none: 1 },
  });
});

test("what stands below a department that the reader may not see stands at the top", () => {
  const seen = departments.filter(({ id }) => id === "motor" || id === "repair");
  expect(branchesOf(seen, new Map()).map(({ name, depth }) => `${depth} ${name}`)).toEqual([
    "0 Motor",
    "1 Repair",
  ]);
});

test.each([
  [{ recommended: 3, supported: 1, tolerated: 4 }, 50],
  [{ none: 3 }, 0],
  [{}, null],
])("of %j the share is %s", (mix, share) => {
  expect(shareOf(mix)).toBe(share);
});

test.each<[string, Target[], number | null, boolean | null]>([
  ["repair", [{ departmentId: "repair", percent: 60, reachedBy: june }], 60, true],
  ["repair", [{ departmentId: "claims", percent: 70, reachedBy: june }], 70, false],
  ["finance", [{ departmentId: "claims", percent: 70, reachedBy: june }], null, null],
  [
    "finance",
    [
      { departmentId: "claims", percent: 70, reachedBy: june },
      { departmentId: null, percent: 75, reachedBy: june },
    ],
    75,
    false,
  ],
])("the target of %s under %j is %s", (department, targets, percent, isOwn) => {
  const target = targetFor(department, targets, parentOf);
  expect(target?.percent ?? null).toBe(percent);
  expect(target?.isOwn ?? null).toBe(isOwn);
});

test("a tree that goes round in circles still ends", () => {
  expect(targetFor("a", [], (id) => (id === "a" ? "b" : "a"))).toBeNull();
});

test.each([
  [{ recommended: 41, tolerated: 22 }, 75, 7],
  [{ recommended: 3 }, 100, 0],
  [{ none: 1 }, 1, 1],
  [{}, 100, 0],
])("%j is short of %i percent by %i", (mix, percent, short) => {
  expect(shortOf(mix, percent)).toBe(short);
});

test("a day that nobody measured moves nothing", () => {
  expect(pointsMoved(null, { recommended: 1 })).toBeNull();
  expect(pointsMoved({}, { recommended: 1 })).toBeNull();
  expect(pointsMoved({ recommended: 1, none: 1 }, { recommended: 3, none: 1 })).toBe(25);
  expect([null, 4, -2, 0].map(signedPoints)).toEqual(["–", "+4", "−2", "±0"]);
});

test.each([
  [{ total: 0, onStandard: 0, short: null, percent: null, moved: null }, "No tools are registered here yet"],
  [
    { total: 63, onStandard: 41, short: 7, percent: 75, moved: 4 },
    "41 of 63 tools stand where we want them, 7 short of the target of 75 %; that is 4 points better than a quarter ago",
  ],
  [
    { total: 4, onStandard: 4, short: 0, percent: 75, moved: -1 },
    "4 of 4 tools stand where we want them, which reaches the target of 75 %; that is one point worse than a quarter ago",
  ],
  [
    { total: 4, onStandard: 1, short: null, percent: null, moved: null },
    "1 of 4 tools stand where we want them",
  ],
])("%j", (standing, told) => {
  expect(tellAdoption(standing)).toBe(told);
});

test("mixes add up", () => {
  expect(addMixes([{ recommended: 1 }, {}, { recommended: 2, none: 1 }])).toEqual({
    recommended: 3,
    none: 1,
  });
});
