import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/access/actor";
import { database, type Transaction } from "@/lib/foundation/database";
import { registerApplication } from "./commands/register-application";

export const registrationDay = new Date("2026-03-02T09:00:00Z");

/** What a maker fills into the form for a harmless list of rooms, and `more`. */
export function answersFor(actor: Actor, more: Record<string, unknown> = {}) {
  return {
    sendingId: randomUUID(),
    title: "Room plan",
    headline: "List of who sits where",
    description: "Shows who sits in which room.",
    kind: "workbook",
    departmentId: actor.departmentId,
    ...more,
  };
}

export async function register(actor: Actor, more: Record<string, unknown> = {}) {
  const { id, reference } = await registerApplication(actor, answersFor(actor, more), registrationDay);
  return { id, reference };
}

/** The stored row. */
export async function stored(id: string) {
  return database.application.findUniqueOrThrow({ where: { id } });
}

export async function deedsOn(id: string) {
  const records = await database.auditRecord.findMany({
    where: { subjectIds: { has: id } },
    orderBy: { position: "asc" },
    select: { deed: true },
  });
  return records.map(({ deed }) => deed);
}

/** Does something and takes it back, so that the next one finds everything as it was. */
export async function undone(work: (tx: Transaction) => Promise<unknown>) {
  const end = new Error("Everything is taken back.");
  await database
    .$transaction(async (tx) => {
      await work(tx);
      throw end;
    })
    .catch((error: unknown) => {
      if (error !== end) throw error;
    });
}
