import Link from "next/link";
import { CountedTable } from "@/components/risk/counted-table";
import { Badge } from "@/components/ui/badge";
import { tellPeople } from "@/lib/dependencies/people-words";
import type { ReachedDepartment, ReachedOwner } from "@/lib/dependencies/queries/list-reached";

const numbers = [
  { label: "Applications", align: "end" as const },
  { label: "People who rely", align: "end" as const },
];

type OwnersProps = { title: string; owners: readonly ReachedOwner[]; locale: string };

/** Whose they are, those first whom nobody reaches. */
export function ReachedOwners({ title, owners, locale }: OwnersProps) {
  return (
    <CountedTable
      title={title}
      columns={[{ label: "Owner" }, { label: "Department" }, ...numbers]}
      rows={owners.map(({ id, name, hasLeft, departmentName, applications, ...relying }) => ({
        key: id,
        cells: [
          <span key="name">
            <Link href={`/people/${id}`} className="rounded text-act hover:underline">
              {name}
            </Link>{" "}
            {hasLeft ? <Badge tone="danger">Not reached</Badge> : null}
          </span>,
          departmentName,
          applications.toLocaleString(locale),
          tellPeople({ applications, ...relying }, locale),
        ],
      }))}
    />
  );
}

type DepartmentsProps = { title: string; departments: readonly ReachedDepartment[]; locale: string };

export function ReachedDepartments({ title, departments, locale }: DepartmentsProps) {
  return (
    <CountedTable
      title={title}
      columns={[{ label: "Department" }, { label: "Owners", align: "end" }, ...numbers]}
      rows={departments.map(({ id, name, owners, applications, ...relying }) => ({
        key: id,
        cells: [
          name,
          owners.toLocaleString(locale),
          applications.toLocaleString(locale),
          tellPeople({ applications, ...relying }, locale),
        ],
      }))}
    />
  );
}
