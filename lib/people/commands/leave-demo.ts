import { type Actor, hasRole } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/commands";
import { inTransaction, type Transaction } from "@/lib/foundation/database";
import { isLocalMode } from "@/lib/foundation/local-mode";
import { ensure, Refusal } from "@/lib/foundation/refusal";
import { leaveDemoSchema } from "../schema";
import { startSession } from "../sign-in";

/**
 * Empties the demo organisation and begins a real one in the same transaction; answers the token of the session of its
 * first administrator. Platforms stay, and so does the audit trail, which nobody can shorten.
 */
export async function leaveDemo(actor: Actor, input: unknown, now: Date, transaction?: Transaction) {
  ensure(hasRole(actor, "administrator"), "Only administrators can leave the demo organisation.");
  ensure(isLocalMode(), "The demo can only be left on the machine that Lamplight runs on.");
  const { organisation, department, confirmation, ...person } = leaveDemoSchema.parse(input);

  return inTransaction(transaction, async (tx) => {
    const demo = await tx.organisation.findFirst({
      where: { only: true, isDemo: true },
      select: { name: true, timeZone: true },
    });
    if (!demo)
      throw new Refusal("conflict", "This is not the demo organisation any more, so nothing was removed.");
    if (confirmation.toLowerCase() !== demo.name.toLowerCase())
      throw new Refusal("conflict", `Type “${demo.name}” to confirm. Nothing was removed.`);

    await tx.$executeRaw`SELECT leave_demo()`;
    await tx.organisation.create({
      data: { name: organisation, timeZone: demo.timeZone },
      select: { id: true },
    });
    const { id: departmentId } = await tx.department.create({
      data: { name: department },
      select: { id: true },
    });
    const { id } = await tx.person.create({
      data: { ...person, departmentId, roles: ["administrator", "maker"] },
      select: { id: true },
    });
    await recordAudit(tx, actor, "organisation.demo-left", [id], { organisation, demo: demo.name }, now);
    return { personId: id, sessionToken: await startSession(id, "link", actor.requestId, tx) };
  });
}
