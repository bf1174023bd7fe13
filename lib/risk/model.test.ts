import { expect, test } from "vitest";
import { bandOf } from "./bands";
import { defaultRiskModel } from "./default-model";
import { riskModelSchema } from "./model";

test("the default model fits its own schema", () => {
  expect(riskModelSchema.parse(defaultRiskModel)).toEqual(defaultRiskModel);
});

test("the points of illumination add up to 100, and no other sum is accepted", () => {
  const illumination = { ...defaultRiskModel.illumination, title: 6 };
  expect(riskModelSchema.safeParse({ ...defaultRiskModel, illumination }).success).toBe(false);
});

test("the worst answers to the impact questions come to exactly the most that impact counts for", () => {
  const worst = Object.values(defaultRiskModel.impact).map((answers) => Math.max(...Object.values(answers)));
  expect(worst.reduce((sum, points) => sum + points, 0)).toBe(defaultRiskModel.impactAtMost);
  expect(defaultRiskModel.impactAtMost + defaultRiskModel.exposureAtMost).toBe(100);
});

test("not knowing is never worth nothing", () => {
  const { impact, exposure } = defaultRiskModel;
  const unknown = [...Object.values(impact), exposure.platform, exposure.complexity].map((of) => of.unknown);
  expect(Math.min(...unknown)).toBeGreaterThan(0);
});

test("bands must rise, and a control must count in full before it fades", () => {
  const bandsFrom = { low: 0, moderate: 50, high: 50, severe: 75 };
  expect(riskModelSchema.safeParse({ ...defaultRiskModel, bandsFrom }).success).toBe(false);
  const backUp = { points: 6, fullFor: { months: 12 }, goneAfter: { months: 12 } };
  const fadingControls = { ...defaultRiskModel.fadingControls, "back-up": backUp };
  expect(riskModelSchema.safeParse({ ...defaultRiskModel, fadingControls }).success).toBe(false);
});

test.each([
  [0, "low"],
  [24, "low"],
  [25, "moderate"],
  [49, "moderate"],
  [50, "high"],
  [74, "high"],
  [75, "severe"],
  [100, "severe"],
])("a score of %i is %s", (score, band) => {
  expect(bandOf(score)).toBe(band);
});
