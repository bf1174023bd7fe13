import { expect, test } from "vitest";
import { controlRules } from "./control-lines";
import { defaultRiskModel } from "./default-model";
import { today } from "./facts.testing";
import { readFacts, type StoredApplication } from "./read-facts";

const here = { leftAt: null, disabledAt: null };

function storedWith(needs: Partial<NonNullable<StoredApplication["needs"]>>): StoredApplication {
  const said = { nothing: false, resolved: false, pinned: false, packages: 0, listed: true };
  return {
    title: "Hail reserve",
    headline: "",
    description: "",
    livesAt: "",
    howToRun: "",
    complexity: "unknown",
    registeredAt: today,
    attestedAt: null,
    secondOwnerId: null,
    secondOwnerConfirmedAt: null,
    ifItStops: "unknown",
    moneyAtStake: "unknown",
    regulation: "unknown",
    dataClassification: "unknown",
    peopleAffected: "unknown",
    whoWouldNotice: "unknown",
    owner: here,
    secondOwner: null,
    platform: null,
    needs: { ...said, dataSourcesStated: false, ...needs },
    controls: [],
  };
}

const pointsForPinning = (needs: Parameters<typeof storedWith>[0]) =>
  controlRules
    .map((rule) => rule(readFacts(storedWith(needs), []), today, defaultRiskModel))
    .find((line) => line?.key === "versions-pinned")?.points;

test.each([
  ["a workbook without packages, as once stored", { packages: 0, resolved: true, pinned: true }, 0],
  ["a list of exact versions", { packages: 2, pinned: true }, -3],
  ["a list of ranges", { packages: 2 }, 0],
])("%s: points for pinned versions", (_what, needs, points) => {
  expect(pointsForPinning(needs)).toBe(points);
});
