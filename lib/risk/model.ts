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
