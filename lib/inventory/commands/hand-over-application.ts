import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/commands";
import { inTransaction, type Transaction } from "@/lib/foundation/database";
import { ensure, Refusal } from "@/lib/foundation/refusal";
import { mayAssignApplication, mayHandOverApplication, visibleApplications } from "../access";
import { askHandoverSchema } from "../schema";
import { findHeldApplication, takeTurn } from "./find-held-application";

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
    const { toId, departmentId, note } = askHandoverSchema.parse(input);
    if (application.retiredAt)
      throw new Refusal("conflict", "It is retired. Bring it back before you hand it over.");
    const successor = await findSuccessor(tx, toId, application.ownerId);

    const { count } = await tx.handover.updateMany({
      where: { applicationId: application.id, answer: null },
      data: { answer: "withdrawn", answeredAt: now },
    });
    if (count > 0) await recordAudit(tx, actor, "application.handover-withdrawn", [application.id], {}, now);
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
      mayAssignApplication(actor, { ...application, ownerLeftAt: application.owner.leftAt }, now),
      "Without the new owner's consent only IT analysts can move an application, or its manager once the owner has been gone for 30 days.",
    );
    const { toId, departmentId } = askHandoverSchema.parse(input);
    const successor = await findSuccessor(tx, toId, application.ownerId);
    await tx.handover.updateMany({
      where: { applicationId: application.id, answer: null },
      data: { answer: "withdrawn", answeredAt: now },
    });
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
    return { id: application.id };
  });
}

/** The person who was asked takes it over or declines, once. */
export async function answerHandover(
  actor: Actor,
  handoverId: string,
  agrees: boolean,
  now: Date,
  transaction?: Transaction,
) {
  return inTransaction(transaction, async (tx) => {
    const handover = await tx.handover.findFirst({
      where: { id: handoverId, toId: actor.id, application: { AND: [visibleApplications(actor)] } },
      select: {
        applicationId: true,
        departmentId: true,
        fromId: true,
        from: { select: { name: true } },
        application: { select: { number: true, retiredAt: true } },
      },
    });
    if (!handover) throw new Refusal("not-found", "There is no such request, or it was taken back.");
    const { applicationId, application } = handover;
    await takeTurn(tx, application.number);
    if (agrees && application.retiredAt)
      throw new Refusal("conflict", "It was retired meanwhile, so there is nothing to take over.");

    const { count } = await tx.handover.updateMany({
      where: { id: handoverId, answer: null, application: { ownerId: handover.fromId } },
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
    const { count } = await tx.handover.updateMany({
      where: { applicationId: application.id, answer: null },
      data: { answer: "withdrawn", answeredAt: now },
    });
    if (count > 0) await recordAudit(tx, actor, "application.handover-withdrawn", [application.id], {}, now);
    return { id: application.id };
  });
}

async function findSuccessor(tx: Transaction, personId: string, ownerId: string) {
  if (personId === ownerId)
    throw new Refusal("conflict", "That person owns it already. Choose somebody else.");
  const successor = await tx.person.findFirst({
    where: { id: personId, leftAt: null, disabledAt: null },
    select: { name: true, departmentId: true },
  });
  if (!successor)
    throw new Refusal("conflict", "That colleague is no longer here. Please choose somebody else.");
  return successor;
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
