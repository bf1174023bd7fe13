import { expect, test } from "vitest";
import { compareSight, inTreeOrder, type TreeDepartment, whyNoMove, withBelow } from "./department-tree";

const department = (
  id: string,
  parentId: string | null,
  managerId: string | null = null,
): TreeDepartment => ({
  id,
  name: id,
  parentId,
  managerId,
});

const tree = [
  department("Claims", null, "Cleo"),
  department("Motor", "Claims", "Mo"),
  department("Windscreens", "Motor"),
  department("Finance", null, "Fay"),
];

test("everything below counts, however deep", () => {
  expect([...withBelow(tree, "Claims")]).toEqual(["Claims", "Motor", "Windscreens"]);
});

test.each([
  ["Claims", "Claims", "cannot stand below itself"],
  ["Claims", "Windscreens", "would make a circle"],
  ["Claims", "Gone", "not there any more"],
])("%s below %s is refused", (id, parentId, sentence) => {
  expect(whyNoMove(tree, id, parentId)).toContain(sentence);
});

test("a move that makes no circle is fine, and so is the top", () => {
  expect(whyNoMove(tree, "Motor", "Finance")).toBeNull();
  expect(whyNoMove(tree, "Windscreens", null)).toBeNull();
});

test("a move takes the sight of all below from the managers above, and gives it to the others", () => {
  const after = tree.map((one) => (one.id === "Motor" ? { ...one, parentId: "Finance" } : one));
  expect(compareSight(tree, after)).toEqual([
    { managerId: "Cleo", gains: [], loses: ["Motor", "Windscreens"] },
    { managerId: "Fay", gains: ["Motor", "Windscreens"], loses: [] },
  ]);
});

test("another manager changes nothing for those above", () => {
  const after = tree.map((one) => (one.id === "Motor" ? { ...one, managerId: "Mia" } : one));
  expect(compareSight(tree, after).map(({ managerId }) => managerId)).toEqual(["Mo", "Mia"]);
});

test("the order of reading is the tree, and a circle in old data loses nobody", () => {
  expect(inTreeOrder(tree).map(({ name, depth }) => `${depth} ${name}`)).toEqual([
    "0 Claims",
    "1 Motor",
    "2 Windscreens",
    "0 Finance",
  ]);
  expect(inTreeOrder([department("a", "b"), department("b", "a")])).toHaveLength(2);
});
