import type { ApplicationFacts } from "./facts";
import type { LineRule, PlainLine } from "./lines";

/** What the findings are worth: nothing needed is nothing to find; a check of nothing said, or without a date, is no check. */
export function findingsThatCount(facts: ApplicationFacts): ApplicationFacts["findings"] {
  if (facts.findings === "not-checked" && facts.needs === "nothing") return "none";
  if (facts.findings !== "none" || facts.needs === "nothing") return facts.findings;
  return facts.needs === "unsaid" || !facts.findingsCheckedOn ? "not-checked" : "none";
}

function exposure(line: Omit<PlainLine, "side" | "asOf"> & { asOf?: Date | null }): PlainLine {
  return { asOf: null, ...line, side: "exposure" };
}

const owners: LineRule = (facts, _now, model) => {
  const points = model.exposure.owners;
  if (facts.owner === "left") {
    return exposure({ key: "owners", label: "Its owner has left", points: points.left, step: "find-owner" });
  }
  const confirmed = facts.secondOwner === "confirmed";
  return exposure({
    key: "owners",
    label: facts.secondOwner === "asked" ? "The second owner has not said yes" : "No second owner",
    points: confirmed ? points.two : points.one,
    step: "name-second-owner",
  });
};

const platform: LineRule = ({ platform }, now, model) => {
  if (!platform) {
    const points = model.exposure.platform.unknown;
    return exposure({
      key: "platform",
      label: "Not known what it is built with",
      points,
      step: "say-platform",
    });
  }
  const { name, standing, phasesOutOn } = platform;
  const labels = {
    recommended: `${name} is recommended`,
    supported: `${name} is supported, not recommended`,
    tolerated: `${name} is only tolerated`,
    "phasing-out":
      phasesOutOn && phasesOutOn <= now ? `${name} has been phased out` : `${name} is phasing out`,
  };
  return exposure({
    key: "platform",
    label: labels[standing],
    points: model.exposure.platform[standing],
    asOf: standing === "phasing-out" ? phasesOutOn : null,
    step: standing === "phasing-out" ? "move-platform" : null,
  });
};

const complexity: LineRule = (facts, _now, model) => {
  const labels = {
    low: "A simple file",
    medium: "A fairly complicated file",
    high: "A complicated file",
    unknown: "Not known how complicated it is",
  };
  return exposure({
    key: "complexity",
    label: labels[facts.complexity],
    points: model.exposure.complexity[facts.complexity],
    step: facts.complexity === "unknown" ? "say-complexity" : null,
  });
};

const findings: LineRule = (facts, _now, model) => {
  const labels = {
    malicious: "A malicious package",
    "known-exploited": "A package whose weakness is used in attacks",
    high: "A serious known weakness in a package",
    moderate: "A moderate known weakness in a package",
    possible: "Perhaps a known weakness in a package",
    "not-checked": "What it needs has not been checked",
    none: "No known weakness",
  };
  const worst = findingsThatCount(facts);
  return exposure({
    key: "findings",
    label: labels[worst],
    points: model.exposure.findings[worst],
    asOf: worst === "not-checked" ? null : facts.findingsCheckedOn,
    step: worst === "not-checked" ? null : "replace-package",
  });
};

const needs: LineRule = (facts, _now, model) => {
  const labels = {
    nothing: "It needs nothing",
    resolved: "A complete list of what it needs",
    declared: "Only a declared list of what it needs",
    unsaid: "Nothing said about what it needs",
  };
  return exposure({
    key: "needs",
    label: labels[facts.needs],
    points: model.exposure.needs[facts.needs],
    step: facts.needs === "unsaid" ? "say-needs" : "drop-lock-file",
  });
};

const running: LineRule = (facts, _now, model) => {
  const labels = {
    verified: "Verified where it runs",
    stale: "Not verified lately where it runs",
    "never-verified": "Never verified where it runs",
    drifted: "What runs differs from what is listed",
  };
  return exposure({
    key: "running",
    label: labels[facts.running],
    points: model.exposure.running[facts.running],
    step: "show-what-runs",
  });
};

const secrets: LineRule = (facts, _now, model) =>
  exposure({
    key: "secrets",
    label: "Passwords in the file, or macros that start by themselves",
    points: facts.secretsOrAutoOpen ? model.exposure.secretsOrAutoOpen : 0,
    step: "remove-secrets",
  });

/** All of exposure but the attestation, whose interval depends on these. */
export const exposureRules: readonly LineRule[] = [
  owners,
  platform,
  complexity,
  findings,
  needs,
  running,
  secrets,
];
