import { type InventorySearch, writeInventoryAddress } from "@/lib/overview/schema";
import type { RiskTile } from "./risk-tiles";

export type Indicators = {
  total: number;
  /** How many are lit below `litFrom`. */
  unlit: number;
  litFrom: number;
  orphans: number;
  dangerous: number;
  onStandard: number;
};

export function tilesOf(indicators: Indicators, within: Partial<InventorySearch>): RiskTile[] {
  const { total, unlit, litFrom, orphans, dangerous, onStandard } = indicators;
  const address = (more: Partial<InventorySearch>) => writeInventoryAddress({ ...within, ...more });
  return [
    {
      label: `Lit ${litFrom} or more`,
      value: share(total - unlit, total),
      line: unlit === 0 ? "all of them" : `${unlit.toLocaleString("en")} still below ${litFrom}`,
      address: address(
        unlit === 0 ? { litRange: [litFrom, 100] } : { litRange: [0, litFrom - 1], sort: "risk" },
      ),
    },
    {
      label: "Owner has left",
      value: orphans.toLocaleString("en"),
      line:
        orphans === 0
          ? "everything has an owner"
          : orphans === 1
            ? "tool nobody decides about"
            : "tools nobody decides about",
      address: address({ owner: ["left"], sort: "risk" }),
    },
    {
      label: "High or severe",
      value: dangerous.toLocaleString("en"),
      line: `${share(dangerous, total)} of ${total.toLocaleString("en")} tools`,
      address: address({ risk: ["high", "severe"], sort: "risk" }),
    },
    {
      label: "On a standard",
      value: share(onStandard, total),
      line: `${onStandard.toLocaleString("en")} recommended or supported`,
      address: address({ standing: ["recommended", "supported"] }),
    },
  ];
}

/** Rounded so that only all of them are 100 % and only none is 0 %. */
function share(part: number, whole: number) {
  if (whole === 0) return "0 %";
  const percent = Math.round((100 * part) / whole);
  if (part < whole && percent === 100) return "99 %";
  return part > 0 && percent === 0 ? "1 %" : `${percent} %`;
}
