import { apiRoute } from "@/lib/api/api-route";
import { readBillOperation } from "@/lib/api/dependencies";
import { downloadBill } from "@/lib/dependencies/commands/download-bill";
import { billDocument } from "@/lib/dependencies/write-bill";

export const GET = apiRoute(readBillOperation, async ({ actor, parts, query, now }) =>
  billDocument(query.format, await downloadBill(actor, parts.reference ?? "", query.format, now), now),
);

export {
  refuseMethod as DELETE,
  refuseMethod as PATCH,
  refuseMethod as POST,
  refuseMethod as PUT,
  tellMethods as OPTIONS,
} from "@/lib/api/other-methods";
