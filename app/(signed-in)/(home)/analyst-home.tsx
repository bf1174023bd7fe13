import { HomeAll, type HomeLine, HomeLines } from "@/components/overview/home-lines";
import { HomeSection } from "@/components/overview/home-section";
import { BandBadge } from "@/components/risk/band-badge";
import { type Actor, hasRole } from "@/lib/access/actor";
import { darkCorner, tellDarkCorner } from "@/lib/overview/dark-corner";
import { portfolioDepartments } from "@/lib/overview/portfolio";
import { readDarkCorner, readOrphans } from "@/lib/overview/queries/read-light-map";
import { writeInventoryAddress } from "@/lib/overview/schema";
import { addressOf } from "@/lib/safety/step-places";

const shown = 4;
const newOwner = { in: "dialog", dialog: "new-owner" } as const;

type Danger = Awaited<ReturnType<typeof readOrphans>>["rows"][number];

/** For those who look after the whole: the dark corner, and tools without an owner, by name. */
export async function AnalystHome({ actor }: { actor: Actor }) {
  const [corner, orphans] = await Promise.all([readDarkCorner(actor, shown), readOrphans(actor, shown)]);
  const mayMove = hasRole(actor, "analyst", "manager");
  const department = portfolioDepartments(actor) ?? [];
  const inCorner = writeInventoryAddress({
    department,
    litRange: [...darkCorner.lit],
    riskRange: [...darkCorner.risk],
    sort: "risk",
  });
  return (
    <>
      {corner.total > 0 ? (
        <HomeSection
          id="dark-corner"
          title={tellDarkCorner(corner.departments)}
          aside={<HomeAll address={inCorner}>Open all {corner.total}</HomeAll>}
        >
          <HomeLines voice="layer" lines={corner.rows.map(lineOf)} />
        </HomeSection>
      ) : null}
      {orphans.total > 0 ? (
        <HomeSection
          id="orphans"
          title={
            orphans.total === 1
              ? "One tool has lost its owner"
              : `${orphans.total} tools have lost their owner`
          }
          aside={
            <HomeAll address={writeInventoryAddress({ department, owner: ["left"], sort: "risk" })}>
              Open all {orphans.total}
            </HomeAll>
          }
        >
          <HomeLines
            voice="layer"
            lines={orphans.rows.map((tool) => ({
              ...lineOf(tool),
              step: mayMove ? { address: addressOf(tool.reference, newOwner), words: "Find an owner" } : null,
            }))}
          />
        </HomeSection>
      ) : null}
    </>
  );
}

function lineOf(tool: Danger): HomeLine {
  const { reference, title, departmentName, ownerName, ownerLeft, band, residual } = tool;
  return {
    key: reference,
    title,
    address: `/applications/${reference}`,
    line: `${departmentName} · ${ownerLeft ? `${ownerName} has left` : ownerName}`,
    mark: <BandBadge band={band} score={residual} />,
  };
}
