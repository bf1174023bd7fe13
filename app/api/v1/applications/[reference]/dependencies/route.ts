import { apiRoute } from "@/lib/api/api-route";
import { listDependenciesOperation } from "@/lib/api/dependencies";
import { listDependencies } from "@/lib/dependencies/queries/list-dependencies";

export const GET = apiRoute(listDependenciesOperation, async ({ actor, parts, query }) => {
  const { dependencies, next } = await listDependencies(actor, parts.reference ?? "", query);
  return { dependencies: dependencies.map((row) => ({ ...row, since: row.since.toISOString() })), next };
});

export {
  refuseMethod as DELETE,
  refuseMethod as PATCH,
  refuseMethod as POST,
  refuseMethod as PUT,
  tellMethods as OPTIONS,
} from "@/lib/api/other-methods";
