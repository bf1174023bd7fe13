import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { PrintButton } from "@/components/ui/print-button";
import { darkCorner, tellDanger, tellDarkCorner } from "@/lib/overview/dark-corner";
import type { CellMark } from "@/lib/overview/light-map-marks";
import { type InventorySearch, writeInventoryAddress } from "@/lib/overview/schema";
import { BandTable } from "./band-table";
import { BeginHere, type DarkTool } from "./begin-here";
import { DangerTable } from "./danger-table";
import { DepartmentTable } from "./department-table";
import { describeMap } from "./describe-map";
import { LightMap } from "./light-map";
import { RiskTiles } from "./risk-tiles";
import { type Indicators, tilesOf } from "./tiles-of";

type NamedTool = DarkTool & { headline: string };

type RiskOverviewProps = {
  map: {
    total: number;
    dots: Parameters<typeof LightMap>[0]["dots"];
    cells: readonly { illumination: number; residual: number; count: number }[];
  };
  corner: {
    total: number;
    departments: readonly { name: string; count: number }[];
    rows: readonly NamedTool[];
  };
  bands: Parameters<typeof BandTable>[0]["counts"];
  departments: Parameters<typeof DepartmentTable>[0]["departments"];
  /** How many there are; `departments` may be the most dangerous of them only. */
  allDepartments: number;
  indicators: Indicators;
  /** Null where the map is shown. */
  table: readonly NamedTool[] | null;
  /** What the inventory is filtered by to show the same applications as this page. */
  within: Partial<InventorySearch>;
};

/** Where to begin: what is dangerous and little known, down to named applications. */
export function RiskOverview({
  map,
  corner,
  bands,
  departments,
  allDepartments,
  indicators,
  table,
  within,
}: RiskOverviewProps) {
  if (map.total === 0) return <NothingRegistered />;
  const cells = map.cells.map(
    ({ illumination, residual, count }): CellMark => [illumination, residual, count],
  );
  const cornerAddress = writeInventoryAddress({
    ...within,
    litRange: [...darkCorner.lit],
    riskRange: [...darkCorner.risk],
    sort: "risk",
  });

  return (
    <>
      <PageHeader
        title={tellDarkCorner(corner.departments)}
        subtitle="Dangerous and little known: a risk of 50 or more, lit below 50."
        actions={
          <>
            <PrintButton />
            {table ? (
              <ButtonLink href="/risk">Show as map</ButtonLink>
            ) : (
              <ButtonLink href="/risk?view=table">Show as table</ButtonLink>
            )}
          </>
        }
      />
      <RiskTiles tiles={tilesOf(indicators, within)} />
      <div className="mt-4 grid gap-4 xl:grid-cols-[minmax(0,1fr)_20.5rem] print:mt-2 print:grid-cols-[minmax(0,1fr)_70mm] print:gap-4">
        <div className="min-w-0 rounded-xl border border-line bg-surface p-5 xl:order-last xl:self-start print:order-last print:border-0 print:p-0">
          <BeginHere tools={corner.rows} total={corner.total} address={cornerAddress} />
        </div>
        <div className="min-w-0 rounded-xl border border-line bg-surface p-5 max-sm:p-3 print:border-0 print:p-0">
          {table ? (
            <DangerTable
              tools={table}
              total={map.total}
              address={writeInventoryAddress({ ...within, sort: "risk" })}
            />
          ) : (
            <LightMap
              title={tellDanger(map.cells, corner.total)}
              description={describeMap(map.total, bands, corner.total)}
              dots={map.dots}
              cells={cells}
              inCorner={corner.total}
              departments={within.department ?? []}
            />
          )}
        </div>
      </div>
      <div className="mt-8 grid gap-x-10 gap-y-8 xl:grid-cols-[minmax(0,2fr)_minmax(0,3fr)] print:mt-2 print:grid-cols-[2fr_3fr] print:gap-x-6">
        <BandTable counts={bands} within={within} />
        <DepartmentTable departments={departments} total={allDepartments} />
      </div>
    </>
  );
}

function NothingRegistered() {
  return (
    <>
      <PageHeader title="Nothing stands in the light yet" />
      <EmptyState
        title="No applications so far"
        action={<ButtonLink href="/applications">Open the inventory</ButtonLink>}
      >
        <p>
          Once people register what they have built, this page shows which of it is dangerous and little
          known.
        </p>
      </EmptyState>
    </>
  );
}
