import { writeFileSync } from "node:fs";
import { Zip, ZipDeflate, zipSync } from "fflate";
import { expect, expectAccessible, test } from "./fixtures";

const encoder = new TextEncoder();
const workbookXml =
  '<workbook xmlns:r="r"><sheets><sheet name="Plan" sheetId="1" r:id="rId1"/></sheets></workbook>';

/** Large enough to be read for a while: sheets of numbers that hardly pack. */
function writeLargeWorkbook(path: string, rows: number) {
  const packed: Uint8Array[] = [];
  const zip = new Zip((problem, bytes) => {
    if (problem) throw problem;
    packed.push(bytes);
  });
  const add = (name: string, pieces: Iterable<string>) => {
    const entry = new ZipDeflate(name, { level: 1 });
    zip.add(entry);
    for (const piece of pieces) entry.push(encoder.encode(piece));
    entry.push(new Uint8Array(), true);
  };
  add("xl/workbook.xml", [workbookXml]);
  add(
    "xl/worksheets/sheet1.xml",
    (function* () {
      yield "<worksheet><sheetData>";
      let seed = 1;
      for (let row = 0; row < rows; row += 100) {
        let text = "";
        for (let at = 0; at < 100; at++) {
          seed = (seed * 48_271) % 2_147_483_647;
          text += `<row><c><f>A1*${seed}</f><v>${seed / 7}</v></c><c><v>${seed / 3}</v></c><c><v>${seed / 11}</v></c></row>`;
        }
        yield text;
      }
      yield "</sheetData></worksheet>";
    })(),
  );
  zip.end();
  writeFileSync(path, Buffer.concat(packed));
}

test("a workbook, an Access database and a locked file each say what was found or what is missing", async ({
  page,
  signIn,
}) => {
  await signIn("Imke Mulder");
  await page.goto("/applications/register");
  const drop = (name: string, bytes: Uint8Array) =>
    page.locator("input[type=file]").setInputFiles({ name, mimeType: "", buffer: Buffer.from(bytes) });

  const book = {
    "xl/workbook.xml": encoder.encode(workbookXml),
    "xl/worksheets/sheet1.xml": encoder.encode("<worksheet><sheetData><row><c><f>1</f></c></row>"),
  };
  await drop("Budget.xlsx", zipSync(book));
  await expect(page.getByRole("heading", { name: "Budget.xlsx" })).toBeVisible();
  await expect(page.getByText("has no end; counted so far: at least 1 formula").first()).toBeVisible();

  await drop("Stock.accdb", Uint8Array.from([0, 1, 0, 0, ...encoder.encode("Standard ACE DB"), 0]));
  await expect(page.getByText("where do its linked tables lie").first()).toBeVisible();

  await drop("letter.docx", zipSync({ "word/document.xml": encoder.encode("<w/>") }));
  await expect(page.getByText("of the kind “Word document”").first()).toBeVisible();
});

test("a large workbook is read beside the page, shows how far it is, and can be stopped", async ({
  page,
  signIn,
}, info) => {
  test.slow();
  const path = info.outputPath("Large.xlsx");
  writeLargeWorkbook(path, 900_000);
  await signIn("Imke Mulder");
  await page.goto("/applications/register");
  await page.locator("input[type=file]").setInputFiles(path);
  await expect(page.getByRole("progressbar", { name: "How far Large.xlsx is read" })).toBeVisible();
  await page.getByLabel("Title").fill("Typed meanwhile");
  await expect(page.getByLabel("Title")).toHaveValue("Typed meanwhile");
  await page.getByRole("button", { name: "Cancel" }).first().click();
  await expect(page.getByText("You stopped the reading").first()).toBeVisible();

  const small = zipSync({ "xl/workbook.xml": encoder.encode(workbookXml) });
  await page
    .locator("input[type=file]")
    .setInputFiles({ name: "Plan.xlsx", mimeType: "", buffer: Buffer.from(small) });
  await expect(page.getByRole("heading", { name: "Plan.xlsx" })).toBeVisible();
});

test("a file dropped at the top of the form says there what was found, and proposes a title and the kind", async ({
  page,
  signIn,
}) => {
  await signIn("Imke Mulder");
  await page.goto("/applications/register");
  const code = "import pandas as pd\nimport my_local\npd.read_csv(r'\\\\srv\\rates\\rates.csv')\n";
  const script = { name: "rate_checker_v2.py", mimeType: "", buffer: Buffer.from(code) };
  await page.locator("input[type=file]").setInputFiles(script);
  await expect(page.getByText("1 connection and 2 packages found in rate_checker_v2.py.")).toBeInViewport();
  await expect(page.getByRole("radio", { name: /^Script/ })).toBeChecked();
  await page.getByRole("button", { name: "Call it “Rate checker”" }).click();
  await expect(page.getByLabel("Title")).toHaveValue("Rate checker");
  await expectAccessible(page);

  await page.getByRole("button", { name: "See “What it needs”" }).click();
  await expect(page.getByRole("group", { name: "What was read" })).toBeFocused();
  await expect(page.getByRole("heading", { name: "rate_checker_v2.py" })).toBeInViewport();
  await expect(page.getByRole("button", { name: "See “What it needs”" })).toHaveCount(0);
  await expect(page.getByRole("checkbox", { name: "my-local is a package" })).not.toBeChecked();
  await expect(page.getByRole("checkbox", { name: "rates" })).toBeChecked();
  await page.getByRole("radio", { name: /^Notebook/ }).check();
  await expect(page.getByText("Taken from rate_checker_v2.py")).toHaveCount(0);
  await expectAccessible(page);
});
