import { z } from "zod";
import type { Impact, ImpactQuestion } from "@/lib/inventory/impact";
import { bands, controlKinds } from "./facts";
import { addPeriod, type Period } from "./fading";

const points = z.int().min(0).max(100);
const band = z.enum(bands);

function pointsFor<const Key extends string>(...keys: Key[]) {
  return z.record(z.enum(keys), points);
}

const period: z.ZodType<Period> = z.union([
  z.strictObject({ months: z.int().positive() }),
  z.strictObject({ days: z.int().positive() }),
]);

const fadingControl = z
  .object({ points, fullFor: period, goneAfter: period })
  .refine(
    ({ fullFor, goneAfter }) => addPeriod(new Date(0), fullFor) < addPeriod(new Date(0), goneAfter),
    "A control must count in full for a shorter time than it counts at all.",
  );

export type ImpactPoints = { [Q in ImpactQuestion]: Record<Impact[Q], number> };

const impactPoints: z.ZodType<ImpactPoints> = z.object({
  ifItStops: pointsFor("nuisance", "slows-team", "stops-process", "harms-others", "unknown"),
  moneyAtStake: pointsFor("none", "under-10k", "under-100k", "more", "unknown"),
  regulation: pointsFor("none", "internal-policy", "external", "unknown"),
  dataClassification: pointsFor("public", "internal", "confidential", "restricted", "unknown"),
  peopleAffected: pointsFor("one", "up-to-10", "up-to-50", "up-to-200", "more", "unknown"),
  whoWouldNotice: pointsFor("inside", "partners", "public", "unknown"),
});

const exposurePoints = z.object({
  owners: pointsFor("two", "one", "left"),
  platform: pointsFor("recommended", "supported", "tolerated", "phasing-out", "unknown"),
  complexity: pointsFor("low", "medium", "high", "unknown"),
  findings: pointsFor("malicious", "known-exploited", "high", "moderate", "possible", "not-checked", "none"),
  needs: pointsFor("nothing", "resolved", "declared", "unsaid"),
  running: pointsFor("verified", "stale", "never-verified", "drifted"),
  secretsOrAutoOpen: points,
  attestationOverdue: points,
});

export const illuminationKeys = [
  "title",
  "headline",
  "description",
  "owner",
  "secondOwner",
  "livesAt",
  "howToRun",
  "impact",
  "needs",
  "attested",
  "platform",
  "resolved",
  "dataSources",
] as const;

export type IlluminationKey = (typeof illuminationKeys)[number];

/** Every number that risk, illumination and the safety plan use. Stored as data, versioned, edited with a preview. */
export const riskModelSchema = z.object({
  version: z.int().positive(),
  impactAtMost: points,
  exposureAtMost: points,
  impact: impactPoints,
  exposure: exposurePoints,
  /** Points that dated evidence takes away, and how it fades. */
  fadingControls: z.record(z.enum([...controlKinds, "scanned"]), fadingControl),
  /** Points taken away for as long as the fact holds. */
  standingControls: pointsFor("swoop-sheet", "versions-pinned"),
  /** The band each override raises to. */
  overrides: z.record(
    z.enum(["malicious", "known-exploited", "external-reporting", "restricted-data"]),
    band,
  ),
  /** How many bands below the highest band it feeds an application may stand. */
  contagionBandsBelow: z
    .int()
    .min(0)
    .max(bands.length - 1),
  /** The lowest score of each band. */
  bandsFrom: z
    .object({ low: z.literal(0), moderate: points, high: points, severe: points })
    .refine(
      ({ moderate, high, severe }) => 0 < moderate && moderate < high && high < severe,
      "Each band must begin above the one before it.",
    ),
  attestationMonths: z.record(band, z.int().positive()),
  illumination: z
    .record(z.enum(illuminationKeys), points)
    .refine(
      (weights) => Object.values(weights).reduce((sum, weight) => sum + weight, 0) === 100,
      "The points of illumination must add up to 100.",
    ),
});

export type RiskModel = z.infer<typeof riskModelSchema>;

export const defaultRiskModel: RiskModel = {
  version: 1,
  impactAtMost: 60,
  exposureAtMost: 40,
  impact: {
    ifItStops: { nuisance: 0, "slows-team": 6, "stops-process": 12, "harms-others": 18, unknown: 9 },
    moneyAtStake: { none: 0, "under-10k": 3, "under-100k": 6, more: 9, unknown: 5 },
    regulation: { none: 0, "internal-policy": 3, external: 9, unknown: 5 },
    dataClassification: { public: 0, internal: 2, confidential: 6, restricted: 10, unknown: 5 },
    peopleAffected: { one: 0, "up-to-10": 2, "up-to-50": 4, "up-to-200": 6, more: 8, unknown: 4 },
    whoWouldNotice: { inside: 0, partners: 3, public: 6, unknown: 3 },
  },
  exposure: {
    owners: { two: 0, one: 6, left: 10 },
    platform: { recommended: 0, supported: 2, tolerated: 5, "phasing-out": 8, unknown: 5 },
    complexity: { low: 0, medium: 4, high: 8, unknown: 4 },
    findings: {
      malicious: 20,
      "known-exploited": 12,
      high: 8,
      moderate: 4,
      possible: 2,
      "not-checked": 4,
      none: 0,
    },
    needs: { nothing: 0, resolved: 0, declared: 3, unsaid: 4 },
    running: { verified: 0, stale: 2, "never-verified": 3, drifted: 5 },
    secretsOrAutoOpen: 6,
    attestationOverdue: 3,
  },
  fadingControls: {
    "mentor-review": { points: 8, fullFor: { months: 12 }, goneAfter: { months: 24 } },
    "back-up": { points: 6, fullFor: { months: 6 }, goneAfter: { months: 12 } },
    "independent-check": { points: 4, fullFor: { months: 12 }, goneAfter: { months: 24 } },
    "sandbox-trial": { points: 4, fullFor: { months: 6 }, goneAfter: { months: 12 } },
    scanned: { points: 3, fullFor: { days: 30 }, goneAfter: { days: 60 } },
  },
  standingControls: { "swoop-sheet": 4, "versions-pinned": 3 },
  overrides: {
    malicious: "severe",
    "known-exploited": "high",
    "external-reporting": "moderate",
    "restricted-data": "moderate",
  },
  contagionBandsBelow: 1,
  bandsFrom: { low: 0, moderate: 25, high: 50, severe: 75 },
  attestationMonths: { severe: 3, high: 6, moderate: 12, low: 24 },
  illumination: {
    title: 5,
    headline: 10,
    description: 15,
    owner: 10,
    secondOwner: 8,
    livesAt: 8,
    howToRun: 8,
    impact: 8,
    needs: 8,
    attested: 8,
    platform: 4,
    resolved: 4,
    dataSources: 4,
  },
};
