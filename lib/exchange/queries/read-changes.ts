import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/foundation/database";
import { holdColumns, mayEditApplication } from "@/lib/inventory/access";
import { visibleCandidates } from "../access";
import type { CandidateValues } from "../candidate";
import { type CandidateChange, changesBetween, obstacleTo } from "../candidate-changes";

export type ShownChange = CandidateChange & {
  /** What the inventory says today; null for those who may not change it there. */
  here: string | null;
  /** Why it cannot be taken over; null where it can. */
  obstacle: string | null;
};

/**
 * What changed in another list since its candidate was added, or last decided on, and whether the actor may take it over.
 * `changes` is null where what it said before was not kept. Null where nothing has changed or may be seen.
 */
export async function findChanges(actor: Actor, candidateId: unknown) {
  const { data: id } = z.uuid().safeParse(candidateId);
  if (!id) return null;
  const candidate = await database.importCandidate.findFirst({
    where: { AND: [visibleCandidates(actor), { id, state: "changed" }] },
    select: {
      values: true,
      seenValues: true,
      application: {
        select: {
          ...holdColumns,
          title: true,
          headline: true,
          description: true,
          kind: true,
          livesAt: true,
          dataClassification: true,
          peopleRelying: true,
          retiredAt: true,
          platform: { select: { name: true } },
          department: { select: { name: true } },
          owner: { select: { name: true } },
          secondOwner: { select: { name: true } },
        },
      },
    },
  });
  if (!candidate?.application) return null;
  const { values, seenValues, application } = candidate;
  const mayTakeOver = mayEditApplication(actor, application) && application.retiredAt === null;
  if (seenValues === null) return { changes: null, mayTakeOver, isRetired: application.retiredAt !== null };
  const [platforms, departments] = await Promise.all([
    database.platform.findMany({ select: { id: true, name: true } }),
    database.department.findMany({ select: { id: true, name: true } }),
  ]);
  const { title, headline, description, kind, livesAt, dataClassification } = application;
  const here: CandidateValues = {
    ...{ title, headline, description, kind, livesAt, dataClassification },
    platform: application.platform?.name ?? "",
    department: application.department.name,
    owner: application.owner.name,
    secondOwner: application.secondOwner?.name ?? "",
    peopleRelying: application.peopleRelying?.toString() ?? "",
  };
  const changes: ShownChange[] = changesBetween(seenValues as CandidateValues, values as CandidateValues).map(
    (change) => ({
      ...change,
      here: mayTakeOver ? (here[change.field] ?? null) : null,
      obstacle: obstacleTo(change, { platforms, departments }),
    }),
  );
  return { changes, mayTakeOver, isRetired: application.retiredAt !== null };
}
