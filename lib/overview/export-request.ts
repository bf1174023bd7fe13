import { type ExportFormat, isExportFormat } from "@/lib/exchange/export-formats";
import { type InventorySearch, inventorySearchSchema } from "./schema";

const longestAddress = 8_000;

export type ExportRequest =
  | { fits: true; search: InventorySearch; format: ExportFormat }
  | { fits: false; status: 400 | 414; sentence: string };

/** What the address of an export asks for; of a parameter that comes twice the first counts, as in the inventory. */
export function readExportRequest(address: string): ExportRequest {
  if (address.length > longestAddress)
    return {
      fits: false,
      status: 414,
      sentence: "This address is longer than any that the inventory makes. Choose fewer filters there.",
    };
  const parameters = new URL(address).searchParams;
  const format = parameters.get("format");
  if (!isExportFormat(format))
    return {
      fits: false,
      status: 400,
      sentence: "This address does not say in which format: add format=csv, format=xlsx or format=json.",
    };
  const named = [...new Set(parameters.keys())].map((name) => [name, parameters.get(name)] as const);
  return { fits: true, search: inventorySearchSchema.parse(Object.fromEntries(named)), format };
}
