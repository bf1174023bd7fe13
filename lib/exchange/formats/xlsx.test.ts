import { strFromU8, unzipSync } from "fflate";
import { SaxesParser } from "saxes";
import { describe, expect, test } from "vitest";
import { joined, tableOf } from "./formats.testing";
import { xmlText } from "./sheet-parts";
import { writeXlsx } from "./xlsx";

type Element = { name: string; attributes: Record<string, string>; text: string };

/** Every element of a part, in order, with the text directly in it. @throws Error where the part is no XML. */
function elementsOf(xml: string) {
  const found: Element[] = [];
  const open: Element[] = [];
  const parser = new SaxesParser({ xmlns: false });
  parser.on("opentag", ({ name, attributes }) => {
    const element = { name, attributes: { ...attributes } as Record<string, string>, text: "" };
    found.push(element);
    open.push(element);
  });
  parser.on("text", (text) => {
    const element = open.at(-1);
    if (element) element.text += text;
  });
  parser.on("closetag", () => void open.pop());
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(xml).close();
  return found;
}

async function partsOf(...pages: Parameters<typeof tableOf>) {
  const files = unzipSync(await joined(writeXlsx(tableOf(...pages))));
  return new Map(Object.entries(files).map(([path, bytes]) => [path, strFromU8(bytes)]));
}

async function sheetOf(...pages: Parameters<typeof tableOf>) {
  return elementsOf((await partsOf(...pages)).get("xl/worksheets/sheet1.xml") ?? "");
}

const textsOf = (sheet: Element[]) => sheet.filter(({ name }) => name === "t").map(({ text }) => text);

