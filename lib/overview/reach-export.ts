import {
  type ReachSearch,
  reachSearchSchema,
  writeComponentAddress,
} from "@/lib/dependencies/component-search";
import { listedWords } from "@/lib/dependencies/reach-words";
import { readVersionRange, type VersionRange } from "@/lib/dependencies/version-range";
import { type ExportFormat, isExportFormat } from "@/lib/exchange/export-formats";
import type { Cell, Column } from "@/lib/exchange/written-table";
import { impactQuestions } from "@/lib/inventory/impact";
import type { Band } from "@/lib/risk/facts";
import { bandWords } from "./exported-columns";
import type { BlastRadius } from "./queries/read-blast-radius";

const longestAddress = 4_000;

export type ReachExportRequest =
  | { fits: true; purl: string; versions: string; range: VersionRange | null; format: ExportFormat }
  | { fits: false; status: 400 | 414; sentence: string };

export function writeReachExportAddress(purl: string, versions: string, format: ExportFormat) {
  const parameters = new URLSearchParams({ purl, ...(versions ? { versions } : {}), format });
  return `/components/export?${parameters}`;
}

/** What the address of an export asks for; of a parameter that comes twice the first counts. */
export function readReachExportRequest(address: string): ReachExportRequest {
  if (address.length > longestAddress)
    return { fits: false, status: 414, sentence: "This address is longer than any that the page makes." };
  const parameters = new URL(address).searchParams;
  const format = parameters.get("format");
  if (!isExportFormat(format))
    return {
      fits: false,
      status: 400,
      sentence: "This address does not say in which format: add format=csv, format=xlsx or format=json.",
    };
  const { versions } = reachSearchSchema.parse({ versions: parameters.get("versions") ?? "" });
  const range = versions ? readVersionRange(versions) : null;
  if (range && "error" in range) return { fits: false, status: 400, sentence: range.error };
  return { fits: true, purl: parameters.get("purl") ?? "", versions, range, format };
}

/** The page that the file was made from. */
export function reachPageOf({ purl, versions }: { purl: string } & Pick<ReachSearch, "versions">) {
  return writeComponentAddress(purl, { versions });
}

type Reached = BlastRadius["applications"][number];

type ReachColumn = Column & { cell: (row: Reached, origin: string) => Cell };

const stopWords: Record<string, string> = impactQuestions.ifItStops.answers;

export const reachColumns: readonly ReachColumn[] = [
  { key: "reference", title: "Reference", width: 12, cell: ({ reference }) => reference },
  { key: "title", title: "Title", width: 34, cell: ({ title }) => title },
  { key: "headline", title: "Headline", width: 48, cell: ({ headline }) => headline },
  {
    key: "versions",
    title: "Versions",
    width: 16,
    cell: ({ versions }) => versions.filter(Boolean).join(", "),
  },
  {
    key: "needsIt",
    title: "Needs it",
    width: 26,
    cell: ({ ranges }) => (ranges.length === 0 ? "Yes" : `Maybe. ${listedWords(ranges)}`),
  },
  { key: "owner", title: "Owner", width: 24, cell: ({ ownerName }) => ownerName },
  {
    key: "ownerReached",
    title: "Owner reached",
    width: 14,
    cell: ({ ownerLeft }) => (ownerLeft ? "No" : "Yes"),
  },
  { key: "secondOwner", title: "Second owner", width: 24, cell: ({ secondOwnerName }) => secondOwnerName },
  { key: "department", title: "Department", width: 24, cell: ({ departmentName }) => departmentName },
  {
    key: "ifItStops",
    title: "If it stops",
    width: 34,
    cell: ({ ifItStops }) => stopWords[ifItStops] ?? ifItStops,
  },
  {
    key: "peopleRelying",
    title: "People who rely on it",
    width: 22,
    cell: ({ peopleRelying }) => peopleRelying,
  },
  { key: "risk", title: "Risk", width: 8, cell: ({ residual }) => residual },
  { key: "band", title: "Band", width: 11, cell: ({ band }) => bandWords[band as Band] ?? band },
  { key: "due", title: "To confirm by", width: 18, cell: ({ dueOn }) => dueOn },
  {
    key: "address",
    title: "Address",
    width: 48,
    cell: ({ reference }, origin) => `${origin}/applications/${reference}`,
  },
];
