import { randomUUID } from "node:crypto";
import { apiRoute } from "@/lib/api/api-route";
import { listApplicationsOperation, registerApplicationOperation, searchOf } from "@/lib/api/applications";
import { addressOf, listedApplicationOf } from "@/lib/api/shapes";
import { registerApplication } from "@/lib/inventory/commands/register-application";
import { listApplications } from "@/lib/overview/queries/list-applications";
import { changeAndScore } from "@/lib/risk/commands";

export const GET = apiRoute(listApplicationsOperation, async ({ actor, query }) => {
  const page = await listApplications(actor, searchOf(query), query.limit);
  const { rows, total, match, next, previous } = page;
  return { total, match, applications: rows.map(listedApplicationOf), next, previous };
});

export const POST = apiRoute(registerApplicationOperation, async ({ actor, body, now }, tx) => {
  const answers = { ...body, sendingId: randomUUID() };
  const { reference } = await changeAndScore(
    now,
    (inner) => registerApplication(actor, answers, now, inner),
    tx,
  );
  return { reference, address: addressOf(reference) };
});

export {
  refuseMethod as DELETE,
  refuseMethod as PATCH,
  refuseMethod as PUT,
  tellMethods as OPTIONS,
} from "@/lib/api/other-methods";
