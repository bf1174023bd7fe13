import { expect, expectAccessible, test } from "./fixtures";

test("by keyboard alone: a stroke, a few letters with a typing error, and there", async ({
  page,
  signIn,
}) => {
  await signIn("Imke Mulder");
  await page.goto("/mentors");
  const field = page.getByRole("combobox", { name: "Search everything" });
  // A stroke before the page listens is nobody's.
  await expect(async () => {
    await page.keyboard.press("/");
    await expect(field).toBeFocused({ timeout: 2_000 });
  }).toPass();
  await page.keyboard.type("claims trige rostr");
  const option = page.getByRole("option", { name: /Claims triage roster/ }).first();
  await expect(option).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press("ArrowDown");
  await expect(option).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Claims triage roster" })).toBeVisible();

  await expect(async () => {
    await page.keyboard.press("Control+k");
    await expect(field).toBeFocused({ timeout: 2_000 });
  }).toPass();
  await expect(page.getByRole("group", { name: "You were here" }).getByRole("option").first()).toContainText(
    "Claims triage roster",
  );
  await page.keyboard.press("Escape");
  await expect(field).toHaveCount(0);
});

test("which applications use one version of a package, and whose are they", async ({ page, signIn }) => {
  await signIn("Inés Castellanos");
  await page.goto("/search?q=requests");
  const packages = page.getByRole("region", { name: "Packages" });
  await packages
    .getByRole("link", { name: /^requests/ })
    .first()
    .click();
  await page.getByRole("link", { name: "Open in the inventory" }).click();
  await expect(page.getByRole("link", { name: "Take away the filter “needs requests”" })).toBeVisible();
  expect(await page.getByRole("row").count()).toBeGreaterThan(1);
  await expectAccessible(page);
});

test("a person's page shows what they look after, and a maker finds no package of others", async ({
  page,
  signIn,
}) => {
  await signIn("Imke Mulder");
  await page.goto("/search?q=ada+okonjo");
  await page.getByRole("region", { name: "People" }).getByRole("link", { name: "Ada Okonjo" }).click();
  await expect(page.getByRole("region", { name: "Helps with" })).toContainText("Python");
  await expect(page.getByRole("link", { name: "Bordereaux cleaner" })).toBeVisible();
  await expectAccessible(page);
  await page.goto("/search?q=rapidfuzz");
  await expect(page.getByRole("region", { name: "Packages" })).toHaveCount(0);
});

test("on a phone the door is a button, and nothing sticks out", async ({ page, signIn }) => {
  await signIn("Ada Okonjo");
  await page.setViewportSize({ width: 360, height: 740 });
  await page.getByRole("link", { name: "Search everything" }).click();
  await page.getByRole("combobox", { name: "Search everything" }).fill("power apps");
  await expect(page.getByRole("group", { name: "Platforms" })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});
