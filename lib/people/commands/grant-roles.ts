import { z } from "zod";
import { type Actor, isRole, type Role, roleWords } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/commands";
import { inTransaction, type Transaction } from "@/lib/foundation/database";
import { ensure, Refusal } from "@/lib/foundation/refusal";
import { type Message, notify } from "@/lib/notifications/commands/notify";
import { mayChangeDirectory } from "../access";
import { needsSecondAdministrator, possibleDeciders } from "../guarded-roles";
import { roleOfPersonSchema } from "../schema";
import {
  ensureAdministratorRemains,
  ensureFreshSignIn,
  listActiveAdministrators,
  takeDirectoryTurn,
} from "./administrators";

const onlyAdministrators = "Only administrators can grant and take roles.";
const addressOf = (personId: string) => `/settings/people/${personId}`;

/** Grants a role at once, or asks a second administrator where the role needs one and there is one. */
export async function grantRole(actor: Actor, input: unknown, now: Date, transaction?: Transaction) {
  ensure(mayChangeDirectory(actor), onlyAdministrators);
  const { personId, role } = roleOfPersonSchema.parse(input);
  ensure(personId !== actor.id, "Nobody grants a role to themselves. Another administrator can.");

  return inTransaction(transaction, async (tx) => {
    await takeDirectoryTurn(tx, actor);
    await ensureFreshSignIn(tx, actor, now, addressOf(personId));
    const person = await findPresent(tx, personId);
    if (person.roles.includes(role))
      throw new Refusal("conflict", `${person.name} has the role ${roleWords[role]} already.`);
    const administrators = await listActiveAdministrators(tx);
    if (!needsSecondAdministrator(role) || administrators.length < 2) {
      await give(tx, actor, person, role, now);
      return { outcome: "granted" as const };
    }
    const deciders = possibleDeciders(administrators, actor.id, personId);
    if (deciders.length === 0) {
      throw new Refusal(
        "conflict",
        `The role ${roleWords[role]} needs the yes of a second administrator, and ${person.name} cannot say yes for themselves. Make a third person administrator first.`,
      );
    }
    const waiting = await tx.roleRequest.count({ where: { personId, role, answer: null } });
    if (waiting > 0) throw new Refusal("conflict", "This was asked already and waits for an answer.");
    const { id } = await tx.roleRequest.create({
      data: { personId, role, askedById: actor.id, askedAt: now },
      select: { id: true },
    });
    const told = { to: person.name, role: roleWords[role] };
    await recordAudit(tx, actor, "role.asked", [personId, id], told, now);
    const messages: Message[] = deciders.map((decider) => ({
      personId: decider.id,
      kind: "role-asked",
      occasion: `role-asked:${id}`,
      applicationId: null,
      address: "/settings/people",
      facts: { who: actor.name, other: person.name, role: roleWords[role] },
    }));
    await notify(tx, actor, messages, now);
    return { outcome: "asked" as const };
  });
}

const answerSchema = z.strictObject({ requestId: z.uuid(), agrees: z.boolean() });

/** The second administrator grants or declines; whoever asked can only take it back. */
export async function answerRoleRequest(actor: Actor, input: unknown, now: Date, transaction?: Transaction) {
  ensure(mayChangeDirectory(actor), onlyAdministrators);
  const { requestId, agrees } = answerSchema.parse(input);

  return inTransaction(transaction, async (tx) => {
    await takeDirectoryTurn(tx, actor);
    const request = await tx.roleRequest.findUnique({
      where: { id: requestId },
      select: { personId: true, role: true, askedById: true, answer: true },
    });
    if (!request || request.answer !== null || !isRole(request.role))
      throw new Refusal("conflict", "This was answered meanwhile. Reload the page to see how it stands.");
    const { personId, role, askedById } = request;
    ensure(personId !== actor.id, "Nobody decides about their own role. Another administrator can.");
    const isAsker = askedById === actor.id;
    ensure(!(isAsker && agrees), "You asked for this yourself, so somebody else has to agree.");
    const answer = agrees ? "granted" : isAsker ? "withdrawn" : "declined";
    if (agrees) {
      await ensureFreshSignIn(tx, actor, now, "/settings/people");
      await give(tx, actor, await findPresent(tx, personId), role, now);
    } else {
      const { name } = await tx.person.findUniqueOrThrow({ where: { id: personId }, select: { name: true } });
      await recordAudit(
        tx,
        actor,
        "role.declined",
        [personId],
        { to: name, role: roleWords[role], answer },
        now,
      );
    }
    await tx.roleRequest.update({
      where: { id: requestId },
      data: { answer, decidedById: actor.id, decidedAt: now },
      select: { id: true },
    });
    return { outcome: answer };
  });
}

/** Nobody takes a role from themselves, and the last administrator keeps theirs. A manager's departments need another one. */
export async function takeRole(actor: Actor, input: unknown, now: Date, transaction?: Transaction) {
  ensure(mayChangeDirectory(actor), onlyAdministrators);
  const { personId, role } = roleOfPersonSchema.parse(input);
  ensure(personId !== actor.id, "Nobody takes a role from themselves. Another administrator can.");

  return inTransaction(transaction, async (tx) => {
    await takeDirectoryTurn(tx, actor);
    await ensureFreshSignIn(tx, actor, now, addressOf(personId));
    const person = await tx.person.findUnique({
      where: { id: personId },
      select: { id: true, name: true, roles: true },
    });
    if (!person?.roles.includes(role))
      throw new Refusal(
        "conflict",
        `This person does not have the role ${roleWords[role]}. Nothing was changed.`,
      );
    if (role === "administrator") await ensureAdministratorRemains(tx, personId);
    await tx.person.update({
      where: { id: personId },
      data: { roles: person.roles.filter((one) => one !== role) },
      select: { id: true },
    });
    if (role === "manager")
      await tx.department.updateMany({ where: { managerId: personId }, data: { managerId: null } });
    await recordAudit(tx, actor, "role.taken", [personId], { to: person.name, role: roleWords[role] }, now);
    await notify(tx, actor, [changed(personId, actor, role, "taken", now)], now);
    return { outcome: "taken" as const };
  });
}

type Present = { id: string; name: string; roles: string[] };

async function findPresent(tx: Transaction, id: string): Promise<Present> {
  const person = await tx.person.findFirst({
    where: { id, leftAt: null, disabledAt: null },
    select: { id: true, name: true, roles: true },
  });
  if (!person) throw new Refusal("conflict", "This person is not here any more, so no role was granted.");
  return person;
}

async function give(tx: Transaction, actor: Actor, { id, name, roles }: Present, role: Role, now: Date) {
  if (roles.includes(role)) return;
  await tx.person.update({ where: { id }, data: { roles: [...roles, role] }, select: { id: true } });
  // Every right begins with a session of its own: whoever holds an old one signs in again.
  await tx.session.updateMany({ where: { personId: id, endedAt: null }, data: { endedAt: now } });
  await recordAudit(tx, actor, "role.granted", [id], { to: name, role: roleWords[role] }, now);
  await notify(tx, actor, [changed(id, actor, role, "granted", now)], now);
}

function changed(personId: string, actor: Actor, role: Role, outcome: string, now: Date): Message {
  return {
    personId,
    kind: "role-changed",
    occasion: `role-changed:${role}:${outcome}:${now.toISOString()}`,
    applicationId: null,
    address: "/settings/profile",
    facts: { who: actor.name, role: roleWords[role], outcome },
  };
}
