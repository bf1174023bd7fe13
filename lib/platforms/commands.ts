import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/commands";
import { differenceOf } from "@/lib/audit/difference";
import { inTransaction, refuseDuplicate, type Transaction } from "@/lib/foundation/database";
import { ensure, Refusal } from "@/lib/foundation/refusal";
import { mayChangePlatforms } from "./access";
import { addPlatformSchema, type PlatformChange } from "./schema";
import { readStoredLinks, writeTrainingLinks } from "./training-links";
import { usualPlatforms } from "./usual-platforms";

export async function addPlatform(actor: Actor, input: unknown, transaction?: Transaction) {
  ensure(mayChangePlatforms(actor), "Only administrators can add platforms.");
  const data = addPlatformSchema.parse(input);

  return inTransaction(transaction, async (tx) => {
    const { standing, standingSince: since, earlier, ...rest } = data;
    const history = [...earlier, { standing, since }].map((row) => ({ ...row, setBy: actor.name }));
    const platform = await tx.platform
      .create({
        data: { ...rest, standing, standingSince: since, standings: { create: history } },
        select: { id: true },
      })
      .catch(refuseDuplicate(`There is already a platform called “${data.name}”.`));
    await recordAudit(tx, actor, "platform.added", [platform.id], {
      name: data.name,
      standing: data.standing,
    });
    return platform;
  });
}

/**
 * Writes a change of a platform with its trace; a new standing begins a row of its history. Whom it touches is the business
 * of the command that composes this. @throws Refusal `conflict` when somebody else saved in between, with `theirs`.
 */
export async function savePlatform(
  actor: Actor,
  platformId: string,
  change: PlatformChange,
  now: Date,
  transaction?: Transaction,
) {
  ensure(mayChangePlatforms(actor), "Only administrators can change platforms.");
  return inTransaction(transaction, async (tx) => {
    const { version, because, ...data } = change;
    const before = await tx.platform.findUnique({ where: { id: platformId } });
    if (!before) throw new Refusal("not-found", "There is no such platform.");
    if (data.successorId === platformId)
      throw new Refusal("conflict", "A platform cannot be its own successor. Choose another one.");
    const successor = data.successorId
      ? await tx.platform.findUnique({ where: { id: data.successorId }, select: { id: true } })
      : null;
    if (data.successorId && !successor)
      throw new Refusal("conflict", "The successor is not there any more. Choose another one.");
    const { count } = await tx.platform
      .updateMany({
        where: { id: platformId, version },
        data: { ...data, version: version + 1, changedAt: now },
      })
      .catch(refuseDuplicate(`There is already a platform called “${data.name}”.`));
    if (count === 0)
      throw new Refusal(
        "conflict",
        "Somebody saved this platform while you were editing it. Nothing you typed is lost: compare, and save again if yours should stand.",
        { version: before.version, theirs: fieldsOf(before) },
      );
    const hasMoved =
      before.standing !== data.standing || before.standingSince.getTime() !== data.standingSince.getTime();
    if (hasMoved)
      await tx.platformStanding.create({
        data: {
          platformId,
          standing: data.standing,
          since: data.standingSince,
          because,
          setBy: actor.name,
          setAt: now,
        },
        select: { id: true },
      });
    const changes = differenceOf(fieldsOf(before), fieldsOf({ ...before, ...data }));
    await recordAudit(tx, actor, "platform.changed", [platformId], changes, now);
    return { id: platformId, version: version + 1, changes, name: data.name };
  });
}

/** Says where tools go from a platform, without a change of its other fields. */
export async function nameSuccessor(
  actor: Actor,
  platformId: string,
  successorId: string,
  transaction?: Transaction,
) {
  ensure(mayChangePlatforms(actor), "Only administrators can change platforms.");
  return inTransaction(transaction, async (tx) => {
    await tx.platform.updateMany({ where: { id: platformId }, data: { successorId } });
    await recordAudit(tx, actor, "platform.changed", [platformId], { successorId: [null, successorId] });
    return { id: platformId };
  });
}

type Stored = {
  name: string;
  standing: string;
  standingSince: Date;
  phasesOutOn: Date | null;
  guidance: string;
  avoidWhen: string;
  limits: string;
  howToGet: string;
  support: string;
  training: string;
  trainingLinks: unknown;
  dataAllowed: string;
  successorId: string | null;
};

/** The fields as a person reads them. */
function fieldsOf(platform: Stored): Record<string, string> {
  const { standingSince, phasesOutOn, trainingLinks, successorId } = platform;
  const { name, standing, guidance, avoidWhen, limits, howToGet, support, training, dataAllowed } = platform;
  return {
    ...{ name, standing, guidance, avoidWhen, limits, howToGet, support, training, dataAllowed },
    standingSince: standingSince.toISOString().slice(0, 10),
    phasesOutOn: phasesOutOn?.toISOString().slice(0, 10) ?? "",
    trainingLinks: writeTrainingLinks(readStoredLinks(trainingLinks)),
    successorId: successorId ?? "",
  };
}

/** Gives a new organisation something to begin with. Safe to repeat: what exists stays as it is. */
export async function addUsualPlatforms(actor: Actor, now: Date, transaction?: Transaction) {
  ensure(mayChangePlatforms(actor), "Only administrators can add platforms.");
  const standingSince = now.toISOString().slice(0, 10);

  return inTransaction(transaction, async (tx) => {
    const existing = await tx.platform.findMany({ select: { name: true } });
    const known = new Set(existing.map(({ name }) => name));
    for (const platform of usualPlatforms) {
      if (!known.has(platform.name)) await addPlatform(actor, { ...platform, standingSince }, tx);
    }
  });
}
