import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/commands";
import { inTransaction, type Transaction } from "@/lib/foundation/database";
import { ensure, Refusal } from "@/lib/foundation/refusal";
import { settle } from "@/lib/notifications/commands/notify";
import { holdColumns, mayAssignApplication, mayHandOverApplication, visibleApplications } from "../access";
import { askHandoverSchema } from "../schema";
import { findSuccessor } from "./find-colleague";
import { ensureInUse, findHeldApplication, takeTurn } from "./find-held-application";
import { tellPerson } from "./tell-those-concerned";
import { withdrawOpenHandovers } from "./withdraw-open-handovers";

/** Asks somebody to take the application over; nothing moves until that person agrees. */
export async function askHandover(
  actor: Actor,
  reference: string,
  input: unknown,
  now: Date,
  transaction?: Transaction,
) {
  return inTransaction(transaction, async (tx) => {
    const application = await findHeldApplication(tx, actor, reference);
    ensure(
      mayHandOverApplication(actor, application),
      "Only its owners, their manager and IT analysts can hand this application over.",
    );
    ensureInUse(application, "It is retired. Bring it back before you hand it over.");
    const { toId, departmentId, note } = askHandoverSchema.parse(input);
    const successor = await findSuccessor(tx, application.ownerId, toId);

    await withdrawOpenHandovers(tx, actor, application.id, now);
    await tx.handover.create({
      data: {
        applicationId: application.id,
        fromId: application.ownerId,
        toId,
        departmentId,
        note,
        askedAt: now,
      },
      select: { id: true },
    });
    await recordAudit(tx, actor, "application.handover-asked", [application.id], { to: successor.name }, now);
    const occasion = `handover-asked:${application.id}:${now.toISOString()}`;
    const facts = { word: note.slice(0, 200) };
    await tellPerson(tx, actor, application, toId, { kind: "handover-asked", occasion, facts }, now);
    return { id: application.id };
  });
}

/** IT, or a manager whose person has been gone for 30 days, gives the application to somebody at once. */
export async function assignApplication(
  actor: Actor,
  reference: string,
  input: unknown,
  now: Date,
  transaction?: Transaction,
) {
  return inTransaction(transaction, async (tx) => {
    const application = await findHeldApplication(tx, actor, reference);
    ensure(
      mayAssignApplication(actor, application, now),
      "Without the new owner's consent only IT analysts can move an application, or its manager once the owner has been gone for 30 days.",
    );
    ensureInUse(application, "It is retired. Bring it back before you give it to somebody.");
    const { toId, departmentId } = askHandoverSchema.parse(input);
    const successor = await findSuccessor(tx, application.ownerId, toId);
    await withdrawOpenHandovers(tx, actor, application.id, now);
    await moveApplication(
      tx,
      application.id,
      { ownerId: toId, departmentId: departmentId ?? successor.departmentId },
      now,
    );
    await recordAudit(
      tx,
      actor,
      "application.assigned",
      [application.id],
      {
        to: successor.name,
        owner: [application.owner.name, successor.name],
      },
      now,
    );
    const occasion = `application-assigned:${application.id}:${now.toISOString()}`;
    await tellPerson(tx, actor, application, toId, { kind: "application-assigned", occasion }, now);
    return { id: application.id };
  });
}

/** The person who was asked takes it over or declines, once. */
export async function answerHandover(
  actor: Actor,
  handoverId: unknown,
  agrees: boolean,
  now: Date,
  transaction?: Transaction,
) {
  const missing = new Refusal("not-found", "There is no such request, or it was taken back.");
  return inTransaction(transaction, async (tx) => {
    const { data: id } = z.uuid().safeParse(handoverId);
    if (!id) throw missing;
    const handover = await tx.handover.findFirst({
      where: { id, toId: actor.id, application: { AND: [visibleApplications(actor)] } },
      select: {
        applicationId: true,
        departmentId: true,
        fromId: true,
        from: { select: { name: true } },
        application: { select: { ...holdColumns, id: true, number: true, title: true, retiredAt: true } },
      },
    });
    if (!handover) throw missing;
    const { applicationId, application } = handover;
    await takeTurn(tx, application.number);
    ensureInUse(application, "It was retired meanwhile, so there is nothing to take over.");

    const { count } = await tx.handover.updateMany({
      where: { id, answer: null, application: { ownerId: handover.fromId } },
      data: { answer: agrees ? "accepted" : "declined", answeredAt: now },
    });
    if (count === 0) throw new Refusal("conflict", "This request was answered or taken back already.");
    if (agrees)
      await moveApplication(
        tx,
        applicationId,
        { ownerId: actor.id, departmentId: handover.departmentId ?? actor.departmentId },
        now,
      );
    await settle(tx, actor.id, ["handover-asked"], applicationId, now);
    const deed = agrees ? "application.handover-accepted" : "application.handover-declined";
    await recordAudit(
      tx,
      actor,
      deed,
      [applicationId],
      {
        from: handover.from.name,
        ...(agrees ? { owner: [handover.from.name, actor.name] } : {}),
      },
      now,
    );
    const news = {
      kind: "handover-answered" as const,
      occasion: `handover-answered:${id}`,
      facts: { outcome: agrees ? "accepted" : "declined" },
    };
    await tellPerson(tx, actor, application, handover.fromId, news, now);
    return { id: applicationId };
  });
}

/** Safe to repeat. */
export async function withdrawHandover(
  actor: Actor,
  reference: string,
  now: Date,
  transaction?: Transaction,
) {
  return inTransaction(transaction, async (tx) => {
    const application = await findHeldApplication(tx, actor, reference);
    ensure(
      mayHandOverApplication(actor, application),
      "Only its owners, their manager and IT analysts can take this request back.",
    );
    ensureInUse(application, "It is retired, so no request is waiting any more.");
    await withdrawOpenHandovers(tx, actor, application.id, now);
    return { id: application.id };
  });
}

/** A second owner who becomes the owner is second owner no longer. */
async function moveApplication(
  tx: Transaction,
  id: string,
  to: { ownerId: string; departmentId: string },
  now: Date,
) {
  await tx.application.updateMany({
    where: { id, secondOwnerId: to.ownerId },
    data: { secondOwnerId: null, secondOwnerAskedAt: null, secondOwnerConfirmedAt: null },
  });
  await tx.application.update({
    where: { id },
    data: { ...to, changedAt: now, version: { increment: 1 } },
    select: { id: true },
  });
}
