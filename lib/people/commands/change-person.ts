import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/commands";
import { inTransaction, type Transaction } from "@/lib/foundation/database";
import { likeLiteral } from "@/lib/foundation/like-pattern";
import { ensure, Refusal } from "@/lib/foundation/refusal";
import { mayChangeDirectory } from "../access";
import { changedFields } from "../changed-fields";
import { changePersonSchema } from "../schema";
import { addPerson, recordLeaver } from "./add-people";
import { ensureAdministratorRemains, takeDirectoryTurn } from "./administrators";

const onlyAdministrators = "Only administrators can change people.";

/** A new colleague begins as a maker; every other role is granted on their page, with what that needs. */
export async function addColleague(actor: Actor, input: unknown, transaction?: Transaction) {
  ensure(mayChangeDirectory(actor), "Only administrators can add people.");
  const person = changePersonSchema.omit({ id: true }).parse(input);
  return inTransaction(transaction, async (tx) => {
    await takeDirectoryTurn(tx, actor);
    await ensureDepartment(tx, person.departmentId);
    await ensureOwnAddress(tx, person.email, null);
    return addPerson(actor, { ...person, roles: ["maker"] }, tx);
  });
}

export async function changePerson(actor: Actor, input: unknown, now: Date, transaction?: Transaction) {
  ensure(mayChangeDirectory(actor), onlyAdministrators);
  const { id, ...data } = changePersonSchema.parse(input);

  return inTransaction(transaction, async (tx) => {
    await takeDirectoryTurn(tx, actor);
    const before = await tx.person.findUnique({
      where: { id },
      select: { name: true, email: true, jobTitle: true, departmentId: true },
    });
    if (!before) throw notThere();
    const changes = changedFields(before, data);
    if (Object.keys(changes).length === 0) return { changed: false };
    await ensureDepartment(tx, data.departmentId);
    await ensureOwnAddress(tx, data.email, id);
    await tx.person.update({ where: { id }, data, select: { id: true } });
    await recordAudit(tx, actor, "person.changed", [id], changes, now);
    return { changed: true };
  });
}

const leaverSchema = z.strictObject({
  personId: z.uuid(),
  leftOn: z.string("Since when?").regex(/^\d{4}-\d{2}-\d{2}$/, "Write the day like 2026-12-25."),
});

/** What they own is shown as an orphan from now on; nothing of it is lost. */
export async function noteLeaver(actor: Actor, input: unknown, now: Date, transaction?: Transaction) {
  ensure(mayChangeDirectory(actor), "Only administrators can note that somebody has left.");
  const { personId, leftOn } = leaverSchema.parse(input);
  const leftAt = readDeparture(actor, personId, leftOn, now);

  return inTransaction(transaction, async (tx) => {
    await takeDirectoryTurn(tx, actor);
    const person = await tx.person.findUnique({
      where: { id: personId },
      select: { name: true, leftAt: true },
    });
    if (!person) throw notThere();
    if (person.leftAt) throw new Refusal("conflict", `${person.name} is noted as left already.`);
    await ensureAdministratorRemains(tx, personId);
    await recordLeaver(actor, { personId, leftAt }, tx);
    return { name: person.name };
  });
}

/** When somebody left on this day. @throws Refusal where it is no day, not yet come, or about whoever asks. */
export function readDeparture(actor: Actor, personId: string, leftOn: string, now: Date) {
  const noon = new Date(`${leftOn}T12:00:00Z`);
  if (Number.isNaN(noon.getTime()) || noon.toISOString().slice(0, 10) !== leftOn)
    throw new Refusal("conflict", "That day is not in the calendar. Nothing was noted.");
  if (noon.getTime() - now.getTime() > 86_400_000)
    throw new Refusal("conflict", "That day has not come yet. Note it on the day itself.");
  ensure(personId !== actor.id, "You are here. Another administrator can note that you have left.");
  return noon < now ? noon : now;
}

export async function noteReturn(actor: Actor, id: unknown, now: Date, transaction?: Transaction) {
  return switchAccount(actor, id, "person.returned", now, transaction);
}

/** Closing an account ends its sessions at once. */
export async function closeAccount(actor: Actor, id: unknown, now: Date, transaction?: Transaction) {
  return switchAccount(actor, id, "person.disabled", now, transaction);
}

export async function openAccount(actor: Actor, id: unknown, now: Date, transaction?: Transaction) {
  return switchAccount(actor, id, "person.enabled", now, transaction);
}

const switches = {
  "person.returned": { data: () => ({ leftAt: null }), where: { leftAt: { not: null } } },
  "person.disabled": { data: (now: Date) => ({ disabledAt: now }), where: { disabledAt: null } },
  "person.enabled": { data: () => ({ disabledAt: null }), where: { disabledAt: { not: null } } },
} as const;

async function switchAccount(
  actor: Actor,
  id: unknown,
  deed: keyof typeof switches,
  now: Date,
  transaction?: Transaction,
) {
  ensure(mayChangeDirectory(actor), onlyAdministrators);
  const personId = z.uuid().parse(id);
  const { data, where } = switches[deed];

  return inTransaction(transaction, async (tx) => {
    await takeDirectoryTurn(tx, actor);
    if (deed === "person.disabled") {
      ensure(personId !== actor.id, "You cannot close your own account. Another administrator can.");
      await ensureAdministratorRemains(tx, personId);
    }
    if (deed === "person.returned") {
      const person = await tx.person.findUnique({ where: { id: personId }, select: { email: true } });
      await ensureOwnAddress(tx, person?.email ?? null, personId);
    }
    const { count } = await tx.person.updateMany({
      where: { AND: [{ id: personId }, where] },
      data: data(now),
    });
    if (count === 0)
      throw new Refusal("conflict", "Somebody did this meanwhile. Reload the page to see how it stands.");
    if (deed === "person.disabled")
      await tx.session.updateMany({ where: { personId, endedAt: null }, data: { endedAt: now } });
    await recordAudit(tx, actor, deed, [personId], {}, now);
    return { id: personId };
  });
}

async function ensureDepartment(tx: Transaction, id: string) {
  if ((await tx.department.count({ where: { id } })) === 1) return;
  throw new Refusal(
    "conflict",
    "This department is not there any more. Choose another; what you typed is kept.",
  );
}

// A sign-in link is asked for by address, so one address is one person.
async function ensureOwnAddress(tx: Transaction, email: string | null, ownId: string | null) {
  if (!email) return;
  const other = await tx.person.findFirst({
    where: {
      AND: [
        { email: { equals: likeLiteral(email), mode: "insensitive" } },
        { leftAt: null },
        ownId ? { id: { not: ownId } } : {},
      ],
    },
    select: { name: true },
  });
  if (other)
    throw new Refusal("conflict", `${other.name} has this e-mail address already. Nothing was saved.`);
}

function notThere() {
  return new Refusal("not-found", "This person is not there any more. Reload the list of people.");
}
