import { apiRoute } from "@/lib/api/api-route";
import { listComponentsOperation } from "@/lib/api/components";
import { listComponents } from "@/lib/dependencies/queries/list-components";

export const GET = apiRoute(listComponentsOperation, async ({ actor, query }) => {
  const { limit, ...search } = query;
  const { rows, total, isCounting, next, previous } = await listComponents(actor, search, limit);
  const components = rows.map(({ id: _id, firstSeenAt, lastSeenAt, ...row }) => ({
    ...row,
    firstSeenAt: firstSeenAt.toISOString(),
    lastSeenAt: lastSeenAt.toISOString(),
  }));
  return { total, counting: isCounting, components, next, previous };
});

export {
  refuseMethod as DELETE,
  refuseMethod as PATCH,
  refuseMethod as POST,
  refuseMethod as PUT,
  tellMethods as OPTIONS,
} from "@/lib/api/other-methods";
