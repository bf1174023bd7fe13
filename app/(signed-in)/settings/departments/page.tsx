import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { requireActor } from "@/app/who-asks";
import { AddDepartment } from "@/components/people/add-department";
import { DepartmentTree } from "@/components/people/department-tree";
import { PageHeader } from "@/components/ui/page-header";
import { countByDepartment } from "@/lib/overview/queries/count-by-department";
import { mayChangeDirectory } from "@/lib/people/access";
import { inTreeOrder } from "@/lib/people/department-tree";
import { listDepartmentTree } from "@/lib/people/queries/read-directory";
import { addDepartmentAction } from "./actions";

export const metadata: Metadata = { title: "Departments" };

export default async function DepartmentsPage() {
  const actor = await requireActor();
  if (!mayChangeDirectory(actor)) forbidden();
  const [tree, applications] = await Promise.all([listDepartmentTree(actor), countByDepartment(actor)]);
  const departments = inTreeOrder(tree);
  return (
    <>
      <PageHeader
        title="Departments"
        subtitle="A manager sees the full records of their department and of everything below it, so the tree decides who sees what."
      />
      <DepartmentTree departments={departments} applications={applications} />
      <AddDepartment departments={departments} action={addDepartmentAction} />
    </>
  );
}
