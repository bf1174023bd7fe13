import { expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { openDeeds } from "./open-deeds";

const now = new Date("2026-11-22T09:00:00Z");
const owner: Actor = {
  id: "owner",
  name: "Imke Mulder",
  roles: ["maker"],
  departmentId: "claims",
  managedDepartmentIds: [],
  sessionId: null,
  requestId: null,
};
const manager: Actor = { ...owner, id: "manager", roles: ["manager"], managedDepartmentIds: ["claims"] };
const application = {
  ownerId: "owner",
  secondOwnerId: null,
  secondOwnerConfirmedAt: null,
  departmentId: "claims",
  confidential: false,
  guests: [],
  retiredAt: null,
  owner: { leftAt: null, disabledAt: null },
};

test("an owner may do everything but move it to somebody at once", () => {
  const { assign, bringBack, controls, ...deeds } = openDeeds(owner, application, now);
  expect(Object.values(deeds).every(Boolean)).toBe(true);
  expect([assign, bringBack, controls.includes("mentor-review")]).toEqual([false, false, false]);
});

test("a manager asks for a handover, and gives it to somebody at once when the owner is gone for 30 days", () => {
  expect(openDeeds(manager, application, now)).toMatchObject({ edit: false, handOver: true, assign: false });
  const left = { ...application, owner: { leftAt: new Date("2026-10-20T09:00:00Z"), disabledAt: null } };
  expect(openDeeds(manager, left, now)).toMatchObject({ attest: false, assign: true });
});

test("what is retired can only be brought back", () => {
  const { bringBack, controls, ...deeds } = openDeeds(owner, { ...application, retiredAt: now }, now);
  expect(bringBack).toBe(true);
  expect(controls).toEqual([]);
  expect(Object.values(deeds).some(Boolean)).toBe(false);
});
