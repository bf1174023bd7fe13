import type { NextRequest } from "next/server";
import { askForSignIn, billAnswer, say, sayOutcome } from "@/app/bill-answer";
import { readerOf } from "@/app/reader";
import { findActor } from "@/app/who-asks";
import { isBillFormat } from "@/lib/dependencies/bill-formats";
import { downloadBill } from "@/lib/dependencies/commands/download-bill";
import { formOutcome } from "@/lib/foundation/form-outcome";

type Context = { params: Promise<{ reference: string }> };

/** What one application needs, as a bill of materials to keep. */
export async function GET(request: NextRequest, context: Context) {
  const { reference } = await context.params;
  const format = request.nextUrl.searchParams.get("format");
  if (!isBillFormat(format))
    return say("This address does not say in which format: add format=cyclonedx or format=spdx.", 400);
  const outcome = await formOutcome(async () => {
    const actor = await findActor();
    if (!actor) return askForSignIn(`/applications/${encodeURIComponent(reference)}?tab=needs`);
    const { now } = await readerOf(actor);
    const bill = await downloadBill(actor, reference, format, now);
    return billAnswer(format, bill, bill.applications[0]?.reference ?? "application", now);
  });
  return sayOutcome(outcome);
}
