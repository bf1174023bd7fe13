import { compoundFile } from "./package-files";
import { number, signs } from "./vba-files";

/** [MS-XLS] 2.1.4: a record of an old workbook. */
export function oldRecord(id: number, content: readonly number[] = []) {
  return [...number(id, 2), ...number(content.length, 2), ...content];
}

/** Length in one byte or two, then a byte that says one byte a sign, then the signs. */
export function oldText(text: string, lengthBytes: 1 | 2) {
  return [...number(text.length, lengthBytes), 0, ...signs(text)];
}

const begin = (kind: number) => oldRecord(0x809, [...number(0x600, 2), ...number(kind, 2), ...number(0, 12)]);
const end = oldRecord(0x0a);

export type OldSheetOfTest = { name: string; state?: number; kind?: number; records?: number[][] };

export function oldWorkbookFile(
  given: { sheets?: OldSheetOfTest[]; globals?: number[][]; streams?: Record<string, Uint8Array> } = {},
): Uint8Array {
  const sheets = given.sheets ?? [{ name: "Plan" }];
  const globals = sheets.map(({ name, state = 0, kind = 0 }) =>
    oldRecord(0x85, [...number(0, 4), state, kind, ...oldText(name, 1)]),
  );
  const stream = [
    ...begin(0x05),
    ...(given.globals ?? []).flat(),
    ...globals.flat(),
    ...end,
    ...sheets.flatMap(({ kind = 0, records = [] }) => [
      ...begin(kind === 1 ? 0x40 : 0x10),
      ...records.flat(),
      ...end,
    ]),
  ];
  return compoundFile({ "/Workbook": Uint8Array.from(stream), ...given.streams });
}

/** A cell with a formula; its value is a number or an error. */
export function oldFormula(isError = false) {
  const value = isError ? [2, 0, 0x07, 0, 0, 0, 0xff, 0xff] : number(0, 8);
  return oldRecord(0x06, [...number(0, 2), ...number(0, 2), ...number(0, 2), ...value, ...number(0, 8)]);
}

/** [MS-XLSB] 2.1.4: a record of a binary part. */
export function binaryRecord(id: number, content: readonly number[] = []) {
  const head = id < 0x80 ? [id] : [(id & 0x7f) | 0x80, id >> 7];
  const length: number[] = [];
  for (let rest = content.length; ; rest >>= 7) {
    length.push((rest & 0x7f) | (rest > 0x7f ? 0x80 : 0));
    if (rest <= 0x7f) break;
  }
  return [...head, ...length, ...content];
}

export function wideText(text: string) {
  return [...number(text.length, 4), ...[...text].flatMap((sign) => number(sign.charCodeAt(0), 2))];
}
