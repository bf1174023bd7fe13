import { apiRoute } from "@/lib/api/api-route";
import { claimHelpOperation } from "@/lib/api/help";
import { claimHelp } from "@/lib/mentoring/commands/claim-help";

export const POST = apiRoute(claimHelpOperation, async ({ actor, parts, now }, tx) => {
  const { requestId } = await claimHelp(actor, parts.id, now, tx);
  return { id: requestId, state: "claimed" };
});

export {
  refuseMethod as DELETE,
  refuseMethod as GET,
  refuseMethod as PATCH,
  refuseMethod as PUT,
  tellMethods as OPTIONS,
} from "@/lib/api/other-methods";
