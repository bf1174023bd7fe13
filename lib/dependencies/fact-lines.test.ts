import { expect, test } from "vitest";
import { factLines } from "./fact-lines";
import { type FileFacts, noFacts } from "./facts";

const macros = { ...noFacts.macros, vba: true };
const heads = (facts: Partial<FileFacts>) =>
  factLines({ ...noFacts, ...facts }).map(({ what, isCaution }) => `${isCaution ? "! " : ""}${what}`);

test.each<[string[], Partial<FileFacts>]>([
  [[], {}],
  [["! It opens only with a password"], { encrypted: true }],
  [["Sheets or structure are locked against changes"], { protected: true }],
  [["Macros"], { macros }],
  [["! Macros"], { macros: { ...macros, reaches: ["shell"] } }],
  [["! Macros"], { macros: { ...macros, autoOpen: true } }],
  [["! Excel 4 macros"], { macros: { ...noFacts.macros, xlm: true, autoOpen: true } }],
  [["! Live links to other programs (DDE)"], { macros: { ...noFacts.macros, dde: true } }],
  [["! 1 link to another file"], { externalLinks: [{ target: "S:\\a.xlsx" }] }],
  [["1 Power Query source"], { powerQuery: [{ kind: "web.contents", target: "https://a" }] }],
  [["2 hidden sheets"], { hiddenSheets: ["Rates"], veryHiddenSheets: ["Keys"] }],
  [["! 2,000 cells with errors"], { errorCells: 2_000 }],
  [["! 1 add-in or function of one"], { addIns: ["Solver"] }],
  [["3 screens", "1 trigger"], { screens: 3, triggers: ["Recurrence"] }],
])("%s", (lines, facts) => {
  expect(heads(facts)).toEqual(lines);
});

test("what changes how to use it safely comes first, and everything says what it means", () => {
  const facts = { sheets: 3, formulas: 12, errorCells: 1, hiddenSheets: ["x"], connectors: ["shared_sql"] };
  expect(heads(facts)).toEqual([
    "! 1 cell with an error",
    "1 connector",
    "1 hidden sheet",
    "3 sheets, 12 formulas",
  ]);
  for (const { means } of factLines({ ...noFacts, ...facts })) expect(means).toMatch(/\.$/);
});

test("macros that start programs are to be looked at by a mentor", () => {
  const [line] = factLines({ ...noFacts, macros: { ...macros, reaches: ["shell", "files"] } });
  expect(line).toMatchObject({ details: ["start other programs", "read or write files"] });
  expect(line?.next).toContain("mentor");
});

test.each([
  ["form", "say below which"],
  ["page", "say with “Change what it needs” which"],
  ["read-only", "ask its owner to say which"],
] as const)("on %s the next step is one that its reader can take", (place, words) => {
  const facts: FileFacts = {
    ...noFacts,
    externalLinks: [{ target: "a.xlsx" }],
    connections: [{ kind: "odbc", server: "s", database: null, target: null }],
    powerQuery: [{ kind: "web.contents", target: "https://a" }],
  };
  const told = factLines(facts, place).map(({ next }) => next?.toLowerCase());
  expect(told).toHaveLength(3);
  for (const next of told) {
    expect(next).toContain(words.toLowerCase());
    expect(next?.includes("below")).toBe(place === "form");
  }
});

test("places that a file names are shown as people read them", () => {
  const details = factLines({
    ...noFacts,
    externalLinks: [{ target: "file:///\\\\srv\\Motor%20claims\\rates.xlsx" }],
    connections: [{ kind: "text", server: null, database: null, target: "file:///S:/in%20here.csv" }],
    powerQuery: [{ kind: "file.contents", target: "S:\\a%20b.csv" }],
  }).flatMap((line) => line.details);
  expect(details).toEqual([
    "\\\\srv\\Motor claims\\rates.xlsx",
    "S:/in here.csv",
    "file.contents: S:\\a b.csv",
  ]);
});

test("numbers are written as the reader's language has them", () => {
  const [size] = factLines({ ...noFacts, sheets: 2, formulas: 60_000 }, "form", "de-DE");
  expect(size?.what).toBe("2 sheets, 60.000 formulas");
});
