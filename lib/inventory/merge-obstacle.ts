import type { Actor } from "@/lib/access/actor";
import { Refusal, type RefusalReason } from "@/lib/foundation/refusal";
import { type ApplicationHold, holds, mayMergeApplications } from "./access";
import { referenceOf } from "./reference";

export type Mergeable = ApplicationHold & {
  id: string;
  number: number;
  title: string;
  retiredAt: Date | null;
  owner: { name: string };
};

export type MergeObstacle = { reason: RefusalReason; sentence: string };

/** Why the duplicate cannot be merged into the other one by this person, or null. */
export function findMergeObstacle(
  actor: Actor,
  duplicate: Mergeable,
  stays: Mergeable,
): MergeObstacle | null {
  const conflict = (sentence: string) => ({ reason: "conflict" as const, sentence });
  if (duplicate.id === stays.id) return conflict("Nothing can be merged into itself. Choose another one.");
  if (!mayMergeApplications(actor, duplicate, stays)) return notBoth(actor, duplicate, stays);
  if (duplicate.retiredAt)
    return conflict(`${named(duplicate)} is retired, so there is nothing to merge. Bring it back first.`);
  if (stays.retiredAt)
    return conflict(
      `${named(stays)} is retired, so nothing can be merged into it. Bring it back first, or choose another one.`,
    );
  if (duplicate.confidential && !stays.confidential)
    return conflict(
      `${named(duplicate)} is confidential and ${named(stays)} is not: what people wrote there would be read by everyone. Make both confidential first, or neither.`,
    );
  return null;
}

function notBoth(actor: Actor, duplicate: Mergeable, stays: Mergeable): MergeObstacle {
  const heldOne = [duplicate, stays].find((one) => holds(actor, one));
  if (!heldOne)
    return { reason: "not-allowed", sentence: "Only who owns both, or an IT analyst, can merge these two." };
  const other = heldOne === duplicate ? stays : duplicate;
  return {
    reason: "not-allowed",
    sentence: `You own ${referenceOf(heldOne.number)} only. ${named(other)} belongs to ${other.owner.name}: only somebody who owns both, or an IT analyst, can merge them. Nothing was changed.`,
  };
}

/** @throws Refusal with the obstacle, if there is one. */
export function ensureMergeable(actor: Actor, duplicate: Mergeable, stays: Mergeable) {
  const obstacle = findMergeObstacle(actor, duplicate, stays);
  if (obstacle) throw new Refusal(obstacle.reason, obstacle.sentence);
}

function named({ title, number }: Mergeable) {
  return `“${title}” (${referenceOf(number)})`;
}
