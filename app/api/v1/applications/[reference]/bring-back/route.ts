import { apiRoute } from "@/lib/api/api-route";
import { bringApplicationBackOperation } from "@/lib/api/applications";
import { addressOf } from "@/lib/api/shapes";
import { bringApplicationBack } from "@/lib/inventory/commands/retire-application";
import { changeAndScore } from "@/lib/risk/commands";

export const POST = apiRoute(bringApplicationBackOperation, async ({ actor, parts, now }, tx) => {
  const { reference = "" } = parts;
  await changeAndScore(now, (inner) => bringApplicationBack(actor, reference, now, inner), tx);
  return { reference, address: addressOf(reference) };
});

export {
  refuseMethod as DELETE,
  refuseMethod as GET,
  refuseMethod as PATCH,
  refuseMethod as PUT,
  tellMethods as OPTIONS,
} from "@/lib/api/other-methods";
