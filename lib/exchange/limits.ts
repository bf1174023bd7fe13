/** What a file that is brought in may measure; whatever is over is refused with the limit's name. */
export const importLimits = {
  bytes: 50_000_000,
  rows: 250_000,
  columns: 200,
  /** The most that a cell of a spreadsheet holds. */
  cellCharacters: 32_767,
  unpackedBytes: 400_000_000,
  entries: 50_000,
  /** What a row of a text file holds at most, with all its cells. */
  recordCharacters: 2_000_000,
  /** What the texts that a workbook shares between its cells may measure together. */
  sharedCharacters: 50_000_000,
  /** What all cells may measure together. */
  tableCharacters: 100_000_000,
  documents: 20_000,
  /** Products are changed one by one, each with a trace of its own. */
  productChanges: 5_000,
  /** What reads a file may use: so many files at once in a process, each with so much memory and working time. */
  readers: 2,
  readerMegabytes: 256,
  readerSeconds: 10,
  /** Each has a trace of their own; they are held in memory two thousand at a time. */
  peopleChanges: 50_000,
} as const;
