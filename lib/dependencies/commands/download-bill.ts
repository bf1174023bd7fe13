import type { Actor } from "@/lib/access/actor";
import { type Changes, recordAudit } from "@/lib/audit/commands";
import { database } from "@/lib/foundation/database";
import { visibleApplications } from "@/lib/inventory/access";
import { refuseMissingApplication } from "@/lib/inventory/queries";
import { numberOf } from "@/lib/inventory/reference";
import type { Bill } from "../bill";
import { type BillFormat, billFormatWords } from "../bill-formats";
import { getBill } from "../queries/read-bill";

/** What one application needs, to take away, with its trace. @throws Refusal as `getBill` does. */
export async function downloadBill(actor: Actor, reference: string, format: BillFormat, now: Date) {
  const bill = await getBill(actor, reference);
  const told = { format: billFormatWords[format] };
  await traceBill(actor, bill, { by: actor, deed: "application.bill-downloaded", told }, now);
  return bill;
}

/** The same for whoever sits at the terminal, whom nobody knows, with the eyes of `seer`. */
export async function printBill(seer: Actor, reference: string, format: BillFormat, now: Date) {
  const bill = await getBill(seer, reference);
  const told = { format: billFormatWords[format], to: seer.name };
  await traceBill(seer, bill, { by: null, deed: "application.bill-printed", told }, now);
  return bill;
}

type Taken = {
  by: Actor | null;
  deed: "application.bill-downloaded" | "application.bill-printed";
  told: Changes;
};

async function traceBill(actor: Actor, bill: Bill, { by, deed, told }: Taken, now: Date) {
  await database.$transaction(async (tx) => {
    const application = await tx.application.findFirst({
      where: {
        AND: [visibleApplications(actor), { number: numberOf(bill.applications[0]?.reference ?? "") ?? -1 }],
      },
      select: { id: true },
    });
    if (!application) throw refuseMissingApplication();
    await recordAudit(tx, by, deed, [application.id], told, now);
  });
}
