import type { Actor } from "@/lib/access/actor";
import { apiRoute } from "@/lib/api/api-route";
import { listHelpOperation } from "@/lib/api/help";
import { listOpenHelp } from "@/lib/mentoring/queries/list-open-help";
import { listHelpWaitingFor, listMentees, listOwnHelp } from "@/lib/mentoring/queries/read-help";

type Which = "open" | "waiting" | "mentees" | "asked";

async function listHelp(actor: Actor, which: Which, now: Date) {
  if (which === "open") {
    const open = await listOpenHelp(actor, now);
    return open.map(({ reference, title, headline, ...request }) => ({
      ...request,
      application: { reference, title, headline },
    }));
  }
  if (which === "asked") return listOwnHelp(actor, now);
  return which === "mentees" ? listMentees(actor) : listHelpWaitingFor(actor);
}

export const GET = apiRoute(listHelpOperation, async ({ actor, query, now }) => {
  const requests = await listHelp(actor, query.which, now);
  return {
    requests: requests.map(({ id, about, application: { reference, title, headline }, askedAt }) => ({
      id,
      about,
      application: { reference, title, headline },
      askedAt: askedAt.toISOString(),
    })),
  };
});

export {
  refuseMethod as DELETE,
  refuseMethod as PATCH,
  refuseMethod as POST,
  refuseMethod as PUT,
  tellMethods as OPTIONS,
} from "@/lib/api/other-methods";
