import { strToU8, zipSync } from "fflate";

/** A workbook of one sheet, as a spreadsheet writes it: `cells` is the sheet's own XML below `sheetData`. */
export function workbook(cells: string, more: Record<string, string | Uint8Array> = {}) {
  const parts: Record<string, string | Uint8Array> = {
    "xl/workbook.xml": `<workbook xmlns="m" xmlns:r="r"><sheets><sheet name="Apps" sheetId="1" r:id="rId7"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="rId7" Target="worksheets/one.xml"/></Relationships>`,
    "xl/worksheets/one.xml": `<?xml version="1.0"?><worksheet><sheetData>${cells}</sheetData></worksheet>`,
    ...more,
  };
  const packed = Object.entries(parts).map(([name, part]) => [
    name,
    typeof part === "string" ? strToU8(part) : part,
  ]);
  return zipSync(Object.fromEntries(packed), { level: 1 });
}

/** Rows of plain cells as inline strings. */
export function inlineRows(rows: readonly (readonly string[])[]) {
  const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
  return rows.map((row) => `<row>${row.map(cell).join("")}</row>`).join("");
}

/** A file that comes in these pieces. */
export async function* arriving(pieces: Iterable<Uint8Array>) {
  yield* pieces;
}

export function csv(text: string) {
  return new TextEncoder().encode(text);
}
