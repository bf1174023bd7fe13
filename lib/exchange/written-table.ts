/** A moment is written as the reader's calendar and clock have it, where the format knows no time zones. */
export type Cell = string | number | Date | null;

export type Column = {
  /** The name of the value in JSON. */
  key: string;
  /** The word above the column. */
  title: string;
  /** How much of a text is seen without opening it, in characters. */
  width: number;
};

/** What is written to a file: rows as long as the columns, page by page, so that no more than one page is ever held. */
export type Table = {
  /** The name of the sheet. */
  name: string;
  columns: readonly Column[];
  pages: AsyncIterable<readonly (readonly Cell[])[]>;
  timeZone: string;
};
