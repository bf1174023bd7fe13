import type { Actor } from "@/lib/access/actor";
import type { Transaction } from "@/lib/foundation/database";
import { type Message, notify, notifyOfOneMore } from "@/lib/notifications/commands/notify";
import type { Facts, NotificationKind } from "@/lib/notifications/kinds";
import type { Prisma } from "@/prisma/client/client";
import { type ApplicationHold, peopleWhoSee } from "../access";
import { referenceOf } from "../reference";

type Told = Pick<ApplicationHold, "ownerId" | "secondOwnerId" | "secondOwnerConfirmedAt" | "confidential"> & {
  id: string;
  number: number;
  title: string;
};

type News = {
  kind: NotificationKind;
  occasion: string;
  facts?: Facts;
  /** After the application's own address: a tab, or a place on it. */
  place?: string;
};

/** Tells one person of a deed on an application. */
export function tellPerson(
  tx: Transaction,
  actor: Actor,
  application: Told,
  personId: string,
  news: News,
  now: Date,
) {
  return notify(tx, actor, [messageTo(personId, actor, application, news)], now);
}

/** Tells one person of a deed that is done on many of theirs in one go: in one message, whose occasion they share. */
export function tellOwnerOfMany(tx: Transaction, actor: Actor, application: Told, news: News, now: Date) {
  const message = messageTo(application.ownerId, actor, application, news);
  return notifyOfOneMore(tx, actor, message, "/applications?owner=mine", now);
}

/** Tells its owners, those who follow it, and `others`, as far as they may see it now. */
export async function tellThoseConcerned(
  tx: Transaction,
  actor: Actor,
  application: Told,
  news: News,
  now: Date,
  others: Prisma.PersonWhereInput[] = [],
) {
  const { ownerId, secondOwnerId, secondOwnerConfirmedAt, id: applicationId } = application;
  const owners = secondOwnerId && secondOwnerConfirmedAt ? [ownerId, secondOwnerId] : [ownerId];
  const people = await tx.person.findMany({
    where: {
      AND: [
        peopleWhoSee(application),
        { OR: [{ id: { in: owners } }, { follows: { some: { applicationId } } }, ...others] },
      ],
    },
    select: { id: true },
  });
  await notify(
    tx,
    actor,
    people.map(({ id }) => messageTo(id, actor, application, news)),
    now,
  );
}

function messageTo(
  personId: string,
  actor: Actor,
  application: Told,
  { kind, occasion, facts, place = "" }: News,
): Message {
  const { id, number, title } = application;
  const reference = referenceOf(number);
  return {
    personId,
    kind,
    occasion,
    applicationId: id,
    address: `/applications/${reference}${place}`,
    facts: { who: actor.name, application: title, reference, ...facts },
  };
}
