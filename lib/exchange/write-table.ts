import type { ExportFormat } from "./export-formats";
import { writeCsv } from "./formats/csv";
import { writeJson } from "./formats/json";
import { writeXlsx } from "./formats/xlsx";
import type { Table } from "./written-table";

const writers = { csv: writeCsv, xlsx: writeXlsx, json: writeJson };

/** The file, piece by piece. Whoever stops reading it stops the reading of its rows. */
export function writeTable(format: ExportFormat, table: Table): AsyncGenerator<Uint8Array> {
  return writers[format](table);
}
