import { apiRoute } from "@/lib/api/api-route";
import { handHelpBackOperation } from "@/lib/api/help";
import { handHelpBack } from "@/lib/mentoring/commands/answer-help";

export const POST = apiRoute(handHelpBackOperation, async ({ actor, parts, body, now }, tx) => {
  const { requestId } = await handHelpBack(actor, parts.id, body, now, tx);
  return { id: requestId, state: "open" };
});

export {
  refuseMethod as DELETE,
  refuseMethod as GET,
  refuseMethod as PATCH,
  refuseMethod as PUT,
  tellMethods as OPTIONS,
} from "@/lib/api/other-methods";
