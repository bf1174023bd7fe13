import type { Metadata } from "next";
import { forbidden, notFound } from "next/navigation";
import { requireActor } from "@/app/who-asks";
import { DepartmentForm } from "@/components/people/department-form";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { DeedButton } from "@/components/ui/deed-button";
import { PageHeader } from "@/components/ui/page-header";
import { countByDepartment } from "@/lib/overview/queries/count-by-department";
import { mayChangeDirectory } from "@/lib/people/access";
import { previewMoves } from "@/lib/people/department-tree";
import { listDepartmentTree } from "@/lib/people/queries/read-directory";
import { changeDepartmentAction, removeDepartmentAction, searchPeopleAction } from "../actions";

export const metadata: Metadata = { title: "A department" };

export default async function DepartmentPage({ params }: PageProps<"/settings/departments/[id]">) {
  const actor = await requireActor();
  if (!mayChangeDirectory(actor)) forbidden();
  const [{ id }, departments, applications] = await Promise.all([
    params,
    listDepartmentTree(actor),
    countByDepartment(actor),
  ]);
  const department = departments.find((one) => one.id === id);
  if (!department) notFound();
  return (
    <>
      <PageHeader
        title={department.name}
        breadcrumb={<Breadcrumbs items={[{ label: "Departments", href: "/settings/departments" }]} />}
        actions={
          <DeedButton
            variant="danger"
            action={removeDepartmentAction.bind(null, id)}
            done={`${department.name} is removed.`}
          >
            Remove the department
          </DeedButton>
        }
      />
      <DepartmentForm
        department={department}
        moves={previewMoves(departments, id, applications)}
        action={changeDepartmentAction.bind(null, id)}
        search={searchPeopleAction}
      />
    </>
  );
}
