import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/foundation/database";
import { changeAndScore } from "@/lib/risk/commands";
import { askForHelp } from "./commands/ask-for-help";
import { becomeMentor } from "./commands/become-mentor";

/** Wednesday; three working days later it is Monday. */
export const askedOn = new Date("2026-03-04T09:00:00Z");

export async function offerHelp(mentor: Actor, capacity = 2, more: Record<string, unknown> = {}) {
  await becomeMentor(mentor, { platforms: ["Excel"], languages: ["en"], capacity, ...more });
}

export async function ask(
  maker: Actor,
  reference: string,
  mentor: Actor | null,
  more: Record<string, unknown> = {},
) {
  const input = {
    sendingId: randomUUID(),
    mentorId: mentor?.id ?? "",
    about: "review",
    question: "Could you look through the sums of the last sheet?",
    ...more,
  };
  return (await askForHelp(maker, reference, input, askedOn)).requestId;
}

export async function storedHelp(id: string) {
  return database.helpRequest.findUniqueOrThrow({ where: { id }, include: { answers: true } });
}

export async function notificationsOf(person: Actor) {
  const rows = await database.notification.findMany({
    where: { personId: person.id },
    orderBy: { createdAt: "asc" },
  });
  return rows.map(({ kind }) => kind);
}

export function scored<Changed extends { id: string }>(
  work: (tx: Parameters<Parameters<typeof changeAndScore>[1]>[0]) => Promise<Changed>,
  now = askedOn,
) {
  return changeAndScore(now, work);
}
