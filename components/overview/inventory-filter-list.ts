import { applicationKinds, kindWords } from "@/lib/inventory/kinds";
import { lampFifths } from "@/lib/overview/schema";
import { standings, standingWords } from "@/lib/platforms/standing";
import { bands } from "@/lib/risk/facts";
import type { InventoryFilter } from "./inventory-filters";

type Named = { id: string; name: string };

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

/** What the inventory can be filtered by, in the order of its columns. */
export function inventoryFilters(
  departments: readonly Named[],
  platforms: readonly Named[],
): InventoryFilter[] {
  const named = ({ id, name }: Named) => ({ value: id, label: name });
  return [
    { name: "department", label: "Department", options: departments.map(named), isLong: true },
    {
      name: "platform",
      label: "Built with",
      options: [...platforms.map(named), { value: "none", label: "Not said" }],
      isLong: true,
    },
    {
      name: "standing",
      label: "Standing",
      options: standings.map((value) => ({ value, label: standingWords[value] })),
    },
    {
      name: "kind",
      label: "Kind",
      options: applicationKinds.map((value) => ({ value, label: kindWords[value] })),
    },
    { name: "risk", label: "Risk", options: bands.map((value) => ({ value, label: capital(value) })) },
    {
      name: "lit",
      label: "Lit",
      options: lampFifths.map((value) => ({ value, label: fifthWords(Number(value)) })),
    },
    {
      name: "owner",
      label: "Owner",
      options: [
        { value: "mine", label: "Mine" },
        { value: "followed", label: "Followed by me" },
        { value: "left", label: "Owner has left" },
        { value: "no-second", label: "No confirmed second owner" },
      ],
    },
  ];
}

function fifthWords(fifth: number) {
  return `${fifth * 20}–${fifth === 4 ? 100 : fifth * 20 + 19} of 100 lit`;
}
