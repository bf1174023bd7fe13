import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/foundation/database";
import { Refusal } from "@/lib/foundation/refusal";
import { typedWords } from "@/lib/foundation/typed-words";
import { departureColumns } from "@/lib/people/departure";
import { fullyVisibleApplications, holdColumns, visibleApplications, visibleApplicationsSql } from "./access";
import { answerColumns } from "./answer-columns";
import { rankLookalikes } from "./lookalikes";
import { findStaying } from "./queries/read-merges";
import { numberOf, referenceOf } from "./reference";

export function refuseMissingApplication() {
  return new Refusal("not-found", "There is no such application, or it is not for your eyes.");
}

/**
 * The catalogue card of one application. What a duplicate was merged into is told only where that may be seen.
 * @throws Refusal `not-found` where it may not be seen.
 */
export async function getApplicationCard(actor: Actor, reference: string) {
  const number = numberOf(reference);
  const card = await database.application.findFirst({
    where: { AND: [visibleApplications(actor), { number: number ?? -1 }] },
    select: {
      ...holdColumns,
      id: true,
      number: true,
      title: true,
      headline: true,
      description: true,
      kind: true,
      registeredAt: true,
      changedAt: true,
      retiredAt: true,
      retiredBecause: true,
      mergedIntoId: true,
      version: true,
      platform: { select: { id: true, name: true, standing: true, phasesOutOn: true } },
      department: { select: { id: true, name: true } },
      owner: {
        select: { ...departureColumns, id: true, name: true, department: { select: { name: true } } },
      },
      secondOwner: { select: { ...departureColumns, id: true, name: true } },
    },
  });
  if (!card) throw refuseMissingApplication();
  const { mergedIntoId, ...rest } = card;
  const mergedInto = mergedIntoId ? await findStaying(actor, card.id) : null;
  const isMerged = mergedIntoId !== null;
  const retiredBecause = isMerged ? "" : card.retiredBecause;
  return { ...rest, retiredBecause, isMerged, mergedInto, reference: referenceOf(card.number) };
}

/**
 * What the edit form begins with; the caller checks `mayEditApplication` with the same columns.
 * @throws Refusal `not-found` where the full record may not be seen.
 */
export async function getEditableApplication(actor: Actor, reference: string) {
  const application = await database.application.findFirst({
    where: {
      AND: [
        visibleApplications(actor),
        fullyVisibleApplications(actor),
        { number: numberOf(reference) ?? -1 },
      ],
    },
    select: {
      ...holdColumns,
      ...answerColumns,
      id: true,
    },
  });
  if (!application) throw refuseMissingApplication();
  return { ...application, reference: referenceOf(application.number) };
}

/** Applications that look like the one whose title is being typed, best first, at most five, of those the actor may see. */
export async function findLookalikes(actor: Actor, title: string, exceptId: string | null = null) {
  const words = typedWords(title, 20).join(" ").normalize("NFC");
  if (!words) return [];
  const near = await database.$queryRaw<{ id: string }[]>`
    SELECT a.id FROM application a
    WHERE ${visibleApplicationsSql(actor)} AND a.retired_at IS NULL AND lower(a.title) % lower(${words})
    ORDER BY similarity(lower(a.title), lower(${words})) DESC, a.id LIMIT 40`;
  const candidates = await database.application.findMany({
    where: {
      AND: [
        visibleApplications(actor),
        { id: { in: near.map((row) => row.id).filter((id) => id !== exceptId) } },
      ],
    },
    select: { number: true, title: true, headline: true, owner: { select: { name: true } } },
  });
  return rankLookalikes(
    title,
    candidates.map(({ number, owner, ...rest }) => ({
      ...rest,
      reference: referenceOf(number),
      ownerName: owner.name,
    })),
  );
}

/** Applications in use whose title contains the words typed, at most eight, of those the actor may see. */
export async function findApplicationsByTitle(actor: Actor, words: string, exceptReference = "") {
  const parts = typedWords(words);
  if (parts.length === 0) return [];
  const applications = await database.application.findMany({
    where: {
      AND: [
        visibleApplications(actor),
        { retiredAt: null, number: { not: numberOf(exceptReference) ?? -1 } },
        ...parts.map((part) => ({ title: { contains: part, mode: "insensitive" as const } })),
      ],
    },
    orderBy: [{ title: "asc" }, { id: "asc" }],
    take: 8,
    select: { number: true, title: true, headline: true },
  });
  return applications.map(({ number, ...rest }) => ({ ...rest, reference: referenceOf(number) }));
}

/** What waits for the actor's yes or no: applications to take over, and to be second owner of. */
export async function listConsentsWaiting(actor: Actor) {
  const columns = { number: true, title: true, headline: true } as const;
  const [handovers, secondOwnerships] = await Promise.all([
    database.handover.findMany({
      where: {
        toId: actor.id,
        answer: null,
        application: { AND: [visibleApplications(actor), { retiredAt: null }] },
      },
      orderBy: { askedAt: "asc" },
      select: {
        id: true,
        note: true,
        askedAt: true,
        from: { select: { name: true } },
        application: { select: columns },
      },
    }),
    database.application.findMany({
      where: {
        AND: [
          visibleApplications(actor),
          { secondOwnerId: actor.id, secondOwnerConfirmedAt: null, retiredAt: null },
        ],
      },
      orderBy: { secondOwnerAskedAt: "asc" },
      select: { ...columns, secondOwnerAskedAt: true, owner: { select: { name: true } } },
    }),
  ]);
  return { handovers, secondOwnerships };
}

/** The handover that waits for an answer, or null, also where the full record may not be seen. */
export async function findWaitingHandover(actor: Actor, applicationId: string) {
  return database.handover.findFirst({
    where: {
      applicationId,
      answer: null,
      application: { AND: [visibleApplications(actor), fullyVisibleApplications(actor)] },
    },
    select: { id: true, askedAt: true, toId: true, to: { select: { name: true } } },
  });
}
