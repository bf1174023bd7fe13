import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/commands";
import { inTransaction, type Transaction } from "@/lib/foundation/database";
import { ensure } from "@/lib/foundation/refusal";
import { mayRegisterApplications } from "@/lib/inventory/access";
import { registerApplication } from "@/lib/inventory/commands/register-application";
import { registerApplicationSchema } from "@/lib/inventory/schema";
import { needsFieldSchema } from "../schema";
import { describeNeeds } from "../statement";
import { writeNeeds } from "./state-needs";

/** Registers an application together with what it needs: both or neither. */
export async function registerApplicationWithNeeds(
  actor: Actor,
  input: unknown,
  now: Date,
  transaction?: Transaction,
) {
  ensure(
    mayRegisterApplications(actor),
    "Only people who build tools, and the analysts and managers who help them, register applications.",
  );
  const { needs, answers } = fitRegistration(input);

  return inTransaction(transaction, async (tx) => {
    const application = await registerApplication(actor, answers, now, tx);
    if (application.again) return application;
    await writeNeeds(tx, actor, application.id, needs, now);
    if (needs.answer !== "unsaid" || needs.dataSourcesStated) {
      await recordAudit(
        tx,
        actor,
        "application.needs-stated",
        [application.id],
        {
          needs: describeNeeds(needs),
        },
        now,
      );
    }
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
