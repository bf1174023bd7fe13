import Link from "next/link";
import { Lamp } from "@/components/ui/lamp";
import { type InventorySearch, writeInventoryAddress } from "@/lib/overview/schema";
import { CountedTable, CountLink } from "./counted-table";

type DepartmentCount = {
  id: string;
  name: string;
  count: number;
  dangerous: number;
  orphans: number;
  illumination: number;
};

const columns = [
  { label: "Department" },
  { label: "Tools", align: "end" as const },
  { label: "High or severe", align: "end" as const },
  { label: "Owner has left", align: "end" as const },
  { label: "Average light" },
];

/** The departments with the most high and severe tools first. */
export function DepartmentTable({
  departments,
  total,
}: {
  departments: readonly DepartmentCount[];
  total: number;
}) {
  const rows = departments.map(({ id, name, count, dangerous, orphans, illumination }) => {
    const address = (more: Partial<InventorySearch>) => writeInventoryAddress({ department: [id], ...more });
    return {
      key: id,
      cells: [
        name,
        <CountLink key="count" count={count} address={address({})} of={`tools of ${name}`} />,
        <CountLink
          key="dangerous"
          count={dangerous}
          address={address({ risk: ["high", "severe"] })}
          of={`high or severe tools of ${name}`}
        />,
        <CountLink
          key="orphans"
          count={orphans}
          address={address({ owner: ["left"] })}
          of={`tools of ${name} whose owner has left`}
        />,
        <Lamp key="lamp" value={illumination} />,
      ],
    };
  });
  return (
    <div className="min-w-0">
      <CountedTable title="The departments" columns={columns} rows={rows} />
      {departments.length < total ? (
        <p className="mt-2 text-sm text-ink-soft print:hidden">
          These have the most high and severe tools.{" "}
          <Link href="/risk?departments=all" scroll={false} className="text-act underline">
            Show all {total} departments
          </Link>
        </p>
      ) : null}
    </div>
  );
}
