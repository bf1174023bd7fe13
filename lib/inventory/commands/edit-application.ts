import type { Actor } from "@/lib/access/actor";
import { type Changes, recordAudit } from "@/lib/audit/commands";
import { listFields } from "@/lib/audit/describe";
import { inTransaction, refuseMissing, type Transaction } from "@/lib/foundation/database";
import { ensure, Refusal } from "@/lib/foundation/refusal";
import { mayAttestApplication, mayEditApplication, mayHideApplication } from "../access";
import { changedFields } from "../changed-fields";
import { titleKey } from "../lookalikes";
import { editApplicationSchema } from "../schema";
import { ensureInUse, findHeldApplication } from "./find-held-application";
import { chosenIsGone } from "./register-application";
import { tellThoseConcerned } from "./tell-those-concerned";

/**
 * @throws Refusal `conflict` when somebody else saved in between: its details hold `theirs`, the saved answers by
 * field, and `version`, so that both can be laid side by side.
 */
export async function editApplication(
  actor: Actor,
  reference: string,
  input: unknown,
  now: Date,
  transaction?: Transaction,
) {
  return inTransaction(transaction, async (tx) => {
    const held = await findHeldApplication(tx, actor, reference);
    const { id } = held;
    const before = await tx.application.findUniqueOrThrow({
      where: { id },
      include: { platform: { select: { name: true } } },
    });
    ensure(mayEditApplication(actor, held), "Only its owners and IT analysts can change this application.");
    ensureInUse(before, "It was retired meanwhile. Bring it back first; what you typed is kept as a draft.");
    const { version, ...answers } = editApplicationSchema.parse(input);
    if (before.version !== version) throw savedMeanwhile(before.version, answers, before);

    const changes: Changes = changedFields(before, answers);
    if (Object.keys(changes).length === 0) return { id, changed: false };
    const { count } = await tx.application
      .updateMany({
        where: { id, version },
        data: { ...answers, titleKey: titleKey(answers.title), version: version + 1, changedAt: now },
      })
      .catch(refuseMissing(chosenIsGone));
    if (count === 0) throw savedMeanwhile(version + 1, answers, before);
    if ("platformId" in changes) {
      const platform = answers.platformId
        ? await tx.platform.findUnique({ where: { id: answers.platformId }, select: { name: true } })
        : null;
      delete changes.platformId;
      changes.platform = [before.platform?.name ?? null, platform?.name ?? null];
    }
    await recordAudit(tx, actor, "application.edited", [id], changes, now);
    const onCard = Object.keys(changes).filter((field) => cardFields.has(field));
    if (onCard.length > 0) {
      // Ten changes on one day are one message.
      const occasion = `application-changed:${id}:${now.toISOString().slice(0, 10)}`;
      const facts = { word: listFields(onCard) };
      const news = { kind: "application-changed" as const, occasion, facts };
      await tellThoseConcerned(tx, actor, { ...held, title: answers.title }, news, now);
    }
    return { id, changed: true };
  });
}

/** What everybody knows who sees the card. */
const cardFields = new Set(["title", "headline", "description", "kind", "platform"]);

function savedMeanwhile(version: number, answers: object, saved: Record<string, unknown>) {
  const theirs = Object.fromEntries(Object.keys(answers).map((field) => [field, saved[field] ?? null]));
  return new Refusal(
    "conflict",
    "Somebody saved this application while you were editing it. Nothing of yours is lost: compare both and decide.",
    {
      theirs,
      version,
    },
  );
}

/** A confidential application shows its card only to those with a reason to see it. Safe to repeat. */
export async function setConfidential(
  actor: Actor,
  reference: string,
  confidential: boolean,
  transaction?: Transaction,
) {
  return inTransaction(transaction, async (tx) => {
    const application = await findHeldApplication(tx, actor, reference);
    ensure(
      mayHideApplication(actor, application),
      "Only its owner and IT analysts can decide who sees this application.",
    );
    ensureInUse(application);
    if (application.confidential === confidential) return { id: application.id };
    await tx.application.updateMany({ where: { id: application.id }, data: { confidential } });
    const deed = confidential ? "application.confidential" : "application.not-confidential";
    await recordAudit(tx, actor, deed, [application.id], {});
    return { id: application.id };
  });
}

/** The owner's dated “still true”. */
export async function attestApplication(
  actor: Actor,
  reference: string,
  now: Date,
  transaction?: Transaction,
) {
  return inTransaction(transaction, async (tx) => {
    const application = await findHeldApplication(tx, actor, reference);
    ensure(mayAttestApplication(actor, application), "Only its owners can say that all of it is still true.");
    ensureInUse(application, "It is retired, so there is nothing to confirm.");
    await tx.application.updateMany({ where: { id: application.id }, data: { attestedAt: now } });
    await recordAudit(tx, actor, "application.attested", [application.id], {}, now);
    return { id: application.id };
  });
}
