import Link from "next/link";
import { CountLink } from "@/components/risk/counted-table";
import type { DepartmentStanding } from "@/lib/adoption/queries";
import { shortOf } from "@/lib/adoption/target";
import { onStandardOf, type StandingOrNone, shareOf, totalOf } from "@/lib/adoption/tree";
import { pointsMoved, signedPoints } from "@/lib/adoption/trend";
import { type InventorySearch, writeInventoryAddress } from "@/lib/overview/schema";

type DepartmentBarsProps = {
  departments: readonly DepartmentStanding[];
  /** How many there are; `departments` may be the highest of them only. */
  total: number;
  locale: string;
};

const heads = [
  "Department",
  "Where we are",
  "Tools",
  "On standard",
  "Phasing out",
  "No platform",
  "Quarter",
  "Short",
];

/** Where each department is against where it should be; every number opens the list that it counts. */
export function DepartmentBars({ departments, total, locale }: DepartmentBarsProps) {
  return (
    <div className="min-w-0">
      <div className="relative min-w-0 overflow-x-auto">
        <table className="w-full border-collapse">
          <caption className="pb-2 text-start text-base font-semibold print:pb-0.5">
            Where we are against where we should be
          </caption>
          <thead>
            <tr className="border-y border-line">
              {heads.map((head, at) => (
                <th
                  key={head}
                  scope="col"
                  className={`px-2 py-1.5 text-[0.8125rem] font-medium text-ink-soft ${at < 2 ? "text-start" : "text-end"}`}
                >
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {departments.map((department) => (
              <DepartmentRow key={department.id} department={department} locale={locale} />
            ))}
          </tbody>
        </table>
      </div>
      <p className="mt-1 text-[0.8125rem] text-ink-soft sm:hidden">Move the table sideways for more.</p>
      {departments.length < total ? (
        <p className="mt-2 text-sm text-ink-soft print:hidden">
          These are the highest departments with all that is below them.{" "}
          <Link href="/adoption?departments=all" scroll={false} className="text-act underline">
            Show all {total} departments
          </Link>
        </p>
      ) : null}
    </div>
  );
}

function DepartmentRow({ department, locale }: { department: DepartmentStanding; locale: string }) {
  const { name, depth, ids, mix, before, target } = department;
  const address = (more: Partial<InventorySearch>) => writeInventoryAddress({ department: ids, ...more });
  const share = shareOf(mix);
  const cell = "px-2 py-1.5 text-end print:py-px print:text-[9pt]";
  const count = (standing: StandingOrNone) => mix[standing] ?? 0;
  return (
    <tr className="border-b border-line-soft">
      <th
        scope="row"
        className="px-2 py-1.5 text-start font-medium print:py-px print:text-[9pt]"
        style={{ paddingInlineStart: `${0.5 + depth * 1.25}rem` }}
      >
        {name}
        {ids.length > 1 ? <span className="font-normal text-ink-soft"> and below</span> : null}
      </th>
      <td className="min-w-40 px-2 py-1.5 print:py-px">
        <Bullet share={share} target={target?.percent ?? null} />
      </td>
      <td className={cell}>
        <CountLink count={totalOf(mix)} address={address({})} of={`tools of ${name}`} />
      </td>
      <td className={cell}>
        <CountLink
          count={onStandardOf(mix)}
          address={address({ standing: ["recommended", "supported"] })}
          of={`tools of ${name} on recommended or supported platforms`}
        />
      </td>
      <td className={cell}>
        <CountLink
          count={count("phasing-out")}
          address={address({ standing: ["phasing-out"] })}
          of={`tools of ${name} on platforms that are phasing out`}
        />
      </td>
      <td className={cell}>
        <CountLink
          count={count("none")}
          address={address({ platform: ["none"] })}
          of={`tools of ${name} without a platform`}
        />
      </td>
      <td className={cell}>{signedPoints(pointsMoved(before, mix))}</td>
      <td className={cell}>
        {target ? (
          <span
            title={`${target.percent} % by ${target.reachedBy.toLocaleDateString(locale, { timeZone: "UTC" })}`}
          >
            {shortOf(mix, target.percent) || "reached"}
          </span>
        ) : (
          <span className="text-ink-faint">no target</span>
        )}
      </td>
    </tr>
  );
}

/** The share as a bar, the target as a line across it. */
function Bullet({ share, target }: { share: number | null; target: number | null }) {
  if (share === null) return <span className="text-ink-faint">no tools</span>;
  return (
    <span className="flex items-center gap-2">
      <span
        aria-hidden="true"
        className="relative h-3 flex-1 rounded-sm bg-line-soft print:border print:border-line print:[print-color-adjust:exact]"
      >
        <span
          className={`absolute inset-y-0 start-0 rounded-sm ${target !== null && share >= target ? "bg-low" : "bg-act"}`}
          style={{ width: `${share}%` }}
        />
        {target === null ? null : (
          <span className="absolute -inset-y-1 w-0.5 bg-ink" style={{ insetInlineStart: `${target}%` }} />
        )}
      </span>
      <span className="w-12 text-end text-[0.8125rem] whitespace-nowrap">{share} %</span>
      {target === null ? null : <span className="sr-only">of {target} %</span>}
    </span>
  );
}
