import { describe, expect, test } from "vitest";
import type { Actor, Role } from "@/lib/access/actor";
import { type BulkFacts, isAsLeft, obstacleTo, sortOut } from "./bulk";

const doneAt = new Date("2026-04-01T09:00:00Z");
const before = new Date("2026-03-01T09:00:00Z");

function person(id: string, ...roles: Role[]): Actor {
  return {
    id,
    name: id,
    roles,
    departmentId: "motor",
    managedDepartmentIds: [],
    sessionId: null,
    requestId: null,
  };
}

const owner = person("mara", "maker");
const analyst = person("fay", "analyst");
const stranger = person("dov", "maker");

const facts: BulkFacts = {
  ownerId: owner.id,
  secondOwnerId: null,
  secondOwnerConfirmedAt: null,
  departmentId: "motor",
  confidential: false,
  guests: [],
  number: 1,
  title: "Room plan",
  platformId: "excel",
  retiredAt: null,
  changedAt: before,
  followedSince: null,
};

describe("why something cannot be done to an application", () => {
  const retired = { ...facts, retiredAt: before };
  test.each([
    ["an analyst moves it", analyst, "department", "claims", facts, null],
    ["its owner moves it", owner, "department", "claims", facts, null],
    [
      "a stranger moves it",
      stranger,
      "department",
      "claims",
      facts,
      "Only its owners and IT analysts can do this",
    ],
    ["it is there already", analyst, "department", "motor", facts, "It is in that department already"],
    ["it is built with that already", analyst, "platform", "excel", facts, "It is built with that already"],
    ["it is retired", analyst, "platform", "access", retired, "It is retired"],
    ["it is retired twice", analyst, "retire", null, retired, "It is retired already"],
    [
      "a stranger hears nothing but that they may not",
      stranger,
      "retire",
      null,
      retired,
      "Only its owners and IT analysts can do this",
    ],
    ["a stranger follows it", stranger, "follow", null, facts, null],
    ["its owner follows it", owner, "follow", null, facts, "You own it, so you hear of everything already"],
    [
      "it is followed",
      stranger,
      "follow",
      null,
      { ...facts, followedSince: before },
      "You follow it already",
    ],
  ] as const)("%s", (_what, actor, deed, targetId, application, because) => {
    expect(obstacleTo(actor, { deed, targetId }, application)).toBe(because);
  });
});

test("reasons are counted, the commonest first, with three titles each", () => {
  const strange = [1, 2, 3, 4].map((number) => ({ ...facts, number, title: `T${number}`, ownerId: "dov" }));
  const there = { ...facts, number: 5, departmentId: "claims" };
  const sorted = sortOut(owner, { deed: "department", targetId: "claims" }, [there, ...strange, facts]);
  expect(sorted.fitting).toEqual([facts]);
  expect(sorted.held).toEqual([
    { because: "Only its owners and IT analysts can do this", count: 4, titles: ["T1", "T2", "T3"] },
    { because: "It is in that department already", count: 1, titles: ["Room plan"] },
  ]);
});

test("only what is as the deed left it goes back", () => {
  const moved = { ...facts, departmentId: "claims", changedAt: doneAt };
  const deed = { deed: "department", targetId: "claims", doneAt } as const;
  expect(isAsLeft(deed, moved)).toBe(true);
  expect(isAsLeft(deed, { ...moved, changedAt: new Date(doneAt.getTime() + 1) })).toBe(false);
  expect(isAsLeft(deed, { ...moved, departmentId: "it" })).toBe(false);
  const retired = { ...facts, retiredAt: doneAt, changedAt: doneAt };
  expect(isAsLeft({ deed: "retire", targetId: null, doneAt }, retired)).toBe(true);
  expect(isAsLeft({ deed: "retire", targetId: null, doneAt }, { ...retired, retiredAt: null })).toBe(false);
  const followed = { ...facts, followedSince: doneAt };
  expect(isAsLeft({ deed: "follow", targetId: null, doneAt }, followed)).toBe(true);
  expect(isAsLeft({ deed: "follow", targetId: null, doneAt }, { ...followed, followedSince: before })).toBe(
    false,
  );
});
