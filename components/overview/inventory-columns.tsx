import { createColumnHelper, tableFeatures } from "@tanstack/react-table";
import { Lock } from "lucide-react";
import { BandBadge } from "@/components/risk/band-badge";
import { type Tone, TonedText } from "@/components/ui/badge";
import type { ColumnLook } from "@/components/ui/data-table";
import { Lamp } from "@/components/ui/lamp";
import { type Standing, standingWords } from "@/lib/platforms/standing";
import type { InventoryTableRow } from "./inventory-row";

export const inventoryFeatures = tableFeatures({});

const standingTones: Record<Standing, Tone> = {
  recommended: "good",
  supported: "neutral",
  tolerated: "caution",
  "phasing-out": "warning",
};

const helper = createColumnHelper<typeof inventoryFeatures, InventoryTableRow>();

export const inventoryColumns = helper.columns([
  helper.accessor("title", {
    id: "title",
    header: "Application",
    cell: ({ row }) => <Layers {...row.original} />,
  }),
  helper.accessor("owner", { id: "owner", header: "Owner", cell: ({ row }) => <Owner {...row.original} /> }),
  helper.accessor("platform", {
    id: "platform",
    header: "Built with",
    cell: ({ row }) => <BuiltWith {...row.original} />,
  }),
  helper.accessor("lit", { id: "lit", header: "Lit", cell: ({ row }) => <Lamp value={row.original.lit} /> }),
  helper.accessor("risk", {
    id: "risk",
    header: "Risk",
    cell: ({ row }) => <BandBadge band={row.original.band} score={row.original.risk} />,
  }),
  helper.accessor("people", {
    id: "people",
    header: "People",
    cell: ({ row }) => <People {...row.original} />,
  }),
  helper.accessor((row) => row.changed.iso, {
    id: "changed",
    header: "Changed",
    cell: ({ row }) => <Changed {...row.original} />,
  }),
]);

export const inventoryLook: Readonly<Record<string, ColumnLook>> = {
  title: { isAlwaysShown: true },
  owner: { width: "11rem" },
  platform: { width: "11rem" },
  risk: { firstDirection: "descending" },
  people: { name: "People who rely on it", align: "end", firstDirection: "descending" },
  changed: { firstDirection: "descending" },
};

function Layers({ title, headline, isConfidential }: InventoryTableRow) {
  return (
    <>
      <span className="block font-serif text-base leading-snug font-semibold break-words">
        {title}
        {isConfidential ? (
          <span className="ms-1.5 inline-block align-[-0.1em] text-ink-faint" title="Confidential">
            <Lock aria-hidden="true" className="size-3.5" />
            <span className="sr-only">(confidential)</span>
          </span>
        ) : null}
      </span>
      <span className="block text-[0.8125rem] break-words text-ink-soft">{headline}</span>
    </>
  );
}

function Owner({ owner, department }: InventoryTableRow) {
  return (
    <>
      <span className={owner ? "block" : "block font-medium text-severe"}>{owner ?? "owner has left"}</span>
      <span className="block text-xs text-ink-faint">{department}</span>
    </>
  );
}

function BuiltWith({ platform, standing }: InventoryTableRow) {
  if (!platform) return <span className="text-ink-faint">not said</span>;
  return (
    <>
      <span className="block">{platform}</span>
      {standing ? (
        <TonedText tone={standingTones[standing]} className="block text-xs">
          {standingWords[standing]}
        </TonedText>
      ) : null}
    </>
  );
}

function People({ people }: InventoryTableRow) {
  if (people !== null) return people;
  return (
    <span className="text-ink-faint" title="Not said yet">
      <span aria-hidden="true">–</span>
      <span className="sr-only">not said yet</span>
    </span>
  );
}

function Changed({ changed }: InventoryTableRow) {
  return (
    <time dateTime={changed.iso} title={changed.exact} className="whitespace-nowrap text-ink-soft">
      {changed.words}
    </time>
  );
}
