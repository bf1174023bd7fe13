import Link from "next/link";

export type ListedDepartment = {
  id: string;
  name: string;
  depth: number;
  people: number;
  manager: { name: string; leftAt: Date | null; disabledAt: Date | null } | null;
};

type DepartmentTreeProps = {
  departments: readonly ListedDepartment[];
  applications: Readonly<Record<string, number>>;
};

export function DepartmentTree({ departments, applications }: DepartmentTreeProps) {
  return (
    <ul className="max-w-3xl divide-y divide-line border-y border-line">
      {departments.map(({ id, name, depth, people, manager }) => (
        <li
          key={id}
          className="flex flex-wrap items-baseline justify-between gap-x-4 py-2"
          style={{ paddingInlineStart: `${Math.min(depth, 8) * 1.25}rem` }}
        >
          <Link href={`/settings/departments/${id}`} className="font-medium text-act hover:underline">
            {name}
          </Link>
          <span className="text-[0.8125rem] text-ink-soft">
            {managerWords(manager)} · {people} {people === 1 ? "person" : "people"} · {applications[id] ?? 0}{" "}
            {applications[id] === 1 ? "application" : "applications"}
          </span>
        </li>
      ))}
    </ul>
  );
}

function managerWords(manager: ListedDepartment["manager"]) {
  if (!manager) return "no manager";
  return manager.leftAt || manager.disabledAt ? `${manager.name}, who is not here any more` : manager.name;
}
