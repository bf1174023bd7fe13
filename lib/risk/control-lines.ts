import { findingsThatCount } from "./exposure-lines";
import type { ApplicationFacts, ControlKind } from "./facts";
import { fadedPoints } from "./fading";
import type { LineRule, PlainLine } from "./lines";
import type { StepKey } from "./steps";

function control(line: Omit<PlainLine, "side">): PlainLine {
  return { ...line, side: "control", points: 0 - line.points };
}

function latestOf(facts: ApplicationFacts, kind: ControlKind): Date | null {
  return facts.controls.reduce<Date | null>(
    (latest, { kind: found, doneOn }) => (found === kind && (!latest || doneOn > latest) ? doneOn : latest),
    null,
  );
}

function datedRule(kind: ControlKind, label: string, step: StepKey): LineRule {
  return (facts, now, model) => {
    const doneOn = latestOf(facts, kind);
    const points = doneOn ? fadedPoints(model.fadingControls[kind], doneOn, now) : 0;
    return control({ key: kind, label, points, asOf: doneOn, step });
  };
}

/** Everything that somebody needs on the day they must step in. */
export function isSwoopSheetComplete(facts: ApplicationFacts): boolean {
  return (
    facts.owner === "active" &&
    facts.secondOwner === "confirmed" &&
    facts.livesAt.trim() !== "" &&
    facts.howToRun.trim() !== "" &&
    facts.needs !== "unsaid" &&
    facts.dataSourcesStated
  );
}

const swoopSheet: LineRule = (facts, _now, model) =>
  control({
    key: "swoop-sheet",
    label: "Swoop sheet complete",
    points: isSwoopSheetComplete(facts) ? model.standingControls["swoop-sheet"] : 0,
    asOf: null,
    step: null,
  });

const versionsPinned: LineRule = (facts, _now, model) =>
  control({
    key: "versions-pinned",
    label: "Versions pinned or locked",
    points: facts.versionsPinned ? model.standingControls["versions-pinned"] : 0,
    asOf: null,
    step: null,
  });

const scanned: LineRule = (facts, now, model) => {
  const checkedOn = findingsThatCount(facts) === "none" ? facts.findingsCheckedOn : null;
  const points = checkedOn ? fadedPoints(model.fadingControls.scanned, checkedOn, now) : 0;
  return control({
    key: "scanned",
    label: "Checked, no known weakness",
    points,
    asOf: checkedOn,
    step: null,
  });
};

export const controlRules: readonly LineRule[] = [
  datedRule("mentor-review", "Mentor review", "ask-mentor-review"),
  datedRule("back-up", "Back-up shown to restore", "show-back-up"),
  datedRule("independent-check", "Results checked another way", "check-independently"),
  datedRule("sandbox-trial", "Changes tried in a sandbox", "try-in-sandbox"),
  swoopSheet,
  versionsPinned,
  scanned,
];
