import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/commands";
import { inTransaction, refuseDuplicate, type Transaction } from "@/lib/foundation/database";
import { ensure, Refusal } from "@/lib/foundation/refusal";
import { notify } from "@/lib/notifications/commands/notify";
import { mayChangeDirectory } from "../access";
import { changedFields } from "../changed-fields";
import { compareSight, type TreeDepartment, whyNoMove } from "../department-tree";
import { changeDepartmentSchema } from "../schema";
import { ensureFreshSignIn, takeDirectoryTurn } from "./administrators";

const onlyAdministrators = "Only administrators can change departments.";
const treeColumns = { id: true, name: true, parentId: true, managerId: true } as const;

/** Renames, moves, and chooses the manager. Rights follow on everybody's next request. */
export async function changeDepartment(actor: Actor, input: unknown, now: Date, transaction?: Transaction) {
  ensure(mayChangeDirectory(actor), onlyAdministrators);
  const { id, ...data } = changeDepartmentSchema.parse(input);

  return inTransaction(transaction, async (tx) => {
    await takeDirectoryTurn(tx, actor);
    const departments = await tx.department.findMany({ orderBy: { name: "asc" }, select: treeColumns });
    const before = departments.find((one) => one.id === id);
    if (!before) throw notThere();
    const circle = whyNoMove(departments, id, data.parentId);
    if (circle) throw new Refusal("conflict", circle);
    const { id: _same, ...fieldsBefore } = before;
    const changes = changedFields(fieldsBefore, data);
    if (Object.keys(changes).length === 0) return { changed: false, grantedManager: null };

    const grantedManager =
      changes.managerId && data.managerId ? await appoint(tx, actor, data.managerId, id, now) : null;
    await tx.department
      .update({ where: { id }, data, select: { id: true } })
      .catch(refuseDuplicate(`There is already a department called “${data.name}”. Nothing was changed.`));
    await recordAudit(tx, actor, "department.changed", [id], await nameBoth(tx, departments, changes), now);
    const after = departments.map((one) => (one.id === id ? { ...one, ...data } : one));
    await tellManagers(tx, actor, { id, name: data.name }, departments, after, now);
    return { changed: true, grantedManager };
  });
}

/** Only one that nobody works in, nothing belongs to and nothing stands below. */
export async function removeDepartment(actor: Actor, id: unknown, now: Date, transaction?: Transaction) {
  ensure(mayChangeDirectory(actor), onlyAdministrators);
  const departmentId = z.uuid().parse(id);

  return inTransaction(transaction, async (tx) => {
    await takeDirectoryTurn(tx, actor);
    const department = await tx.department.findUnique({
      where: { id: departmentId },
      select: {
        name: true,
        _count: {
          select: { people: true, children: true, applications: true, handovers: true, snapshots: true },
        },
        target: { select: { departmentId: true } },
      },
    });
    if (!department) throw notThere();
    const { people, children, applications, handovers, snapshots } = department._count;
    if (people + children + applications > 0) {
      throw new Refusal(
        "conflict",
        `“${department.name}” is not empty: ${people} people, ${applications} applications and ${children} departments below it are still there. Move them first.`,
      );
    }
    if (handovers + snapshots > 0 || department.target) {
      throw new Refusal(
        "conflict",
        `“${department.name}” has a history that keeps its name: handovers or figures of adoption. Rename it or move it out of the way instead.`,
      );
    }
    await tx.department.delete({ where: { id: departmentId }, select: { id: true } });
    await recordAudit(tx, actor, "department.removed", [departmentId], { name: department.name }, now);
    return { name: department.name };
  });
}

// To manage is to see more, so it is a role like others: not for oneself, and after a fresh sign-in.
async function appoint(tx: Transaction, actor: Actor, managerId: string, departmentId: string, now: Date) {
  await ensureFreshSignIn(tx, actor, now, `/settings/departments/${departmentId}`);
  ensure(
    managerId !== actor.id,
    "You cannot make yourself the manager of a department: ask another administrator. Nothing was changed.",
  );
  const manager = await tx.person.findFirst({
    where: { id: managerId, leftAt: null, disabledAt: null },
    select: { name: true, roles: true },
  });
  if (!manager) throw new Refusal("conflict", "This person is not here any more. Choose somebody else.");
  if (manager.roles.includes("manager")) return null;
  await tx.person.update({
    where: { id: managerId },
    data: { roles: [...manager.roles, "manager"] },
    select: { id: true },
  });
  await recordAudit(tx, actor, "role.granted", [managerId], { to: manager.name, role: "Manager" }, now);
  return manager.name;
}

async function nameBoth(
  tx: Transaction,
  departments: readonly TreeDepartment[],
  changes: ReturnType<typeof changedFields>,
) {
  const people = await tx.person.findMany({
    where: { id: { in: (changes.managerId ?? []).flatMap((id) => (id ? [id] : [])) } },
    select: { id: true, name: true },
  });
  const called = (
    list: readonly { id: string; name: string }[],
    pair?: readonly [string | null, string | null],
  ) => pair?.map((id) => list.find((one) => one.id === id)?.name ?? null);
  return Object.fromEntries(
    Object.entries({
      name: changes.name,
      "department above": called(departments, changes.parentId),
      manager: called(people, changes.managerId),
    }).flatMap(([field, pair]) => (pair ? [[field, [pair[0] ?? null, pair[1] ?? null]]] : [])),
  );
}

async function tellManagers(
  tx: Transaction,
  actor: Actor,
  department: { id: string; name: string },
  before: readonly TreeDepartment[],
  after: readonly TreeDepartment[],
  now: Date,
) {
  const touched = compareSight(before, after);
  const messages = touched.map(({ managerId, gains, loses }) => ({
    personId: managerId,
    kind: "department-changed" as const,
    occasion: `department-changed:${department.id}:${now.toISOString()}`,
    applicationId: null,
    address: "/applications",
    facts: {
      who: actor.name,
      department: department.name,
      outcome: gains.length > 0 ? (loses.length > 0 ? "changed" : "gained") : "lost",
      count: String(gains.length + loses.length),
    },
  }));
  await notify(tx, actor, messages, now);
}

function notThere() {
  return new Refusal("not-found", "This department is not there any more. Reload the page to see what is.");
}
