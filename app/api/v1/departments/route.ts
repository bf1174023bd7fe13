import { apiRoute } from "@/lib/api/api-route";
import { listDepartmentsOperation } from "@/lib/api/people";
import { listDepartments } from "@/lib/people/queries";

export const GET = apiRoute(listDepartmentsOperation, async ({ actor }) => ({
  departments: await listDepartments(actor),
}));

export {
  refuseMethod as DELETE,
  refuseMethod as PATCH,
  refuseMethod as POST,
  refuseMethod as PUT,
  tellMethods as OPTIONS,
} from "@/lib/api/other-methods";
