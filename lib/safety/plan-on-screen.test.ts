import { expect, test } from "vitest";
import { ownControlKinds } from "@/lib/risk/control-words";
import { quietFacts, today } from "@/lib/risk/facts.testing";
import { illuminate } from "@/lib/risk/illumination";
import type { OpenDeeds } from "./open-deeds";
import { firstLight, planOnScreen } from "./plan-on-screen";

const everything: OpenDeeds = {
  edit: true,
  attest: true,
  handOver: true,
  assign: true,
  hide: true,
  retire: true,
  bringBack: false,
  askForHelp: true,
  controls: ownControlKinds,
};
const onlyHandOver: OpenDeeds = {
  ...everything,
  edit: false,
  attest: false,
  assign: false,
  askForHelp: false,
  controls: [],
};
const dim = {
  ...quietFacts,
  running: "never-verified",
  secondOwner: "none",
  howToRun: "",
  livesAt: "Share",
} as const;

test("the plan on screen offers no step that no screen does yet", () => {
  const { steps } = planOnScreen(dim, everything, today);
  expect(steps.map(({ key }) => key)).not.toContain("show-what-runs");
});

test("owners are led to every step", () => {
  expect(planOnScreen(dim, everything, today).steps.every(({ placed }) => placed !== null)).toBe(true);
});

test("a manager reads the steps and is led to none that only owners take", () => {
  const { steps } = planOnScreen(dim, onlyHandOver, today);
  expect(steps.length).toBeGreaterThan(0);
  expect(steps.every(({ placed }) => placed === null)).toBe(true);
});

test("more light begins with the brightest thing this person can do", () => {
  const { missing } = illuminate({ ...dim, owner: "left" }, today);
  expect(firstLight(missing, everything)?.place).toEqual({ in: "dialog", dialog: "new-owner" });
  expect(firstLight(missing, { ...everything, handOver: false, assign: false })?.place).toEqual({
    in: "dialog",
    dialog: "second-owner",
  });
  expect(firstLight(missing, { ...onlyHandOver, handOver: false })).toBeNull();
});
