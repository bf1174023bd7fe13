import fc from "fast-check";
import { type ApplicationFacts, bands, controlKinds } from "./facts";

export const today = new Date("2026-11-17T09:00:00Z");

/** An application about which everything is known and mild, and for which nobody has done anything special. */
export const quietFacts: ApplicationFacts = {
  title: "Room plan",
  headline: "List of who sits where",
  description: "Shows who sits in which room.",
  owner: "active",
  secondOwner: "confirmed",
  platform: { name: "Excel", standing: "recommended", phasesOutOn: null },
  livesAt: "",
  howToRun: "Open it and read.",
  impact: {
    ifItStops: "nuisance",
    moneyAtStake: "none",
    regulation: "none",
    dataClassification: "public",
    peopleAffected: "one",
    whoWouldNotice: "inside",
  },
  complexity: "low",
  needs: "nothing",
  versionsPinned: false,
  dataSourcesStated: true,
  findings: "not-checked",
  findingsCheckedOn: null,
  running: "verified",
  secretsOrAutoOpen: false,
  registeredOn: new Date("2026-11-01T09:00:00Z"),
  attestedOn: null,
  controls: [],
  feeds: [],
};

export const anyDay = fc.date({
  min: new Date("2022-01-01"),
  max: new Date("2027-06-30"),
  noInvalidDate: true,
});

const maybeText = fc.constantFrom("", " ", "something");

export const anyImpact: fc.Arbitrary<ApplicationFacts["impact"]> = fc.record({
  ifItStops: fc.constantFrom("nuisance", "slows-team", "stops-process", "harms-others", "unknown"),
  moneyAtStake: fc.constantFrom("none", "under-10k", "under-100k", "more", "unknown"),
  regulation: fc.constantFrom("none", "internal-policy", "external", "unknown"),
  dataClassification: fc.constantFrom("public", "internal", "confidential", "restricted", "unknown"),
  peopleAffected: fc.constantFrom("one", "up-to-10", "up-to-50", "up-to-200", "more", "unknown"),
  whoWouldNotice: fc.constantFrom("inside", "partners", "public", "unknown"),
});

export const anyControl = fc.record({ kind: fc.constantFrom(...controlKinds), doneOn: anyDay });

export const anyFacts: fc.Arbitrary<ApplicationFacts> = fc.record({
  title: maybeText,
  headline: maybeText,
  description: maybeText,
  owner: fc.constantFrom("active", "left"),
  secondOwner: fc.constantFrom("confirmed", "asked", "none"),
  platform: fc.option(
    fc.record({
      name: fc.constant("Access"),
      standing: fc.constantFrom("recommended", "supported", "tolerated", "phasing-out"),
      phasesOutOn: fc.option(anyDay),
    }),
  ),
  livesAt: maybeText,
  howToRun: maybeText,
  impact: anyImpact,
  complexity: fc.constantFrom("low", "medium", "high", "unknown"),
  needs: fc.constantFrom("nothing", "resolved", "declared", "unsaid"),
  versionsPinned: fc.boolean(),
  dataSourcesStated: fc.boolean(),
  findings: fc.constantFrom(
    "not-checked",
    "none",
    "possible",
    "moderate",
    "high",
    "known-exploited",
    "malicious",
  ),
  findingsCheckedOn: fc.option(anyDay),
  running: fc.constantFrom("never-verified", "verified", "stale", "drifted"),
  secretsOrAutoOpen: fc.boolean(),
  registeredOn: anyDay,
  attestedOn: fc.option(anyDay),
  controls: fc.array(anyControl, { maxLength: 6 }),
  feeds: fc.array(
    fc.record({
      reference: fc.constant("APP-00001"),
      title: fc.constant("Payroll 2026"),
      inherentBand: fc.constantFrom(...bands),
    }),
    { maxLength: 3 },
  ),
});
