import type { InventoryRow } from "@/lib/overview/queries/list-applications";
import type { BlastRadius } from "@/lib/overview/queries/read-blast-radius";
import { type Departure, hasLeft } from "@/lib/people/departure";

/** A row of the inventory as programs get it. */
export function listedApplicationOf(row: InventoryRow & { reference: string }) {
  const { reference, title, headline, kind, confidential, band, peopleRelying } = row;
  return {
    reference,
    title,
    headline,
    kind,
    confidential,
    owner: { name: row.ownerName, hasLeft: row.ownerLeft },
    department: row.departmentName,
    platform: row.platformName === null ? null : { name: row.platformName, standing: row.standing ?? "" },
    light: row.illumination,
    risk: row.residual,
    band,
    peopleRelying,
    changedAt: row.changedAt.toISOString(),
    retiredAt: row.retiredAt?.toISOString() ?? null,
  };
}

type Somebody = Departure & { id: string; name: string };

type Card = {
  reference: string;
  title: string;
  headline: string;
  description: string;
  kind: string;
  confidential: boolean;
  owner: Somebody;
  secondOwner: Somebody | null;
  secondOwnerConfirmedAt: Date | null;
  department: { id: string; name: string };
  platform: { id: string; name: string; standing: string } | null;
  registeredAt: Date;
  changedAt: Date;
  retiredAt: Date | null;
};

type FullRecord = {
  version: number;
  platformId: string | null;
  livesAt: string;
  howToRun: string;
  ifItStops: string;
  moneyAtStake: string;
  regulation: string;
  dataClassification: string;
  peopleAffected: string;
  whoWouldNotice: string;
  peopleRelying: number | null;
  complexity: string;
};

/** An application's card and, where it may be seen, its full record. */
export function applicationOf(card: Card, record: FullRecord | null) {
  const { reference, title, headline, description, kind, confidential, department, platform, secondOwner } =
    card;
  return {
    reference,
    title,
    headline,
    description,
    kind,
    confidential,
    owner: personOf(card.owner),
    secondOwner: secondOwner && { ...personOf(secondOwner), hasAgreed: card.secondOwnerConfirmedAt !== null },
    department,
    platform: platform && { id: platform.id, name: platform.name, standing: platform.standing },
    registeredAt: card.registeredAt.toISOString(),
    changedAt: card.changedAt.toISOString(),
    retiredAt: card.retiredAt?.toISOString() ?? null,
    address: addressOf(reference),
    record: record && recordOf(record),
  };
}

function personOf(person: Somebody) {
  return { id: person.id, name: person.name, hasLeft: hasLeft(person) };
}

function recordOf(record: FullRecord) {
  const { version, platformId, livesAt, howToRun, ifItStops, moneyAtStake, regulation } = record;
  const { dataClassification, peopleAffected, whoWouldNotice, peopleRelying, complexity } = record;
  const impact = { ifItStops, moneyAtStake, regulation, dataClassification, peopleAffected, whoWouldNotice };
  return { version, platformId, livesAt, howToRun, ...impact, peopleRelying, complexity };
}

/** Where people open an application. */
export function addressOf(reference: string) {
  return `${process.env.LAMPLIGHT_ORIGIN ?? ""}/applications/${reference}`;
}

type PlatformCard = {
  id: string;
  name: string;
  standing: string;
  standingSince: Date;
  phasesOutOn: Date | null;
  guidance: string;
  avoidWhen: string;
  dataAllowed: string;
  howToGet: string;
};

export function platformOf(platform: PlatformCard) {
  const { id, name, standing, standingSince, phasesOutOn, guidance, avoidWhen, dataAllowed, howToGet } =
    platform;
  const until = phasesOutOn && dayOf(phasesOutOn);
  const since = dayOf(standingSince);
  return {
    id,
    name,
    standing,
    standingSince: since,
    phasesOutOn: until,
    guidance,
    avoidWhen,
    dataAllowed,
    howToGet,
  };
}

function dayOf(date: Date) {
  return date.toISOString().slice(0, 10);
}

/** A reached application as programs get it. */
export function reachedApplicationOf(row: BlastRadius["applications"][number]) {
  const {
    reference,
    title,
    headline,
    secondOwnerName,
    versions,
    ranges,
    ifItStops,
    peopleRelying,
    residual,
    band,
  } = row;
  return {
    reference,
    title,
    headline,
    owner: { id: row.ownerId, name: row.ownerName, hasLeft: row.ownerLeft },
    secondOwner: secondOwnerName,
    department: row.departmentName,
    versions,
    mayNeed: ranges.length > 0,
    ranges,
    ifItStops,
    peopleRelying,
    risk: residual,
    band,
    dueOn: row.dueOn?.toISOString() ?? null,
  };
}
