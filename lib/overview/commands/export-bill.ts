import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/commands";
import { maySeeComponents, whoSeesComponents } from "@/lib/dependencies/access";
import type { Bill } from "@/lib/dependencies/bill";
import { type BillFormat, billFormatWords, billLimits } from "@/lib/dependencies/bill-formats";
import { readBilledApplications } from "@/lib/dependencies/queries/read-bill";
import { database } from "@/lib/foundation/database";
import { ensure, Refusal } from "@/lib/foundation/refusal";
import { listMatchingNumbers } from "../queries/list-applications";
import { type InventorySearch, wholeList, writeInventoryAddress } from "../schema";

/**
 * What the actor's inventory shows for this search, as one bill of materials with each application and what it needs.
 * @throws Refusal `not-allowed`, and `conflict` where there are none, or more than one document holds.
 */
export async function exportBill(
  actor: Actor,
  search: InventorySearch,
  format: BillFormat,
  now: Date,
): Promise<Bill> {
  ensure(maySeeComponents(actor), whoSeesComponents);
  const numbers = await listMatchingNumbers(actor, search, billLimits.applications);
  if (numbers.length > billLimits.applications)
    throw new Refusal(
      "conflict",
      `A bill of materials holds at most ${billLimits.applications.toLocaleString("en")} applications, and these are more. Choose fewer in the inventory.`,
    );
  if (numbers.length === 0)
    throw new Refusal("conflict", "No application fits, so there is no bill of materials. Choose others.");
  const applications = await readBilledApplications(actor, numbers);
  const count = applications.length;
  const howMany = count === 1 ? "1 application" : `${count.toLocaleString("en")} applications`;
  const what = `what ${howMany} ${count === 1 ? "needs" : "need"}`;
  const filter = writeInventoryAddress(wholeList(search));
  const told = { what, count, format: billFormatWords[format], filter };
  await database.$transaction((tx) => recordAudit(tx, actor, "applications.exported", [], told, now));
  return { name: "Applications", headline: howMany, applications, isSet: true };
}
