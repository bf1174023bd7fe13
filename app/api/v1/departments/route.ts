import { apiRoute } from "@/lib/api/api-route";
import { listDepartmentsOperation } from "@/lib/api/people";
import { listDepartments } from "@/lib/people/queries";

export const GET = apiRoute(listDepartmentsOperation, async ({ actor }) => ({
  departments: await listDepartments(actor),
}));
