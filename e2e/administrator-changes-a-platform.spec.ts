import { expect, expectAccessible, test } from "./fixtures";

test("an administrator sees whom a change touches before it is saved, and owners are told", async ({
  page,
  signIn,
}) => {
  test.setTimeout(120_000);
  await signIn("Imke Mulder");
  await page.goto("/platforms");
  await expectAccessible(page);
  await page.getByRole("link", { name: "Excel", exact: true }).click();
  await expect(page.getByText(/Supported since/)).toBeVisible();
  await expect(page.getByRole("region", { name: "Mentors who know it" })).toContainText("Saskia de Boer");
  await expect(page.getByRole("link", { name: "Change it" })).toHaveCount(0);
  await expectAccessible(page);
  const address = page.url();
  expect((await page.goto(`${address}/edit`))?.status()).toBe(403);

  await signIn("Tom Hartley");
  await page.goto(`${address}/edit`);
  await expectAccessible(page);
  await page.getByRole("combobox", { name: "Standing" }).selectOption("tolerated");
  await page.getByRole("textbox", { name: "Training links" }).fill("A trap javascript:alert(1)");
  await page.getByRole("button", { name: "Show whom it touches" }).click();
  await expect(page.getByText(/needs an address that begins with https/)).toBeVisible();
  await page
    .getByRole("textbox", { name: "Training links" })
    .fill("Power Query https://learn.northwind.example/excel");
  await page.getByRole("button", { name: "Show whom it touches" }).click();
  const preview = page.getByRole("region", { name: "Whom it touches" });
  await expect(preview.getByRole("heading")).toHaveText(/It touches \d+ tools of \d+ owners/);
  await expect(preview).toContainText(/The risk of \d+ goes up/);
  await expectAccessible(page);
  await page.getByRole("textbox", { name: "Why?" }).fill("Too many copies");
  await expect(preview).toHaveCount(0);
  await page.getByRole("button", { name: "Show whom it touches" }).click();
  await page.getByRole("button", { name: /^Save/ }).click();
  await expect(page.getByText(/Saved, and \d+ owners are told/)).toBeVisible();
  await expect(page.getByText(/Tolerated since .*, before that supported since/)).toBeVisible();

  await signIn("Imke Mulder");
  await page.goto("/inbox");
  await expect(page.getByText("Excel changed: it is tolerated now").first()).toBeVisible();
});
