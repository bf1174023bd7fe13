import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { inTransaction, type Transaction } from "@/lib/foundation/database";
import { ensureMayRegister, registerApplication } from "@/lib/inventory/commands/register-application";
import { registerApplicationSchema } from "@/lib/inventory/schema";
import { needsFieldSchema } from "../schema";
import { isSilent } from "../statement";
import { writeNeeds } from "./state-needs";

/** Registers an application together with what it needs: both or neither. */
export async function registerApplicationWithNeeds(
  actor: Actor,
  input: unknown,
  now: Date,
  transaction?: Transaction,
) {
  ensureMayRegister(actor);
  const { needs, answers } = fitRegistration(input);

  return inTransaction(transaction, async (tx) => {
    const application = await registerApplication(actor, answers, now, tx);
    if (!application.again && !isSilent(needs)) await writeNeeds(tx, actor, application.id, needs, now);
    return application;
  });
}

/** Looks at answers and needs together, so that a form shows every place that does not fit at once. */
function fitRegistration(input: unknown) {
  const { needs: needsText, ...answers } = z.looseObject({ needs: z.unknown() }).parse(input);
  const fittingAnswers = registerApplicationSchema.safeParse(answers);
  const fittingNeeds = z.object({ needs: needsFieldSchema }).safeParse({ needs: needsText });
  if (fittingAnswers.success && fittingNeeds.success) return { answers, needs: fittingNeeds.data.needs };
  throw new z.ZodError([...(fittingAnswers.error?.issues ?? []), ...(fittingNeeds.error?.issues ?? [])]);
}
