import Link from "next/link";
import { BandBadge } from "@/components/risk/band-badge";
import { CountedTable } from "@/components/risk/counted-table";
import type { Band } from "@/lib/risk/facts";

type PhasingOutListProps = {
  tools: readonly {
    reference: string;
    title: string;
    ownerName: string;
    ownerLeft: boolean;
    department: string;
    platform: string;
    phasesOutOn: Date | null;
    successor: string | null;
    residual: number;
    band: Band;
  }[];
  total: number;
  address: string;
  now: Date;
  locale: string;
};

const columns = [
  { label: "Tool" },
  { label: "Owner" },
  { label: "Platform, and where to" },
  { label: "Ends" },
  { label: "Risk", align: "end" as const },
];

/** Tools on platforms that are phasing out, the nearest end first. */
export function PhasingOutList({ tools, total, address, now, locale }: PhasingOutListProps) {
  if (total === 0) return <p className="text-ink-soft">No tool stands on a platform that is phasing out.</p>;
  const title =
    total === 1
      ? "One tool stands on a platform that is phasing out"
      : `${total.toLocaleString(locale)} tools stand on platforms that are phasing out`;
  return (
    <div className="print:[&_tbody_tr:nth-child(n+7)]:hidden">
      <CountedTable
        stacks
        title={title}
        columns={columns}
        rows={tools.map((tool) => ({
          key: tool.reference,
          cells: [
            <Link
              key="title"
              href={`/applications/${tool.reference}`}
              className="rounded font-serif font-semibold hover:underline"
            >
              {tool.title}
            </Link>,
            <span key="owner">
              {tool.ownerLeft ? `${tool.ownerName} has left` : tool.ownerName}
              <span className="block text-[0.8125rem] text-ink-soft print:inline print:before:content-['_·_']">
                {tool.department}
              </span>
            </span>,
            tool.successor ? `${tool.platform} → ${tool.successor}` : tool.platform,
            endOf(tool.phasesOutOn, now, locale),
            <BandBadge key="band" band={tool.band} score={tool.residual} />,
          ],
        }))}
      />
      {total > tools.length ? (
        <p className="mt-2 text-[0.8125rem]">
          <Link href={address} className="font-medium text-act hover:underline">
            Open all {total.toLocaleString(locale)} in the inventory
          </Link>
        </p>
      ) : null}
    </div>
  );
}

function endOf(day: Date | null, now: Date, locale: string) {
  if (!day) return "no date yet";
  const days = Math.ceil((day.getTime() - now.getTime()) / 86_400_000);
  const date = day.toLocaleDateString(locale, {
    day: "numeric",
    month: "short",
    year: "numeric",
    timeZone: "UTC",
  });
  return days < 0 ? `${date}, over` : `${date}, ${days.toLocaleString(locale)} days`;
}
