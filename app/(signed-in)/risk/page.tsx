import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { requireActor } from "@/app/who-asks";
import { RiskOverview } from "@/components/risk/risk-overview";
import { portfolioDepartments } from "@/lib/overview/portfolio";
import { countPortfolio } from "@/lib/overview/queries/count-portfolio";
import { listMostDangerous, readDarkCorner, readLightMap } from "@/lib/overview/queries/read-light-map";
import { maySeePortfolioRisk } from "@/lib/risk/access";

export const metadata: Metadata = { title: "Risk" };

const namedInCorner = 6;
const mostRows = 300;
const fewDepartments = 15;

export default async function RiskPage({ searchParams }: PageProps<"/risk">) {
  const actor = await requireActor();
  if (!maySeePortfolioRisk(actor)) forbidden();
  const { view, departments: shown } = await searchParams;
  const showsTable = view === "table";

  const [map, corner, { bands, departments, indicators }, table] = await Promise.all([
    readLightMap(actor),
    readDarkCorner(actor, namedInCorner),
    countPortfolio(actor),
    showsTable ? listMostDangerous(actor, mostRows) : null,
  ]);
  return (
    <RiskOverview
      map={map}
      corner={corner}
      bands={bands}
      departments={shown === "all" ? departments : departments.slice(0, fewDepartments)}
      allDepartments={departments.length}
      indicators={indicators}
      table={table}
      within={{ department: portfolioDepartments(actor) ?? [] }}
    />
  );
}
