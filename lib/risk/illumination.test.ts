import fc from "fast-check";
import { expect, test } from "vitest";
import { anyFacts, quietFacts, today } from "./facts.testing";
import { illuminate } from "./illumination";

test("an application about which everything is said is fully lit", () => {
  expect(illuminate({ ...quietFacts, livesAt: "shelf" }, today)).toEqual({
    value: 100,
    segments: [1, 1, 1, 1, 1],
    missing: [],
  });
});

test("what is missing is named, brightest first, with the step that says it", () => {
  const dim = { ...quietFacts, livesAt: " ", description: "", platform: null };
  expect(illuminate(dim, today)).toEqual({
    value: 73,
    segments: [1, 1, 1, 13 / 20, 0],
    missing: [
      { key: "description", label: "its description", points: 15, step: "describe-it" },
      { key: "livesAt", label: "where it lives", points: 8, step: "say-where-it-lives" },
      { key: "platform", label: "what it is built with", points: 4, step: "say-platform" },
    ],
  });
});

test("one answer of “I don't know” leaves the impact dark", () => {
  const impact = { ...quietFacts.impact, moneyAtStake: "unknown" as const };
  expect(illuminate({ ...quietFacts, impact }, today).missing.map(({ key }) => key)).toContain("impact");
});

test("a second owner who has not said yes sheds no light yet", () => {
  const { missing } = illuminate({ ...quietFacts, secondOwner: "asked" }, today);
  expect(missing.map(({ label }) => label)).toContain("a second owner");
});

test("the value is 0 to 100, what is missing makes up the rest, and the lamp fills from the first part on", () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      const { value, segments, missing } = illuminate(facts, today);
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value + missing.reduce((sum, { points }) => sum + points, 0)).toBe(100);
      expect(segments.reduce((sum, part) => sum + part * 20, 0)).toBeCloseTo(value);
      expect([...segments].sort((one, other) => other - one)).toEqual([...segments]);
    }),
  );
});

test("a list without a lock file puts out the light of proof, and the line says why", () => {
  const proved = illuminate({ ...quietFacts, livesAt: "shelf", needs: "resolved" }, today);
  const declared = illuminate({ ...quietFacts, livesAt: "shelf", needs: "declared" }, today);
  expect(proved.value - declared.value).toBe(4);
  expect(declared.missing).toEqual([
    {
      key: "resolved",
      label: "proof of what its list brings in, such as a lock file",
      points: 4,
      step: "drop-lock-file",
    },
  ]);
});
