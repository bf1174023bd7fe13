import type { Bill } from "./bill";
import type { BillFormat } from "./bill-formats";
import { cycloneDxDocument } from "./write-cyclonedx";
import { spdxDocument } from "./write-spdx";

export function billDocument(format: BillFormat, bill: Bill, now: Date): Record<string, unknown> {
  return format === "cyclonedx" ? cycloneDxDocument(bill, now) : spdxDocument(bill, now);
}

/** The document as the text of a file. */
export function writeBill(format: BillFormat, bill: Bill, now: Date) {
  return `${JSON.stringify(billDocument(format, bill, now), null, 2)}\n`;
}
