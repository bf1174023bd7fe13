import { expect, test } from "vitest";
import { type Cursor, readCursor, writeCursor } from "./paging";

const id = "019a0000-0000-7000-8000-000000000001";

test.each<Cursor>([
  ["Überschuss, “neu”", id],
  [42, id],
  [null, id],
])("a place survives the address: %j", (value, row) => {
  expect(readCursor(writeCursor([value, row]))).toEqual([value, row]);
});

test.each([
  null,
  undefined,
  "",
  "nonsense",
  "W10",
  "x".repeat(5_000),
  writeCursor([1, id]).slice(0, -9),
  writeCursor(["a\0", id]),
  writeCursor(["\ud800", id]),
])("what is no place is the first page: %j", (text) => {
  expect(readCursor(text)).toBeNull();
});
