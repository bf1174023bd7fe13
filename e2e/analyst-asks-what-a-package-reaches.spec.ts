import { readFile } from "node:fs/promises";
import { expect, expectAccessible, firstNumber, test } from "./fixtures";

const farPlace = Buffer.from('[1e20,"0190c8a4-0000-7000-8000-000000000001"]').toString("base64url");

test("which applications use requests 2.31.0, whose are they, what stops if they stop: one question", async ({
  page,
  signIn,
}) => {
  await signIn("Inés Castellanos");
  await page.getByRole("navigation", { name: "Places" }).getByRole("link", { name: "Packages" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Packages" })).toBeVisible();
  await expectAccessible(page);

  await page.getByLabel("Package", { exact: true }).fill("requests 2.31.0");
  await page.getByRole("button", { name: "Find" }).click();
  const title = page.getByRole("heading", { level: 1, name: /applications need requests 2\.31\.0$/ });
  await expect(title).toBeVisible();
  const table = page.getByRole("table", { name: /^Applications/ });
  await expect(page.getByText(/^“To confirm by”: until that day/)).toBeVisible();
  const shown = (await table.getByRole("row").count()) - 1;
  expect(firstNumber(await title.textContent())).toBe(shown);
  for (const name of ["Whose it is", "If it stops", "People", "To confirm by"])
    await expect(table.getByRole("columnheader", { name, exact: true })).toBeVisible();
  await expectAccessible(page);

  await page.getByRole("link", { name: "Owners", exact: true }).click();
  await expect(page.getByRole("table", { name: "Whose they are" })).toBeVisible();
  await page.getByRole("link", { name: "Departments", exact: true }).click();
  await expect(page.getByRole("table", { name: "Where they are" })).toBeVisible();
  await expectAccessible(page);
});

test("a range is asked for in words that are understood, or the field says what is", async ({
  page,
  signIn,
}) => {
  await signIn("Inés Castellanos");
  await page.goto("/components/pkg:pypi/requests");
  const all = firstNumber(await page.getByRole("heading", { level: 1 }).textContent());
  const field = page.getByLabel("Version or range");
  await field.fill("<2.31");
  await page.getByRole("button", { name: "Show" }).click();
  await expect(page.getByRole("heading", { level: 1, name: /requests <2\.31$/ })).toBeVisible();
  await field.fill("the newest");
  await page.getByRole("button", { name: "Show" }).click();
  await expect(page.getByText("“the newest” is not understood here.")).toBeVisible();
  await expect(field).toHaveValue("the newest");
  expect(firstNumber(await page.getByRole("heading", { level: 1 }).textContent())).toBe(all);
  await expectAccessible(page);
});

test("the reach leaves as a file, and the package on an application's page leads to it", async ({
  page,
  signIn,
}) => {
  await signIn("Inés Castellanos");
  await page.goto("/components/pkg:pypi/requests?versions=2.31.0");
  const reached = firstNumber(await page.getByRole("heading", { level: 1 }).textContent());
  await page.getByRole("button", { name: "Export" }).click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "JSON" }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^blast-radius-\d{4}-\d\d-\d\d\.json$/);
  const rows: { needsIt: string }[] = JSON.parse(await readFile(await download.path(), "utf8"));
  expect(rows.filter(({ needsIt }) => needsIt === "Yes")).toHaveLength(reached);
  expect(rows[0]).toHaveProperty("versions", "2.31.0");

  await page
    .getByRole("table", { name: /^Applications/ })
    .getByRole("link")
    .first()
    .click();
  await page.getByRole("link", { name: /^What it needs/ }).click();
  await page.getByRole("link", { name: "requests", exact: true }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: /need requests 2\.31\.0$/ })).toBeVisible();
});

test("an application whose list names only a range that fits is told beside the exact answer", async ({
  page,
  signIn,
}) => {
  await signIn("Imke Mulder");
  await page.goto("/applications?owner=mine&sort=title&direction=descending");
  const home = await page.locator("a[data-row-link]").first().getAttribute("href");
  await page.goto(`${home}/needs`);
  const list = { name: "requirements.txt", mimeType: "text/plain", buffer: Buffer.from("openpyxl>=3.1\n") };
  await page.locator('input[type="file"]').setInputFiles(list);
  await expect(page.getByText("openpyxl").first()).toBeVisible();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page).toHaveURL(/tab=needs/);
  await expect(page.getByText("The command below each list brings the rest")).toBeVisible();

  await signIn("Inés Castellanos");
  await page.goto(`${home}?tab=needs`);
  await expect(page.getByText(/Its owner can bring the rest|The command below/)).toBeVisible();
  await page.goto("/components/pkg:pypi/openpyxl?versions=3.1.2");
  await expect(
    page.getByRole("heading", { level: 1, name: /applications need openpyxl 3\.1\.2$/ }),
  ).toBeVisible();
  await expect(page.getByText(/^\d+ more may need it: .*a range that fits \(>=3\.1/)).toBeVisible();
  const open = page.getByRole("table", { name: "May need it, the highest risk first" });
  await expect(open.getByText("Lists >=3.1").first()).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: "Which they are" }).click();
  await expect(open).toBeVisible();
  await expect(page.getByRole("table", { name: /^Applications/ })).toHaveCount(0);
  await expectAccessible(page);
  await page.goto(`/components/pkg:pypi/openpyxl?after=${farPlace}`);
  await expect(page.getByRole("heading", { level: 1, name: /applications need openpyxl$/ })).toBeVisible();
});

test("a manager is told how many, and not which; a maker sees their own", async ({ page, signIn }) => {
  await signIn("Henrik Solberg");
  await page.goto("/components/pkg:pypi/pandas?versions=0.0.1");
  const title = page.getByRole("heading", { level: 1 });
  await expect(title).toContainText(/^Nothing in your departments (needs|names) pandas 0\.0\.1/);
  await expect(page.getByText("nobody to ask")).toBeVisible();
  await page.goto("/components?q=pandas+<3");
  await expect(page.getByText("Counted over the departments that you manage.")).toBeVisible();
  await expect(page.getByRole("table", { name: "Where they are" })).toBeVisible();
  await expect(page.getByRole("table", { name: /^Applications/ })).toHaveCount(0);
  await expectAccessible(page);

  await signIn("Imke Mulder");
  await page.goto("/components");
  await expect(page.getByRole("heading", { level: 1, name: "Packages" })).toBeVisible();
  await page.goto("/components/pkg:pypi/never-heard-of");
  await expect(page.getByRole("heading", { level: 1 })).toContainText(/nothing|not/i);
});

test("on a phone nothing sticks out", async ({ page, signIn }) => {
  await signIn("Inés Castellanos");
  await page.setViewportSize({ width: 360, height: 740 });
  for (const address of [
    "/components",
    "/components/pkg:pypi/requests",
    "/components/pkg:pypi/requests?view=owners",
  ]) {
    await page.goto(address);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  }
});
