import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/commands";
import { listFields } from "@/lib/audit/describe";
import { inTransaction, type Transaction } from "@/lib/foundation/database";
import { ensure, Refusal } from "@/lib/foundation/refusal";
import { mayEditApplication, mayMoveApplication } from "../access";
import { placeInDepartmentSchema, placeOnPlatformSchema } from "../schema";
import { ensureInUse, findHeldApplication } from "./find-held-application";
import { tellThoseConcerned } from "./tell-those-concerned";

type Held = Awaited<ReturnType<typeof findHeldApplication>>;

/** Says what it is built with and changes nothing else; null takes the answer away. Safe to repeat. */
export async function placeOnPlatform(
  actor: Actor,
  reference: string,
  input: unknown,
  now: Date,
  transaction?: Transaction,
) {
  return inTransaction(transaction, async (tx) => {
    const held = await findHeldApplication(tx, actor, reference);
    ensure(mayEditApplication(actor, held), "Only its owners and IT analysts can change this application.");
    ensureInUse(held);
    const { platformId } = placeOnPlatformSchema.parse(input);
    const { platform: before } = await tx.application.findUniqueOrThrow({
      where: { id: held.id },
      select: { platform: { select: { id: true, name: true } } },
    });
    if ((before?.id ?? null) === platformId) return { id: held.id };
    const platform = platformId
      ? await tx.platform.findUnique({ where: { id: platformId }, select: { name: true } })
      : null;
    if (platformId && !platform)
      throw new Refusal("conflict", "That platform is not there any more. Choose another one.");
    await place(tx, held.id, { platformId }, now);
    await tell(tx, actor, held, "platform", [before?.name ?? null, platform?.name ?? null], now);
    return { id: held.id };
  });
}

/** Moves it to another department and leaves it with its owner. Safe to repeat. */
export async function placeInDepartment(
  actor: Actor,
  reference: string,
  input: unknown,
  now: Date,
  transaction?: Transaction,
) {
  return inTransaction(transaction, async (tx) => {
    const held = await findHeldApplication(tx, actor, reference);
    ensure(mayMoveApplication(actor, held), "Only its owners and IT analysts can move this application.");
    ensureInUse(held);
    const { departmentId } = placeInDepartmentSchema.parse(input);
    if (held.departmentId === departmentId) return { id: held.id };
    const nameOf = (id: string) => tx.department.findUnique({ where: { id }, select: { name: true } });
    const [before, after] = [await nameOf(held.departmentId), await nameOf(departmentId)];
    if (!after) throw new Refusal("conflict", "That department is not there any more. Choose another one.");
    await place(tx, held.id, { departmentId }, now);
    await tell(tx, actor, held, "department", [before?.name ?? null, after.name], now);
    return { id: held.id };
  });
}

function place(
  tx: Transaction,
  id: string,
  to: { platformId: string | null } | { departmentId: string },
  now: Date,
) {
  const data = { ...to, changedAt: now, version: { increment: 1 } };
  return tx.application.update({ where: { id }, data, select: { id: true } });
}

async function tell(
  tx: Transaction,
  actor: Actor,
  held: Held,
  field: "platform" | "department",
  change: [before: string | null, after: string | null],
  now: Date,
) {
  await recordAudit(tx, actor, "application.edited", [held.id], { [field]: change }, now);
  // Ten changes on one day are one message.
  const occasion = `application-changed:${held.id}:${now.toISOString().slice(0, 10)}`;
  const news = { kind: "application-changed" as const, occasion, facts: { word: listFields([field]) } };
  await tellThoseConcerned(tx, actor, held, news, now);
}
