export const exportFormats = ["csv", "xlsx", "json"] as const;

export type ExportFormat = (typeof exportFormats)[number];

export function isExportFormat(word: unknown): word is ExportFormat {
  return (exportFormats as readonly unknown[]).includes(word);
}

export const exportFormatWords: Record<ExportFormat, string> = { csv: "CSV", xlsx: "Excel", json: "JSON" };

export const contentTypes: Record<ExportFormat, string> = {
  csv: "text/csv; charset=utf-8; header=present",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  json: "application/json; charset=utf-8",
};

/** How many rows a file can hold. A sheet has 2^20 rows, and the first names the columns. */
export const mostRows: Record<ExportFormat, number> = {
  csv: Number.POSITIVE_INFINITY,
  xlsx: 1_048_575,
  json: Number.POSITIVE_INFINITY,
};
