import { expect, expectAccessible, firstNumber, test } from "./fixtures";

test("a manager sees where their departments stand, and every number opens its list", async ({
  page,
  signIn,
}) => {
  await signIn("Henrik Solberg");
  await page.getByRole("navigation", { name: "Places" }).getByRole("link", { name: "Adoption" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(/tools stand where we want them/);
  const table = page.getByRole("table", { name: /Where we are against/ });
  await expect(table.getByRole("rowheader").first()).toHaveText("Claims and below");
  await expect(table.getByRole("rowheader", { name: "Finance" })).toHaveCount(0);
  await expectAccessible(page);
  for (const which of [
    /tools of Claims$/,
    /of Claims on recommended or supported/,
    /of Claims on platforms that are phasing/,
  ]) {
    const link = table.getByRole("link", { name: which });
    const count = firstNumber(await link.textContent());
    await link.click();
    await expect(page.getByRole("status").filter({ hasText: / of / })).toContainText(`${count} of`);
    await page.goBack();
  }
});

test("the page prints on one sheet", async ({ page, signIn }) => {
  await signIn("Inés Castellanos");
  await page.goto("/adoption");
  const pdf = (await page.pdf({ format: "A4" })).toString("latin1");
  expect(pdf.match(/\/Type\s*\/Page[^s]/g)).toHaveLength(1);
});

test("an administrator says where a department should be, after seeing what that means", async ({
  page,
  signIn,
}) => {
  await signIn("Tom Hartley");
  await page.goto("/adoption");
  await page.getByRole("button", { name: "Set a target" }).click();
  const dialog = page.getByRole("dialog", { name: "Where should we be?" });
  await dialog.getByRole("combobox", { name: "For whom?" }).selectOption({ label: "Marketing" });
  await dialog.getByRole("textbox", { name: "Percent" }).fill("95");
  await expect(dialog.getByText(/Marketing has \d+ tools and would be \d+ short/)).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole("textbox", { name: "Percent" }).fill("950");
  await dialog.getByRole("button", { name: "Set it" }).click();
  await expect(dialog.getByText("At most 100.")).toBeVisible();
  await dialog.getByRole("textbox", { name: "Percent" }).fill("95");
  await dialog.getByRole("button", { name: "Set it" }).click();
  await expect(page.getByText("That is where we should be now")).toBeVisible();
  await expect(page.getByRole("row", { name: /^Marketing/ })).toContainText("of 95 %");

  await page.getByRole("button", { name: "Set a target" }).click();
  await dialog.getByRole("combobox", { name: "For whom?" }).selectOption({ label: "Marketing" });
  await expect(dialog.getByText(/Its own target today: 95 % by/)).toBeVisible();
  await dialog.getByRole("button", { name: "Take its target away" }).click();
  await expect(page.getByText("It goes by what stands above it again")).toBeVisible();
  await expect(page.getByRole("row", { name: /^Marketing/ })).not.toContainText("of 95 %");
});

test("a maker is told for whom it is", async ({ page, signIn }) => {
  await signIn("Imke Mulder");
  const answer = await page.goto("/adoption");
  expect(answer?.status()).toBe(403);
  await expect(page.getByRole("heading", { name: "Adoption is for managers and IT" })).toBeVisible();
});
