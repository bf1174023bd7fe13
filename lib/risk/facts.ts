import type { Complexity, Impact } from "@/lib/inventory/impact";
import type { Standing } from "@/lib/platforms/standing";

export const bands = ["low", "moderate", "high", "severe"] as const;

export type Band = (typeof bands)[number];

export const controlKinds = ["mentor-review", "back-up", "independent-check", "sandbox-trial"] as const;

/** Controls that somebody does on a day, and that fade; the others hold while their facts hold. */
export type ControlKind = (typeof controlKinds)[number];

/** Everything that illumination, risk and the safety plan are worked out from. Dates are instants. */
export type ApplicationFacts = {
  title: string;
  headline: string;
  description: string;
  owner: "active" | "left";
  secondOwner: "confirmed" | "asked" | "none";
  platform: { name: string; standing: Standing; phasesOutOn: Date | null } | null;
  livesAt: string;
  howToRun: string;
  impact: Impact;
  complexity: Complexity;
  /** What it needs: said to be nothing, proved by a lock file, only listed, or not said at all. */
  needs: "nothing" | "resolved" | "declared" | "unsaid";
  versionsPinned: boolean;
  dataSourcesStated: boolean;
  findings: "not-checked" | "none" | "possible" | "moderate" | "high" | "known-exploited" | "malicious";
  findingsCheckedOn: Date | null;
  running: "never-verified" | "verified" | "stale" | "drifted";
  secretsOrAutoOpen: boolean;
  registeredOn: Date;
  attestedOn: Date | null;
  controls: readonly { kind: ControlKind; doneOn: Date }[];
  /** Applications that read from this one, directly or through others, with their own inherent band. */
  feeds: readonly { reference: string; title: string; inherentBand: Band }[];
};
