import { relativeWords } from "@/components/ui/relative-words";
import type { InventoryRow } from "@/lib/overview/queries/list-applications";
import { type Standing, standings } from "@/lib/platforms/standing";
import { type Band, bands } from "@/lib/risk/facts";

/** What one row of the inventory shows, in the reader's own words for time. */
export type InventoryTableRow = {
  reference: string;
  title: string;
  headline: string;
  isConfidential: boolean;
  /** Null where the owner has left. */
  owner: string | null;
  department: string;
  platform: string | null;
  standing: Standing | null;
  lit: number;
  risk: number;
  band: Band;
  people: string | null;
  changed: { words: string; exact: string; iso: string };
};

type Reader = { now: Date; locale: string; timeZone: string };

export function toTableRow(
  row: InventoryRow & { reference: string },
  { now, locale, timeZone }: Reader,
): InventoryTableRow {
  const exact = new Intl.DateTimeFormat(locale, { dateStyle: "full", timeStyle: "short", timeZone });
  return {
    reference: row.reference,
    title: row.title,
    headline: row.headline,
    isConfidential: row.confidential,
    owner: row.ownerLeft ? null : row.ownerName,
    department: row.departmentName,
    platform: row.platformName,
    standing: standings.find((standing) => standing === row.standing) ?? null,
    lit: row.illumination,
    risk: row.residual,
    band: bands.find((band) => band === row.band) ?? "moderate",
    people: row.peopleRelying === null ? null : row.peopleRelying.toLocaleString(locale),
    changed: {
      words: relativeWords(row.changedAt, now, locale),
      exact: exact.format(row.changedAt),
      iso: row.changedAt.toISOString(),
    },
  };
}
