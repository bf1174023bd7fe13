import { apiRoute } from "@/lib/api/api-route";
import { countFacetsOperation, searchOf } from "@/lib/api/applications";
import { countFacetsOfList } from "@/lib/overview/queries/count-facets";

export const GET = apiRoute(countFacetsOperation, async ({ actor, query }) => ({
  facets: await countFacetsOfList(actor, searchOf(query)),
}));

export {
  refuseMethod as DELETE,
  refuseMethod as PATCH,
  refuseMethod as POST,
  refuseMethod as PUT,
  tellMethods as OPTIONS,
} from "@/lib/api/other-methods";
