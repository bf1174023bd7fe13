import { createHash } from "node:crypto";
import { registerApplicationWithNeeds } from "@/lib/dependencies/commands/register-with-needs";
import { stateNeeds } from "@/lib/dependencies/commands/state-needs";
import { database, type Transaction } from "@/lib/foundation/database";
import { attestApplication, setConfidential } from "@/lib/inventory/commands/edit-application";
import { answerSecondOwnership } from "@/lib/inventory/commands/name-second-owner";
import { recordControl } from "@/lib/risk/commands";
import { dayOf, daysAfter, daysBefore } from "./demo-days";
import { statedNeeds, withMoreReads } from "./demo-needs";
import type { Directory } from "./demo-people";
import type { WrittenApplication } from "./organisation-file";

export type Registered = WrittenApplication & { reference: string };

const reviewer = "ines.castellanos";
const batchSize = 15;
const daysToAgree = 2;

/** Registers everything, the oldest first, so that the numbers rise with time; then everything that came later. */
export async function registerApplications(
  directory: Directory,
  written: readonly WrittenApplication[],
  now: Date,
) {
  const inOrder = written.toSorted(
    (one, other) => other.registeredDaysAgo - one.registeredDaysAgo || (one.title < other.title ? -1 : 1),
  );
  const references = new Map<string, string>();
  await inBatches(inOrder, async (application, tx) => {
    const reads = application.reads.flatMap((title) => references.get(title) ?? []);
    references.set(application.title, await register(directory, application, reads, now, tx));
  });
  const registered: Registered[] = inOrder.map((application) => {
    return { ...application, reference: references.get(application.title) ?? "" };
  });
  await inBatches(registered, (application, tx) =>
    sayWhatItReads(directory, application, registered, now, tx),
  );
  await inBatches(registered, (application, tx) => carryOn(directory, application, now, tx));
  return registered;
}

async function inBatches<T>(items: readonly T[], work: (item: T, tx: Transaction) => Promise<void>) {
  for (let at = 0; at < items.length; at += batchSize) {
    await database.$transaction(async (tx) => {
      for (const item of items.slice(at, at + batchSize)) await work(item, tx);
    });
  }
}

async function register(
  directory: Directory,
  application: WrittenApplication,
  reads: readonly string[],
  now: Date,
  tx: Transaction,
) {
  const { title, headline, description, kind, platform, livesAt, howToRun, impact, complexity } = application;
  const input = {
    sendingId: sendingIdOf(title),
    title,
    headline,
    description,
    kind,
    platformId: platform ? directory.platformId(platform) : "",
    livesAt,
    howToRun,
    ...impact,
    complexity,
    peopleRelying: application.peopleRelying ?? "",
    departmentId: directory.departmentId(application.department),
    secondOwnerId: application.secondOwner ? directory.actor(application.secondOwner).id : "",
    needs: JSON.stringify(statedNeeds(application, reads)),
  };
  const registeredAt = daysBefore(now, application.registeredDaysAgo);
  try {
    const owner = directory.actor(application.owner);
    return (await registerApplicationWithNeeds(owner, input, registeredAt, tx)).reference;
  } catch (error) {
    throw new Error(`“${title}” could not be registered.`, { cause: error });
  }
}

/** An application can read from one that was registered later: its owner says so then. */
async function sayWhatItReads(
  directory: Directory,
  application: Registered,
  registered: readonly Registered[],
  now: Date,
  tx: Transaction,
) {
  const sources = registered.filter(({ title }) => application.reads.includes(title));
  const isLater = ({ reference }: Registered) => reference > application.reference;
  const later = sources.filter(isLater);
  if (later.length === 0) return;
  const earlier = sources.filter((source) => !isLater(source)).map(({ reference }) => reference);
  const needs = withMoreReads(
    statedNeeds(application, earlier),
    later.map(({ reference }) => reference),
  );
  const days = Math.min(...later.map(({ registeredDaysAgo }) => registeredDaysAgo));
  await stateNeeds(
    directory.actor(application.owner),
    application.reference,
    needs,
    daysBefore(now, days),
    tx,
  );
}

async function carryOn(directory: Directory, application: Registered, now: Date, tx: Transaction) {
  const { reference, secondOwner, secondOwnerConfirmed, attestedDaysAgo, confidential } = application;
  const owner = directory.actor(application.owner);
  const registeredAt = daysBefore(now, application.registeredDaysAgo);
  if (secondOwner && secondOwnerConfirmed) {
    const agreedAt = daysAfter(registeredAt, daysToAgree, now);
    await answerSecondOwnership(directory.actor(secondOwner), reference, true, agreedAt, tx);
  }
  for (const { kind, daysAgo } of application.controls) {
    const recorder = kind === "mentor-review" ? directory.actor(reviewer) : owner;
    const doneOn = daysBefore(now, daysAgo);
    const recordedAt = new Date(Math.max(doneOn.getTime(), registeredAt.getTime()));
    await recordControl(recorder, reference, { kind, doneOn: dayOf(doneOn) }, recordedAt, tx);
  }
  if (attestedDaysAgo !== undefined)
    await attestApplication(owner, reference, daysBefore(now, attestedDaysAgo), tx);
  if (confidential) await setConfidential(owner, reference, true, tx);
}

/** The same for the same title, so that the same organisation comes out every time. */
function sendingIdOf(title: string) {
  const hex = createHash("sha256").update(title).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
