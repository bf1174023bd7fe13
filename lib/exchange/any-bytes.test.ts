import fc from "fast-check";
import { expect, test } from "vitest";
import { Refusal } from "@/lib/foundation/refusal";
import { csv, inlineRows, workbook } from "./exchange.testing";
import { readImportFile } from "./read-file";

/** The rows' numbers, or the sentence of the refusal; anything else is thrown on. */
async function outcomeOf(name: string, bytes: Uint8Array) {
  try {
    const { headers, rows } = await readImportFile(name, bytes);
    const numbers: number[] = [];
    for await (const { number, cells } of rows) {
      expect(cells).toHaveLength(headers.length);
      numbers.push(number);
    }
    return numbers;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return error.message;
  }
}

function expectRowsOrSentence(outcome: number[] | string) {
  if (typeof outcome === "string") return expect(outcome).toMatch(/\.$/);
  expect(outcome).toEqual([...new Set(outcome)].sort((one, other) => one - other));
  expect(outcome.every((number) => number > 0 && number <= 2 ** 31 - 1)).toBe(true);
}

const names = fc.constantFrom("a.csv", "a.xlsx", "catalog-info.yaml");

test("any bytes become rows or a sentence", async () => {
  await fc.assert(
    fc.asyncProperty(names, fc.uint8Array({ maxLength: 400 }), async (name, bytes) => {
      expectRowsOrSentence(await outcomeOf(name, bytes));
    }),
    { numRuns: 400, seed: 20_261_127 },
  );
});

test("any text becomes rows or a sentence", async () => {
  const sign = fc.constantFrom(
    '"',
    ",",
    ";",
    "\n",
    "\r",
    "\t",
    "a",
    "é",
    "\ufeff",
    " ",
    ":",
    "-",
    "&a",
    "*a",
    "[",
    "{",
    "---\n",
  );
  await fc.assert(
    fc.asyncProperty(names, fc.string({ unit: sign, maxLength: 60 }), async (name, text) => {
      expectRowsOrSentence(await outcomeOf(name, csv(text)));
    }),
    { numRuns: 600, seed: 20_261_127 },
  );
});

test("a workbook of which some bytes were changed becomes rows or a sentence", async () => {
  const whole = workbook(
    inlineRows([
      ["Title", "Owner"],
      ["Plan", "Mara"],
      ["Ledger", "Jo"],
    ]),
  );
  const change = fc.tuple(fc.nat(whole.length - 1), fc.nat(255));
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), async (changes) => {
      const bytes = whole.slice();
      for (const [at, byte] of changes) bytes[at] = byte;
      expectRowsOrSentence(await outcomeOf("a.xlsx", bytes));
    }),
    { numRuns: 600, seed: 20_261_127 },
  );
});

test("rows of which a workbook says that they are the same, or beyond every sheet, get numbers of their own", async () => {
  const row = (number: string, text: string) =>
    `<row r="${number}"><c t="inlineStr"><is><t>${text}</t></is></c></row>`;
  const bytes = workbook(
    row("1", "Title") +
      row("5", "a") +
      row("5", "b") +
      row("2", "c") +
      row("99999999999", "d") +
      row("x", "e"),
  );
  expect(await outcomeOf("a.xlsx", bytes)).toEqual([5, 6, 7, 8, 9]);
});
