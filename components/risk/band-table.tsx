import { Lamp } from "@/components/ui/lamp";
import { type InventorySearch, writeInventoryAddress } from "@/lib/overview/schema";
import { type Band, bands } from "@/lib/risk/facts";
import { BandBadge } from "./band-badge";
import { CountedTable, CountLink } from "./counted-table";

type BandCount = { band: string; count: number; illumination: number; orphans: number };

type BandTableProps = { counts: readonly BandCount[]; within: Partial<InventorySearch> };

const columns = [
  { label: "Band" },
  { label: "Tools", align: "end" as const },
  { label: "Owner has left", align: "end" as const },
  { label: "Average light" },
];

export function BandTable({ counts, within }: BandTableProps) {
  const rows = bands.toReversed().map((band) => {
    const found = counts.find((count) => count.band === band);
    return { key: band, cells: cellsOf(band, found, within) };
  });
  return <CountedTable title="The four bands" columns={columns} rows={rows} />;
}

function cellsOf(band: Band, found: BandCount | undefined, within: Partial<InventorySearch>) {
  const address = (more: Partial<InventorySearch>) =>
    writeInventoryAddress({ ...within, ...more, risk: [band] });
  return [
    <BandBadge key="band" band={band} />,
    <CountLink
      key="count"
      count={found?.count ?? 0}
      address={address({})}
      of={`tools in the band ${band}`}
    />,
    <CountLink
      key="orphans"
      count={found?.orphans ?? 0}
      address={address({ owner: ["left"] })}
      of={`tools in the band ${band} whose owner has left`}
    />,
    found ? <Lamp key="lamp" value={found.illumination} /> : null,
  ];
}
