import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/foundation/database";
import { holdColumns, mayAskForHelp, maySeeRecord } from "@/lib/inventory/access";
import { referenceOf } from "@/lib/inventory/reference";
import { mayAssignHelp, mayReadThread, readableMessages, visibleHelp } from "../access";
import { refuseMissingHelp } from "../commands/find-help";
import { readStoredSnapshot } from "../snapshot";

const mostMessages = 300;

/** One request with what the actor may see of it. @throws Refusal `not-found` */
export async function getHelp(actor: Actor, requestId: unknown) {
  const { data: id } = z.uuid().safeParse(requestId);
  const found = id
    ? await database.helpRequest.findFirst({
        where: { AND: [visibleHelp(actor), { id }] },
        select: {
          id: true,
          about: true,
          question: true,
          snapshot: true,
          state: true,
          askedAt: true,
          movesOnAt: true,
          claimedAt: true,
          closedAt: true,
          closedBecause: true,
          askedById: true,
          mentorId: true,
          mentorDoneAt: true,
          mentorAnswer: true,
          makerDoneAt: true,
          makerAnswer: true,
          askedBy: { select: { id: true, name: true, department: { select: { name: true } } } },
          mentor: { select: { id: true, name: true, department: { select: { name: true } } } },
          application: { select: { ...holdColumns, id: true, number: true, title: true, retiredAt: true } },
          answers: {
            orderBy: { answeredAt: "asc" },
            select: {
              id: true,
              answer: true,
              word: true,
              answeredAt: true,
              mentor: { select: { name: true } },
            },
          },
        },
      })
    : null;
  if (!found) throw refuseMissingHelp();
  const { application, snapshot, answers, ...request } = found;
  const readsThread = mayReadThread(actor, request);
  const asks = actor.id === request.askedById || mayAskForHelp(actor, application);
  const isOpen = request.closedAt === null;
  return {
    ...request,
    application: {
      reference: referenceOf(application.number),
      title: application.title,
      isRetired: application.retiredAt !== null,
      seesRecord: maySeeRecord(actor, application),
    },
    snapshot: readStoredSnapshot(snapshot),
    // What a mentor wrote when they declined or handed it back is for who asked alone.
    answers: answers.map(({ word, ...answer }) => ({
      ...answer,
      word: actor.id === request.askedById ? word : "",
    })),
    readsThread,
    messages: readsThread
      ? await database.helpMessage.findMany({
          where: { AND: [readableMessages(actor, request), { requestId: request.id }] },
          orderBy: { writtenAt: "asc" },
          take: -mostMessages,
          select: {
            id: true,
            text: true,
            writtenAt: true,
            authorId: true,
            author: { select: { name: true } },
          },
        })
      : [],
    may: {
      withdraw: isOpen && asks,
      assign: isOpen && request.state !== "claimed" && mayAssignHelp(actor, application),
    },
  };
}

const lineColumns = {
  id: true,
  about: true,
  question: true,
  state: true,
  askedAt: true,
  movesOnAt: true,
  claimedAt: true,
  closedAt: true,
  mentorDoneAt: true,
  makerDoneAt: true,
  askedById: true,
  mentorId: true,
  askedBy: { select: { name: true } },
  mentor: { select: { name: true } },
  application: { select: { number: true, title: true, headline: true } },
} as const;

function read<Row extends { application: { number: number; title: string; headline: string } }>(row: Row) {
  const { number, ...layers } = row.application;
  return { ...row, application: { ...layers, reference: referenceOf(number) } };
}

/** What waits for the actor: requests to answer, and the one question of those that the other has called done. */
export async function listHelpWaitingFor(actor: Actor) {
  const waiting = await database.helpRequest.findMany({
    where: {
      AND: [
        visibleHelp(actor),
        {
          OR: [
            { state: "asked", mentorId: actor.id },
            { state: "claimed", mentorId: actor.id, mentorDoneAt: null, makerDoneAt: { not: null } },
            { state: "claimed", askedById: actor.id, makerDoneAt: null, mentorDoneAt: { not: null } },
          ],
        },
      ],
    },
    orderBy: [{ askedAt: "asc" }, { id: "asc" }],
    take: 50,
    select: lineColumns,
  });
  return waiting.map(read);
}

/** What the actor has claimed and is working on, the newest first. */
export async function listMentees(actor: Actor) {
  const mentees = await database.helpRequest.findMany({
    where: { AND: [visibleHelp(actor), { state: "claimed", mentorId: actor.id }] },
    orderBy: [{ claimedAt: "desc" }, { id: "asc" }],
    take: 50,
    select: lineColumns,
  });
  return mentees.map(read);
}

const shownAfterEndDays = 30;

/** What the actor has asked for: everything open, and what ended in the last thirty days. */
export async function listOwnHelp(actor: Actor, now: Date) {
  const endedSince = new Date(now.getTime() - shownAfterEndDays * 86_400_000);
  const own = await database.helpRequest.findMany({
    where: {
      AND: [
        visibleHelp(actor),
        { askedById: actor.id, OR: [{ closedAt: null }, { closedAt: { gte: endedSince } }] },
      ],
    },
    orderBy: [{ closedAt: { sort: "desc", nulls: "first" } }, { askedAt: "desc" }],
    take: 50,
    select: lineColumns,
  });
  return own.map(read);
}

export type HelpLine = Awaited<ReturnType<typeof listOwnHelp>>[number];

/** The open request for an application that the actor may see, or null. */
export async function findOpenHelp(actor: Actor, applicationId: string) {
  return database.helpRequest.findFirst({
    where: { AND: [visibleHelp(actor), { applicationId, closedAt: null }] },
    select: { id: true, state: true, askedAt: true, movesOnAt: true, mentor: { select: { name: true } } },
  });
}
