import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { standings } from "@/lib/platforms/standing";
import { compareBands } from "./bands";
import { defaultRiskModel } from "./default-model";
import { type ApplicationFacts, bands, controlKinds } from "./facts";
import { anyControl, anyFacts, anyImpact, quietFacts, today } from "./facts.testing";
import { sumOf } from "./lines";
import { riskNumbers, scoreRisk } from "./score";

const facts = (different: Partial<ApplicationFacts>): ApplicationFacts => ({ ...quietFacts, ...different });
const linesOf = (of: ApplicationFacts) =>
  scoreRisk(of, today).lines.map(({ label, points }) => [label, points]);

function withDifference(of: ApplicationFacts, difference: string): ApplicationFacts {
  const [key = "", value = ""] = difference.split(/[=@]/);
  const control = controlKinds.find((kind) => kind === key);
  if (control) return { ...of, controls: [...of.controls, { kind: control, doneOn: new Date(value) }] };
  if (key in of.impact) return { ...of, impact: { ...of.impact, [key]: value } };
  if (key === "feeds") {
    const inherentBand = z.enum(bands).parse(value);
    return { ...of, feeds: [...of.feeds, { reference: "APP-00001", title: "Payroll 2026", inherentBand }] };
  }
  if (key === "platform") {
    if (value === "unknown") return { ...of, platform: null };
    return {
      ...of,
      platform: { name: "Access", standing: z.enum(standings).parse(value), phasesOutOn: null },
    };
  }
  if (!(key in of)) throw new Error(`"${key}" is no fact.`);
  if (key.endsWith("On")) return { ...of, [key]: new Date(value) };
  return { ...of, [key]: value === "true" ? true : value };
}

