import {
  type Complexity,
  complexities,
  type Impact,
  type ImpactQuestion,
  impactQuestions,
} from "@/lib/inventory/impact";
import { type Departure, departureColumns, hasLeft } from "@/lib/people/departure";
import { type Standing, standings } from "@/lib/platforms/standing";
import { type ApplicationFacts, controlKinds } from "./facts";

/** An application as it is stored, with what belongs to it; `factColumns` selects it. */
export type StoredApplication = Record<ImpactQuestion, string> & {
  title: string;
  headline: string;
  description: string;
  livesAt: string;
  howToRun: string;
  complexity: string;
  registeredAt: Date;
  attestedAt: Date | null;
  secondOwnerId: string | null;
  secondOwnerConfirmedAt: Date | null;
  owner: Departure;
  secondOwner: Departure | null;
  platform: { name: string; standing: string; phasesOutOn: Date | null } | null;
  needs: {
    nothing: boolean;
    resolved: boolean;
    pinned: boolean;
    packages: number;
    listed: boolean;
    dataSourcesStated: boolean;
  } | null;
  controls: readonly { kind: string; doneOn: Date }[];
};

export const factColumns = {
  title: true,
  headline: true,
  description: true,
  livesAt: true,
  howToRun: true,
  complexity: true,
  registeredAt: true,
  attestedAt: true,
  secondOwnerId: true,
  secondOwnerConfirmedAt: true,
  ifItStops: true,
  moneyAtStake: true,
  regulation: true,
  dataClassification: true,
  peopleAffected: true,
  whoWouldNotice: true,
  owner: { select: departureColumns },
  secondOwner: { select: departureColumns },
  platform: { select: { name: true, standing: true, phasesOutOn: true } },
  needs: {
    select: {
      nothing: true,
      resolved: true,
      pinned: true,
      packages: true,
      listed: true,
      dataSourcesStated: true,
    },
  },
  controls: { where: { withdrawnAt: null }, select: { kind: true, doneOn: true } },
} as const;

/** The facts of a stored application. A word that this version does not know counts as unknown, never as nothing. */
export function readFacts(stored: StoredApplication, feeds: ApplicationFacts["feeds"]): ApplicationFacts {
  const { needs } = stored;
  return {
    title: stored.title,
    headline: stored.headline,
    description: stored.description,
    owner: hasLeft(stored.owner) ? "left" : "active",
    secondOwner: readSecondOwner(stored),
    platform: readPlatform(stored.platform),
    livesAt: stored.livesAt,
    howToRun: stored.howToRun,
    impact: readImpact(stored),
    complexity: readWord<Complexity>(complexities, stored.complexity) ?? "unknown",
    needs: readNeeds(needs),
    // Where no package is needed there is no version to pin.
    versionsPinned: needs !== null && needs.packages > 0 && needs.pinned,
    dataSourcesStated: needs?.dataSourcesStated ?? false,
    findings: "not-checked",
    findingsCheckedOn: null,
    running: "never-verified",
    secretsOrAutoOpen: false,
    registeredOn: stored.registeredAt,
    attestedOn: stored.attestedAt,
    controls: stored.controls.flatMap(({ kind, doneOn }) => {
      const known = readWord(controlKinds, kind);
      return known ? [{ kind: known, doneOn }] : [];
    }),
    feeds,
  };
}

function readSecondOwner({ secondOwnerId, secondOwnerConfirmedAt, secondOwner }: StoredApplication) {
  if (!secondOwnerId || (secondOwner && hasLeft(secondOwner))) return "none";
  return secondOwnerConfirmedAt ? "confirmed" : "asked";
}

function readPlatform(platform: StoredApplication["platform"]): ApplicationFacts["platform"] {
  const standing = platform && readWord<Standing>(standings, platform.standing);
  return platform && standing ? { name: platform.name, standing, phasesOutOn: platform.phasesOutOn } : null;
}

function readNeeds(needs: StoredApplication["needs"]) {
  if (!needs) return "unsaid";
  if (needs.nothing) return "nothing";
  if (needs.packages === 0 && !needs.listed) return "unsaid";
  return needs.resolved ? "resolved" : "declared";
}

function readImpact(stored: Record<ImpactQuestion, string>): Impact {
  const answer = <Q extends ImpactQuestion>(question: Q) =>
    (stored[question] in impactQuestions[question].answers ? stored[question] : "unknown") as Impact[Q];
  return {
    ifItStops: answer("ifItStops"),
    moneyAtStake: answer("moneyAtStake"),
    regulation: answer("regulation"),
    dataClassification: answer("dataClassification"),
    peopleAffected: answer("peopleAffected"),
    whoWouldNotice: answer("whoWouldNotice"),
  };
}

function readWord<W extends string>(words: readonly W[], word: string): W | null {
  return words.find((known) => known === word) ?? null;
}
