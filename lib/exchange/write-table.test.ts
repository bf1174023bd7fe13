import { expect, test } from "vitest";
import { exportFormats } from "./export-formats";
import { writeTable } from "./write-table";

test.each(exportFormats)("whoever stops reading %s stops the reading of its rows", async (format) => {
  let pagesRead = 0;
  let isLetGo = false;
  async function* pages() {
    try {
      for (; ; pagesRead++) yield [[`row ${pagesRead}`]];
    } finally {
      isLetGo = true;
    }
  }
  const columns = [{ key: "title", title: "Title", width: 20 }];
  const bytes = writeTable(format, { name: "Things", columns, timeZone: "UTC", pages: pages() });
  let readBefore = 0;
  for await (const piece of bytes) {
    readBefore = pagesRead;
    if (pagesRead > 2 && piece.length > 0) break;
  }
  expect(pagesRead).toBe(readBefore);
  expect(isLetGo).toBe(true);
});
