import { apiRoute } from "@/lib/api/api-route";
import { readMeOperation } from "@/lib/api/people";

export const GET = apiRoute(readMeOperation, async ({ actor, bearer }) => {
  const { id, name, roles, departmentId, managedDepartmentIds } = actor;
  const token = { scopes: bearer.scopes, expiresAt: bearer.expiresAt.toISOString() };
  return {
    id,
    name,
    roles: [...roles],
    departmentId,
    managedDepartmentIds: [...managedDepartmentIds],
    token,
  };
});

export {
  refuseMethod as DELETE,
  refuseMethod as PATCH,
  refuseMethod as POST,
  refuseMethod as PUT,
  tellMethods as OPTIONS,
} from "@/lib/api/other-methods";