const cases = readFileSync(new URL("score.cases.txt", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"))
  .map((line) => line.split(/ {2,}/))
  .map(([inherent = "", residual = "", differences = ""]) => ({ inherent, residual, differences }));

test.each(cases)("$differences: $inherent, then $residual", ({ inherent, residual, differences }) => {
  const start: ApplicationFacts = quietFacts;
  const different = differences === "nothing" ? [] : differences.split(" ");
  const score = scoreRisk(different.reduce(withDifference, start), today);
  expect(`${score.inherent} ${score.inherentBand}`).toBe(inherent);
  expect(`${score.residual} ${score.band}`).toBe(residual);
});

describe("the lines a maker reads", () => {
  test("name each fact in a short sentence", () => {
    const phasesOutOn = new Date("2027-06-30");
    const commission = facts({
      secondOwner: "none",
      platform: { name: "Access", standing: "phasing-out", phasesOutOn },
      impact: {
        ...quietFacts.impact,
        ifItStops: "stops-process",
        moneyAtStake: "under-100k",
        dataClassification: "confidential",
      },
      needs: "declared",
      running: "never-verified",
      findings: "high",
      controls: [{ kind: "back-up", doneOn: new Date("2026-10-12") }],
    });
    expect(linesOf(commission)).toEqual([
      ["Stops a process", 12],
      ["Up to 100,000 at stake in one error", 6],
      ["Confidential data", 6],
      ["No second owner", 6],
      ["Access is phasing out", 8],
      ["A serious known weakness in a package", 8],
      ["Only a declared list of what it needs", 3],
      ["Never verified where it runs", 3],
      ["Back-up shown to restore", -6],
    ]);
    const lines = scoreRisk(commission, today).lines;
    expect(lines.find(({ key }) => key === "platform")?.asOf).toEqual(phasesOutOn);
    expect(lines.find(({ key }) => key === "owners")?.lower).toEqual({
      step: "name-second-owner",
      label: "Name a second owner",
      points: 6,
      upTo: false,
    });
  });

  test("say why a score was raised, and what takes that away again", () => {
    const exploited = facts({ needs: "resolved", findings: "known-exploited" });
    expect(linesOf(exploited)).toEqual([
      ["A package whose weakness is used in attacks", 12],
      ["Raised to high: known exploited package", 38],
    ]);
    expect(scoreRisk(exploited, today).lines.at(-1)?.lower).toMatchObject({
      step: "replace-package",
      points: 38,
    });
  });

  test("name the application that makes it important", () => {
    const fed = { reference: "APP-00009", title: "Payroll 2026", inherentBand: "high" as const };
    expect(linesOf(facts({ feeds: [{ ...fed, title: "Canteen", inherentBand: "moderate" }, fed] }))).toEqual([
      ["Raised to moderate: Payroll 2026 reads it", 25],
    ]);
  });

  test("keep evidence that has faded away, with its day and the step that renews it", () => {
    const doneOn = new Date("2024-01-01");
    const [line] = scoreRisk(facts({ controls: [{ kind: "mentor-review", doneOn }] }), today).lines;
    expect(line).toMatchObject({ label: "Mentor review", points: 0, asOf: doneOn });
    expect(line?.lower).toMatchObject({ step: "ask-mentor-review", points: 8 });
  });

  test("say where the scale begins", () => {
    const safe = facts({ controls: [{ kind: "back-up", doneOn: today }] });
    expect(linesOf(safe)).toEqual([
      ["Back-up shown to restore", -6],
      ["The scale begins at 0", 6],
    ]);
  });
});

describe("for every application", () => {
  const holds = (says: (of: ApplicationFacts) => void) => fc.assert(fc.property(anyFacts, says));

  test("both scores are the sums of their lines, whole numbers from 0 to 100", () => {
    holds((of) => {
      const score = scoreRisk(of, today);
      expect(sumOf(score.lines)).toBe(score.residual);
      expect(sumOf(score.inherentLines)).toBe(score.inherent);
      for (const number of [score.inherent, score.residual]) {
        expect(Number.isInteger(number) && number >= 0 && number <= 100).toBe(true);
      }
      expect(score.residual).toBeLessThanOrEqual(score.inherent);
      expect(riskNumbers(of, today)).toEqual({ inherent: score.inherent, residual: score.residual });
    });
  });

  test("each line stands once, and only faded evidence stands without points", () => {
    holds((of) => {
      const { lines } = scoreRisk(of, today);
      expect(new Set(lines.map(({ key, side }) => `${side} ${key}`)).size).toBe(lines.length);
      expect(lines.filter(({ points, side }) => points === 0 && side !== "control")).toEqual([]);
    });
  });

  test("an override never lowers, and nothing goes below its band", () => {
    holds((of) => {
      const score = scoreRisk(of, today);
      for (const line of [...score.lines, ...score.inherentLines]) {
        if (line.side === "override") expect(line.points).toBeGreaterThan(0);
      }
      if (of.findings === "malicious") expect(score.band).toBe("severe");
      if (of.findings === "known-exploited")
        expect(compareBands(score.band, "high")).toBeGreaterThanOrEqual(0);
    });
  });

  test("further evidence never raises risk", () => {
    fc.assert(
      fc.property(anyFacts, anyControl, (of, control) => {
        const more = { ...of, controls: [...of.controls, control] };
        expect(riskNumbers(more, today).residual).toBeLessThanOrEqual(riskNumbers(of, today).residual);
      }),
    );
  });

  test("any answers stand between the mildest and the worst, and so does not knowing", () => {
    fc.assert(
      fc.property(anyFacts, anyImpact, (of, impact) => {
        const mildest = { ...of, impact: quietFacts.impact };
        const worst: ApplicationFacts["impact"] = {
          ifItStops: "harms-others",
          moneyAtStake: "more",
          regulation: "external",
          dataClassification: "restricted",
          peopleAffected: "more",
          whoWouldNotice: "public",
        };
        const risk = riskNumbers({ ...of, impact }, today).residual;
        expect(risk).toBeGreaterThanOrEqual(riskNumbers(mildest, today).residual);
        expect(risk).toBeLessThanOrEqual(riskNumbers({ ...of, impact: worst }, today).residual);
      }),
    );
  });

  test("the numbers are those of the model it is scored with", () => {
    const generous = { ...defaultRiskModel, standingControls: { "swoop-sheet": 8, "versions-pinned": 3 } };
    const stops = facts({ impact: { ...quietFacts.impact, ifItStops: "harms-others" }, livesAt: "shelf" });
    expect(scoreRisk(stops, today, generous).residual).toBe(10);
  });
});
