import { apiRoute } from "@/lib/api/api-route";
import { findPeopleOperation } from "@/lib/api/people";
import { findColleagues } from "@/lib/people/queries";

export const GET = apiRoute(findPeopleOperation, async ({ actor, query }) => {
  const people = await findColleagues(actor, query.q, query.limit);
  return { people: people.map(({ department, ...person }) => ({ ...person, department: department.name })) };
});

export {
  refuseMethod as DELETE,
  refuseMethod as PATCH,
  refuseMethod as POST,
  refuseMethod as PUT,
  tellMethods as OPTIONS,
} from "@/lib/api/other-methods";