test("every part is XML, is declared, and every relationship leads to a part", async () => {
  const parts = await partsOf([["a", 1, null]]);
  const types = elementsOf(parts.get("[Content_Types].xml") ?? "");
  const declared = types.flatMap(({ attributes }) => attributes.PartName ?? []).map((path) => path.slice(1));
  for (const [path, xml] of parts) {
    expect(elementsOf(xml).length, path).toBeGreaterThan(0);
    if (!/\.rels$|^\[Content/.test(path)) expect(declared).toContain(path);
  }
  expect(declared.filter((path) => !parts.has(path))).toEqual([]);
  const targets = ["_rels/.rels", "xl/_rels/workbook.xml.rels"].flatMap((path) =>
    elementsOf(parts.get(path) ?? "")
      .flatMap(({ attributes }) => attributes.Target ?? [])
      .map((target) => (path.startsWith("xl/") ? `xl/${target}` : target)),
  );
  expect(targets.sort()).toEqual(["xl/styles.xml", "xl/workbook.xml", "xl/worksheets/sheet1.xml"]);
});

test("the first row is bold and stays in sight", async () => {
  const sheet = await sheetOf([["a", 1, null]]);
  expect(sheet.find(({ name }) => name === "pane")?.attributes).toMatchObject({
    ySplit: "1",
    topLeftCell: "A2",
    state: "frozen",
  });
  const styles = elementsOf((await partsOf([])).get("xl/styles.xml") ?? "");
  const bold = styles.findIndex(({ name }) => name === "b");
  expect(styles.slice(0, bold).filter(({ name }) => name === "font")).toHaveLength(2);
  const [title] = sheet.filter(({ name }) => name === "c");
  const formats = styles.slice(styles.findIndex(({ name }) => name === "cellXfs"));
  expect(formats.filter(({ name }) => name === "xf")[Number(title?.attributes.s)]?.attributes.fontId).toBe(
    "1",
  );
});

test("numbers are numbers, moments are dates of the reader's clock, text is text and nothing is a formula", async () => {
  const sheet = await sheetOf([["=1+1", -4.5, new Date("2026-01-01T05:00:00Z")]], [["+49 30", null, null]]);
  const cells = sheet.filter(({ name }) => name === "c").slice(3);
  expect(cells.map(({ attributes }) => `${attributes.r} ${attributes.t ?? "number"}`)).toEqual([
    "A2 inlineStr",
    "B2 number",
    "C2 number",
    "A3 inlineStr",
  ]);
  const numbers = sheet.filter(({ name }) => name === "v").map(({ text }) => text);
  // 06:00 in Berlin, a quarter of the day 46,023 since the end of 1899.
  expect(numbers).toEqual(["-4.5", "46023.25"]);
  const styles = elementsOf((await partsOf([])).get("xl/styles.xml") ?? "");
  const formats = styles.slice(styles.findIndex(({ name }) => name === "cellXfs"));
  const style = formats.filter(({ name }) => name === "xf")[Number(cells[2]?.attributes.s)];
  const dates = styles.find(({ attributes }) => attributes.numFmtId === style?.attributes.numFmtId);
  expect(dates?.attributes.formatCode).toContain("yyyy");
  expect(textsOf(sheet)).toEqual(["Title", "How many", "When", "=1+1", "+49 30"]);
  expect(sheet.map(({ name }) => name)).not.toContain("f");
});

describe("a text comes back as it was, without what XML cannot hold", () => {
  test.each([
    ["signs of XML", 'a < b & "c" > d', 'a < b & "c" > d'],
    ["blanks at its ends and a new line", "  one\n two ", "  one\n two "],
    ["line ends of Windows", "one\r\ntwo\rthree", "one\ntwo\nthree"],
    ["control characters", "a\u0000b\u0008c\u001fd\tz", "abcd\tz"],
    ["half a character", "a\ud83cb\udfeec", "abc"],
    ["a whole one", "lamp 🏮", "lamp 🏮"],
    ["what is no character", "a\ufffeb\uffffc", "abc"],
    ["the end of a CDATA section", "]]>", "]]>"],
  ])("%s", async (_what, text, back) => {
    expect(textsOf(await sheetOf([[text, null, null]]))[3]).toBe(back);
  });

  test("what a sheet would read as the code of a character", () => {
    expect(xmlText("_x0041_ and _X000d_ but not _x41_")).toBe(
      "_x005F_x0041_ and _x005F_X000d_ but not _x41_",
    );
  });
});

test("of a text that is too long for a cell the beginning is kept", async () => {
  const kept = textsOf(await sheetOf([["x".repeat(40_000), null, null]]))[3] ?? "";
  expect(kept).toHaveLength(32_767);
  expect(kept.endsWith("x…")).toBe(true);
});

test("a number that is none leaves its cell empty", async () => {
  const cells = (await sheetOf([["a", Number.NaN, null]])).filter(({ name }) => name === "c");
  expect(cells.map(({ attributes }) => attributes.r)).toEqual(["A1", "B1", "C1", "A2"]);
});

test("columns beyond Z are named as sheets name them", async () => {
  const columns = Array.from({ length: 28 }, (_, at) => ({ key: `k${at}`, title: `T${at}`, width: 9 }));
  const table = { ...tableOf([columns.map((_, at) => at)]), columns };
  const files = unzipSync(await joined(writeXlsx(table)));
  const sheet = elementsOf(strFromU8(files["xl/worksheets/sheet1.xml"] ?? new Uint8Array()));
  const places = sheet.filter(({ name }) => name === "c").map(({ attributes }) => attributes.r);
  expect(places.slice(25, 29)).toEqual(["Z1", "AA1", "AB1", "A2"]);
});

test("the file leaves in pieces while its pages are read", async () => {
  let pagesRead = 0;
  const random = (at: number) => Array.from({ length: 40 }, (_, n) => Math.sin(at * 40 + n)).join("");
  async function* pages() {
    for (; pagesRead < 30; pagesRead++)
      yield Array.from({ length: 200 }, (_, row) => [random(pagesRead * 200 + row), row, null]);
  }
  const readWhenLeft: number[] = [];
  for await (const _piece of writeXlsx({ ...tableOf(), pages: pages() })) readWhenLeft.push(pagesRead);
  expect(readWhenLeft.filter((read) => read > 0 && read < 30).length).toBeGreaterThan(5);
});
