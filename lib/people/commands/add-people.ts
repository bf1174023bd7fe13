import { type Actor, hasRole } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/commands";
import { inTransaction, refuseDuplicate, type Transaction } from "@/lib/foundation/database";
import { ensure } from "@/lib/foundation/refusal";
import { mayChangeDirectory } from "../access";
import { addDepartmentSchema, addPersonSchema } from "../schema";

export async function addDepartment(actor: Actor, input: unknown, transaction?: Transaction) {
  ensure(mayChangeDirectory(actor), "Only administrators can change departments.");
  const { name, parentId } = addDepartmentSchema.parse(input);

  return inTransaction(transaction, async (tx) => {
    const department = await tx.department
      .create({ data: { name, parentId }, select: { id: true } })
      .catch(refuseDuplicate(`There is already a department called “${name}”.`));
    await recordAudit(tx, actor, "department.added", [department.id], { name });
    return department;
  });
}

/** Roles that need a second administrator are granted only by the set-up link and the demo organisation. */
export async function addPerson(actor: Actor, input: unknown, transaction?: Transaction) {
  ensure(mayChangeDirectory(actor), "Only administrators can add people.");
  const { managesDepartment, ...data } = addPersonSchema.parse(input);

  return inTransaction(transaction, async (tx) => {
    const person = await tx.person.create({ data, select: { id: true } });
    if (managesDepartment) {
      await tx.department.updateMany({ where: { id: data.departmentId }, data: { managerId: person.id } });
    }
    await recordAudit(tx, actor, "person.added", [person.id], { name: data.name, roles: data.roles });
    return person;
  });
}

/** Ends every session of the person; what they owned is shown as owned by somebody who has left. */
export async function recordLeaver(
  actor: Actor,
  input: { personId: string; leftAt: Date },
  transaction?: Transaction,
) {
  ensure(hasRole(actor, "administrator"), "Only administrators can note that somebody has left.");
  const { personId, leftAt } = input;

  return inTransaction(transaction, async (tx) => {
    await tx.person.updateMany({ where: { id: personId }, data: { leftAt } });
    await tx.session.updateMany({ where: { personId, endedAt: null }, data: { endedAt: leftAt } });
    await recordAudit(tx, actor, "person.left", [personId], { leftAt: leftAt.toISOString() });
    return { id: personId };
  });
}
