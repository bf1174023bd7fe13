import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/foundation/database";
import { holdColumns, visibleApplications } from "../access";
import { fillableAnswers, fillableColumns } from "../fillable-answers";
import { findMergeObstacle } from "../merge-obstacle";
import { newFollowers } from "../new-followers";
import { findApplicationsByTitle, findLookalikes, refuseMissingApplication } from "../queries";
import { numberOf, referenceOf } from "../reference";

const shownColumns = {
  ...holdColumns,
  ...fillableColumns,
  id: true,
  number: true,
  title: true,
  headline: true,
  retiredAt: true,
  owner: { select: { name: true } },
} as const;

/**
 * What would happen if the one were merged into the other, or what stands in the way.
 * @throws Refusal `not-found` where one of the two may not be seen.
 */
export async function readMergePreview(actor: Actor, reference: string, into: string) {
  const find = (text: string) =>
    database.application.findFirst({
      where: { AND: [visibleApplications(actor), { number: numberOf(text) ?? -1 }] },
      select: shownColumns,
    });
  const [duplicate, stays] = await Promise.all([find(reference), find(into)]);
  if (!duplicate || !stays) throw refuseMissingApplication();
  const shown = {
    duplicate: { ...duplicate, reference: referenceOf(duplicate.number) },
    stays: { ...stays, reference: referenceOf(stays.number) },
  };
  const obstacle = findMergeObstacle(actor, duplicate, stays);
  if (obstacle) return { ...shown, obstacle: obstacle.sentence };
  const [comments, followers, controls] = await Promise.all([
    database.applicationComment.count({ where: { applicationId: duplicate.id, removedAt: null } }),
    database.person.count({ where: { AND: [newFollowers(duplicate, stays)] } }),
    database.controlEvidence.count({ where: { applicationId: duplicate.id, withdrawnAt: null } }),
  ]);
  const fillable = fillableAnswers(stays, duplicate);
  return { ...shown, obstacle: null, comments, followers, controls, fillable };
}

export type MergePreview = Awaited<ReturnType<typeof readMergePreview>>;

export type MergeCandidate = { reference: string; title: string; headline: string; ownerName: string };

/** Which application a duplicate could be merged into: those that look like it, or those that the words find. */
export async function findMergeCandidates(
  actor: Actor,
  duplicate: { id: string; title: string; reference: string },
  words: string,
): Promise<MergeCandidate[]> {
  const found = words
    ? await findApplicationsByTitle(actor, words, duplicate.reference)
    : await findLookalikes(actor, duplicate.title, duplicate.id);
  const numbers = found.map((one) => numberOf(one.reference) ?? -1);
  const asked = numberOf(words);
  const inOrder = asked === null ? numbers : [asked, ...numbers.filter((number) => number !== asked)];
  const applications = await database.application.findMany({
    where: {
      AND: [
        visibleApplications(actor),
        { retiredAt: null, number: { in: inOrder }, id: { not: duplicate.id } },
      ],
    },
    select: { number: true, title: true, headline: true, owner: { select: { name: true } } },
  });
  return applications
    .toSorted((one, other) => inOrder.indexOf(one.number) - inOrder.indexOf(other.number))
    .map(({ number, owner, ...rest }) => ({
      ...rest,
      reference: referenceOf(number),
      ownerName: owner.name,
    }));
}
