import type { NextRequest } from "next/server";
import { askForSignIn, billAnswer, say, sayOutcome } from "@/app/bill-answer";
import { readerOf } from "@/app/reader";
import { findActor } from "@/app/who-asks";
import { isBillFormat } from "@/lib/dependencies/bill-formats";
import { formOutcome } from "@/lib/foundation/form-outcome";
import { dayIn } from "@/lib/foundation/zoned-time";
import { exportBill } from "@/lib/overview/commands/export-bill";
import { inventorySearchSchema, wholeList, writeInventoryAddress } from "@/lib/overview/schema";

/** What the applications of the inventory's own address parameters need, in one bill of materials. */
export async function GET(request: NextRequest) {
  const parameters = request.nextUrl.searchParams;
  const format = parameters.get("format");
  if (!isBillFormat(format))
    return say("This address does not say in which format: add format=cyclonedx or format=spdx.", 400);
  if (request.url.length > 8_000)
    return say("This address is longer than any that the inventory makes. Choose fewer filters there.", 414);
  const named = [...new Set(parameters.keys())].map((name) => [name, parameters.get(name)] as const);
  const outcome = await formOutcome(async () => {
    const search = inventorySearchSchema.parse(Object.fromEntries(named));
    const actor = await findActor();
    if (!actor) return askForSignIn(writeInventoryAddress(wholeList(search)));
    const { now, timeZone } = await readerOf(actor);
    const bill = await exportBill(actor, search, format, now);
    return billAnswer(format, bill, `applications-${dayIn(now, timeZone)}`, now);
  });
  return sayOutcome(outcome);
}
