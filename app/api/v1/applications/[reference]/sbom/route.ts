import { apiRoute } from "@/lib/api/api-route";
import { readBillOperation } from "@/lib/api/dependencies";
import { getBill } from "@/lib/dependencies/queries/read-bill";
import { billDocument } from "@/lib/dependencies/write-bill";

export const GET = apiRoute(readBillOperation, async ({ actor, parts, query, now }) =>
  billDocument(query.format, await getBill(actor, parts.reference ?? ""), now),
);
