import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { type AuditEntry, recordAudits } from "@/lib/audit/commands";
import type { Transaction } from "@/lib/foundation/database";
import { ensure, Refusal } from "@/lib/foundation/refusal";
import { mayChangeDirectory } from "../access";
import { changedFields } from "../changed-fields";
import { changePersonSchema } from "../schema";
import { listActiveAdministrators, takeDirectoryTurn } from "./administrators";
import { readDeparture } from "./change-person";

/** Somebody of a list; what is not said of a person who is here stays. */
export type Brought = {
  /** Who it is, or null for somebody new. */
  id: string | null;
  name: string;
  email: string | undefined;
  jobTitle: string | undefined;
  departmentId: string;
};

/**
 * Adds and changes people in a few statements, each with the trace of its own. Whoever calls it ends with
 * `finishPeople`, before which nothing is sure: until then the directory is open to others.
 * @throws Refusal with `at`, the place in the list, for the first that does not fit.
 */
export async function bringPeople(
  tx: Transaction,
  actor: Actor,
  people: readonly Brought[],
  now: Date,
): Promise<string[]> {
  ensure(mayChangeDirectory(actor), "Only administrators can change people.");
  const known = await holdPeople(tx, people);
  const added: { id: string; name: string; email: string | null; jobTitle: string; departmentId: string }[] =
    [];
  const changed: typeof added = [];
  const entries: AuditEntry[] = [];
  const ids: string[] = [];
  for (const [at, person] of people.entries()) {
    const before = person.id ? known.get(person.id) : null;
    if (before === undefined) throw refusedAt(at, "This person is not there any more.");
    const fitting = changePersonSchema.safeParse({
      id: person.id ?? randomUUID(),
      name: person.name,
      email: addressOf(person.email, before?.email ?? null),
      jobTitle: person.jobTitle ?? before?.jobTitle ?? "",
      departmentId: person.departmentId,
    });
    if (!fitting.success) throw refusedAt(at, fitting.error.issues[0]?.message ?? "It does not fit.");
    const { id, ...fields } = fitting.data;
    ids.push(id);
    if (!before) {
      added.push({ id, ...fields });
      entries.push({
        deed: "person.added",
        subjectIds: [id],
        changes: { name: fields.name, roles: ["maker"] },
      });
      continue;
    }
    const changes = changedFields(before, fields);
    if (Object.keys(changes).length === 0) continue;
    changed.push({ id, ...fields });
    entries.push({ deed: "person.changed", subjectIds: [id], changes });
  }
  if (added.length > 0)
    await tx.person.createMany({ data: added.map((person) => ({ ...person, roles: ["maker"] })) });
  if (changed.length > 0)
    await tx.$executeRaw`
      UPDATE person p SET name = c.name, email = c.email, job_title = c.job_title, department_id = c.department_id::uuid
        FROM unnest(${changed.map(({ id }) => id)}::text[], ${changed.map(({ name }) => name)}::text[],
          ${changed.map(({ email }) => email)}::text[], ${changed.map(({ jobTitle }) => jobTitle)}::text[],
          ${changed.map(({ departmentId }) => departmentId)}::text[])
          AS c (id, name, email, job_title, department_id)
       WHERE p.id = c.id::uuid`;
  await recordAudits(tx, actor, entries, now);
  return ids;
}

async function holdPeople(tx: Transaction, people: readonly Brought[]) {
  const ids = people.flatMap(({ id }) => (id ? [id] : []));
  await tx.$queryRaw`SELECT id::text FROM person WHERE id = ANY (${ids}::uuid[]) ORDER BY id FOR UPDATE`;
  const found = await tx.person.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true, email: true, jobTitle: true, departmentId: true },
  });
  return new Map(found.map(({ id, ...fields }) => [id, fields]));
}

// The same address in other capitals is no change.
function addressOf(said: string | undefined, before: string | null) {
  const isSame = said?.toLowerCase() === before?.toLowerCase();
  return (isSame ? before : said) ?? before ?? "";
}

/**
 * Closes the directory to others until the transaction ends, and looks whether what `bringPeople` and `noteLeavers` did
 * may stand.
 * @throws Refusal where somebody is no administrator any more or nobody is, or, with `id`, where two people would have
 * one address.
 */
export async function finishPeople(tx: Transaction, actor: Actor, ids: readonly string[]) {
  await takeDirectoryTurn(tx, actor);
  if ((await listActiveAdministrators(tx)).length === 0)
    throw new Refusal(
      "conflict",
      "This would take the last administrator away, and without one nobody could change anything here.",
    );
  const [twice] = await tx.$queryRaw<{ id: string; other: string }[]>`
    WITH here AS (SELECT id, name, lower(email) AS address FROM person WHERE email IS NOT NULL AND left_at IS NULL),
      mine AS (SELECT id::uuid FROM unnest(${[...ids]}::text[]) AS id),
      shared AS (SELECT address FROM here GROUP BY address HAVING count(*) > 1)
    SELECT h.id::text, o.name AS other FROM shared s
      JOIN here h USING (address) JOIN mine m ON m.id = h.id JOIN here o ON o.address = h.address AND o.id <> h.id
     ORDER BY h.id LIMIT 1`;
  if (twice)
    throw new Refusal("conflict", `${twice.other} has this e-mail address already.`, { id: twice.id });
}

export type Leaver = { personId: string; leftOn: string };

/**
 * Notes that many have left, as `noteLeaver` does of one; nothing is sure before `finishPeople`. Returns whom it was noted of: those who had left already are passed over.
 * @throws Refusal with `at`, the place in the list, for the first of whom it cannot be noted.
 */
export async function noteLeavers(tx: Transaction, actor: Actor, leavers: readonly Leaver[], now: Date) {
  ensure(mayChangeDirectory(actor), "Only administrators can note that somebody has left.");
  const days = leavers.map(({ personId, leftOn }, at) => {
    try {
      z.uuid().parse(personId);
      return { personId, leftAt: readDeparture(actor, personId, leftOn, now) };
    } catch (error) {
      throw error instanceof Refusal ? refusedAt(at, error.message, error.reason) : error;
    }
  });
  const noted = await tx.$queryRaw<{ id: string; leftAt: Date }[]>`
    UPDATE person p SET left_at = l.left_at
      FROM unnest(${days.map(({ personId }) => personId)}::text[], ${days.map(({ leftAt }) => leftAt.toISOString())}::timestamptz[])
        AS l (id, left_at)
     WHERE p.id = l.id::uuid AND p.left_at IS NULL RETURNING p.id::text, p.left_at AS "leftAt"`;
  const ids = noted.map(({ id }) => id);
  await tx.$executeRaw`
    UPDATE session s SET ended_at = p.left_at FROM person p
     WHERE p.id = s.person_id AND s.person_id = ANY (${ids}::uuid[]) AND s.ended_at IS NULL`;
  const entries = noted.map(({ id, leftAt }) => ({
    deed: "person.left" as const,
    subjectIds: [id],
    changes: { leftAt: leftAt.toISOString() },
  }));
  await recordAudits(tx, actor, entries, now);
  return ids;
}

function refusedAt(at: number, sentence: string, reason: Refusal["reason"] = "conflict") {
  return new Refusal(reason, sentence, { at });
}
