import type { Cell, Column } from "@/lib/exchange/written-table";
import { type ApplicationKind, kindWords } from "@/lib/inventory/kinds";
import { referenceOf } from "@/lib/inventory/reference";
import { type Standing, standingWords } from "@/lib/platforms/standing";
import type { Band } from "@/lib/risk/facts";

/** What is read for each application that is exported: nothing but what its card shows to everybody who may see it. */
export type ExportedRow = {
  number: number;
  title: string;
  headline: string;
  description: string;
  kind: string;
  platformName: string | null;
  standing: string | null;
  departmentName: string;
  ownerName: string;
  ownerLeft: boolean;
  /** Null until the second owner has agreed. */
  secondOwnerName: string | null;
  secondOwnerLeft: boolean;
  residual: number;
  band: string;
  illumination: number;
  peopleRelying: number | null;
  confidential: boolean;
  registeredAt: Date;
  changedAt: Date;
};

type ExportedColumn = Column & { cell: (row: ExportedRow, origin: string) => Cell };

export const bandWords: Record<Band, string> = {
  low: "Low",
  moderate: "Moderate",
  high: "High",
  severe: "Severe",
};

/** The words of the screen, where a reader of the file meets them again. */
export const exportedColumns: readonly ExportedColumn[] = [
  { key: "reference", title: "Reference", width: 12, cell: ({ number }) => referenceOf(number) },
  { key: "title", title: "Title", width: 34, cell: ({ title }) => title },
  { key: "headline", title: "Headline", width: 48, cell: ({ headline }) => headline },
  { key: "description", title: "Description", width: 60, cell: ({ description }) => description },
  { key: "kind", title: "Kind", width: 18, cell: ({ kind }) => kindWords[kind as ApplicationKind] ?? kind },
  { key: "builtWith", title: "Built with", width: 22, cell: ({ platformName }) => platformName },
  {
    key: "standing",
    title: "Standing",
    width: 16,
    cell: ({ standing }) => standing && (standingWords[standing as Standing] ?? standing),
  },
  { key: "department", title: "Department", width: 24, cell: ({ departmentName }) => departmentName },
  {
    key: "owner",
    title: "Owner",
    width: 24,
    cell: ({ ownerName, ownerLeft }) => nameOf(ownerName, ownerLeft),
  },
  {
    key: "secondOwner",
    title: "Second owner",
    width: 24,
    cell: ({ secondOwnerName, secondOwnerLeft }) =>
      secondOwnerName === null ? null : nameOf(secondOwnerName, secondOwnerLeft),
  },
  { key: "risk", title: "Risk", width: 8, cell: ({ residual }) => residual },
  { key: "band", title: "Band", width: 11, cell: ({ band }) => bandWords[band as Band] ?? band },
  { key: "lit", title: "Lit", width: 8, cell: ({ illumination }) => illumination },
  {
    key: "peopleRelying",
    title: "People who rely on it",
    width: 22,
    cell: ({ peopleRelying }) => peopleRelying,
  },
  {
    key: "confidential",
    title: "Confidential",
    width: 13,
    cell: ({ confidential }) => (confidential ? "Yes" : "No"),
  },
  { key: "registered", title: "Registered", width: 18, cell: ({ registeredAt }) => registeredAt },
  { key: "changed", title: "Changed", width: 18, cell: ({ changedAt }) => changedAt },
  {
    key: "address",
    title: "Address",
    width: 48,
    cell: ({ number }, origin) => `${origin}/applications/${referenceOf(number)}`,
  },
];

/** One row of the file, as long as the columns. */
export function exportedCells(row: ExportedRow, origin: string): Cell[] {
  return exportedColumns.map(({ cell }) => cell(row, origin));
}

function nameOf(name: string, left: boolean) {
  return left ? `${name} (has left)` : name;
}
