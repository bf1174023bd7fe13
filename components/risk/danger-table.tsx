import Link from "next/link";
import { Lamp } from "@/components/ui/lamp";
import { BandBadge } from "./band-badge";
import type { DarkTool } from "./begin-here";
import { CountedTable } from "./counted-table";

type DangerTableProps = {
  tools: readonly (DarkTool & { headline: string })[];
  total: number;
  address: string;
};

const columns = [
  { label: "Tool" },
  { label: "Department" },
  { label: "Risk" },
  { label: "How lit" },
  { label: "People", align: "end" as const },
];

/** The light map for everybody who would rather read. */
export function DangerTable({ tools, total, address }: DangerTableProps) {
  const rows = tools.map((tool) => ({
    key: tool.reference,
    cells: [
      <span key="tool" className="block min-w-40 font-serif">
        <Link
          href={`/applications/${tool.reference}`}
          className="rounded text-[0.9375rem] font-semibold hover:underline"
        >
          {tool.title}
        </Link>
        <span className="block font-normal text-ink-soft max-sm:hidden">{tool.headline}</span>
      </span>,
      tool.departmentName,
      <BandBadge key="risk" band={tool.band} score={tool.residual} />,
      <Lamp key="lamp" value={tool.illumination} />,
      tool.peopleRelying?.toLocaleString("en") ?? <span className="text-ink-faint">not said</span>,
    ],
  }));
  const title =
    tools.length < total
      ? `The ${tools.length} most dangerous of ${total.toLocaleString("en")} tools`
      : `All ${total.toLocaleString("en")} tools, the most dangerous first`;
  return (
    <>
      <CountedTable title={title} columns={columns} rows={rows} />
      {tools.length < total ? (
        <p className="mt-3">
          <Link href={address} className="font-medium text-act hover:underline">
            Open all {total.toLocaleString("en")} in the inventory
          </Link>
        </p>
      ) : null}
    </>
  );
}
