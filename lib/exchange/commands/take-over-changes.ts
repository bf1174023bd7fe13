import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/commands";
import type { Transaction } from "@/lib/foundation/database";
import { ensure, Refusal } from "@/lib/foundation/refusal";
import { answerColumns } from "@/lib/inventory/answer-columns";
import { editApplication } from "@/lib/inventory/commands/edit-application";
import { placeInDepartment } from "@/lib/inventory/commands/place-application";
import { referenceOf } from "@/lib/inventory/reference";
import { changeAndScore } from "@/lib/risk/commands";
import { mayImport } from "../access";
import type { CandidateValues } from "../candidate";
import { answersOfChanges, changesBetween, obstacleTo } from "../candidate-changes";
import { takeOverSchema } from "../schema";
import { holdCandidate, missingCandidate, onlyImporters } from "./hold-candidate";

/**
 * Writes what changed in another list into the application that was added from it: the fields that are named, all of them
 * or none. The other changes are put aside. @throws Refusal; the rules of changing an application hold.
 */
export async function takeOverChanges(
  actor: Actor,
  id: unknown,
  input: unknown,
  now: Date,
  transaction?: Transaction,
) {
  ensure(mayImport(actor), onlyImporters);
  const { fields } = takeOverSchema.parse(input);
  return changeAndScore(
    now,
    async (tx) => {
      const candidate = await holdCandidate(tx, actor, id, ["changed"]);
      const { seenValues, applicationId } = candidate;
      if (!applicationId) throw missingCandidate();
      const values = candidate.values as CandidateValues;
      const places = await readPlaces(tx);
      const changes = changesBetween((seenValues ?? {}) as CandidateValues, values).filter(({ field }) =>
        (fields as readonly string[]).includes(field),
      );
      if (changes.length < new Set(fields).size)
        throw new Refusal("conflict", "The list says something else by now. Reload the page and look again.");
      const obstacle = changes.map((change) => obstacleTo(change, places)).find((told) => told !== null);
      if (obstacle) throw new Refusal("conflict", obstacle);

      const { number, ...answers } = await tx.application.findUniqueOrThrow({
        where: { id: applicationId },
        select: answerColumns,
      });
      const reference = referenceOf(number);
      const wanted = answersOfChanges(changes, places);
      if (Object.keys(wanted.answers).length > 0)
        await editApplication(actor, reference, { ...answers, ...wanted.answers }, now, tx);
      if (wanted.departmentId)
        await placeInDepartment(actor, reference, { departmentId: wanted.departmentId }, now, tx);
      await tx.importCandidate.update({
        where: { id: candidate.id },
        data: { state: "added", seenValues: values, changedAt: now },
        select: { id: true },
      });
      const { title = "" } = values;
      await recordAudit(tx, actor, "candidate.taken-over", [candidate.id, applicationId], { title }, now);
      return { id: applicationId, reference };
    },
    transaction,
  );
}

/** What the words of a list may stand for. */
async function readPlaces(tx: Transaction) {
  const named = { select: { id: true, name: true } } as const;
  return { platforms: await tx.platform.findMany(named), departments: await tx.department.findMany(named) };
}
