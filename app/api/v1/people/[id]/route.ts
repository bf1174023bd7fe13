import { apiRoute } from "@/lib/api/api-route";
import { readPersonOperation } from "@/lib/api/people";
import { getPerson } from "@/lib/overview/queries/read-person";

export const GET = apiRoute(readPersonOperation, async ({ actor, parts, now }) => {
  const { id, name, jobTitle, department, leftAt, applications } = await getPerson(actor, parts.id, now);
  const theirs = applications.map(({ reference, title, headline, isOwner }) => ({
    reference,
    title,
    headline,
    isOwner,
  }));
  return { id, name, jobTitle, department: department.name, hasLeft: leftAt !== null, applications: theirs };
});

export {
  refuseMethod as DELETE,
  refuseMethod as PATCH,
  refuseMethod as POST,
  refuseMethod as PUT,
  tellMethods as OPTIONS,
} from "@/lib/api/other-methods";
