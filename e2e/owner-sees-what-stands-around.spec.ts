import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "./fixtures";

/** Of the applications in the list that is open, the first whose picture has at least so many linked nodes. */
async function openPictureWith(page: Page, least: number) {
  const hrefs = await page
    .locator("a[data-row-link]")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
  for (const href of hrefs) {
    await page.goto(`${href}/graph`);
    if ((await page.getByRole("region", { name: "The picture" }).getByRole("link").count()) >= least)
      return href;
  }
  throw new Error(`The demo organisation has no application with ${least} neighbours.`);
}

test("an analyst walks the picture with the keyboard, opens a fold, and finds the same in the table", async ({
  page,
  signIn,
}) => {
  await signIn("Inés Castellanos");
  await page.goto("/applications?kind=script");
  const home = await openPictureWith(page, 3);
  await page.goto(`${home}?tab=needs`);
  await page.getByRole("link", { name: "Show as a picture" }).click();
  await expect(page).toHaveURL(`${home}/graph`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("“");
  await expectAccessible(page);

  const picture = page.getByRole("region", { name: "The picture" });
  const links = picture.getByRole("link");
  const count = await links.count();
  await picture.focus();
  for (let at = 0; at < count; at++) {
    await page.keyboard.press("Tab");
    await expect(links.nth(at)).toBeFocused();
  }
  const table = page.getByRole("table", { name: /^Everything around/ });
  for (const name of await links.evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? "")))
    if (name.startsWith("/")) await expect(table.locator(`a[href="${name}"]`).first()).toBeVisible();

  const fold = picture.getByRole("link", { name: /packages?, / }).first();
  await fold.focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/open=\w+#packages$/);
  const opened = page.getByRole("region", { name: /^Its packages of/ });
  await expect(opened.getByRole("listitem").first()).toBeVisible();
  await expectAccessible(page);

  const neighbour = picture.locator('a[href^="/applications/APP-"]:not([href*="graph"])').first();
  if ((await neighbour.count()) > 0) {
    const href = (await neighbour.getAttribute("href")) ?? "";
    await neighbour.focus();
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(new RegExp(`${href}$`));
  }
});

test("on a narrow screen the picture begins with the application itself, and says that there is more", async ({
  page,
  signIn,
}) => {
  await signIn("Inés Castellanos");
  await page.goto("/applications?kind=script");
  const home = await openPictureWith(page, 3);
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(`${home}/graph`);
  const own = page.getByRole("region", { name: "The picture" }).locator("rect.fill-act");
  await expect(own).toBeInViewport({ ratio: 0.9 });
  await expect(page.getByText("scroll it sideways to see all of it")).toBeVisible();
  await expectAccessible(page);
  await page.setViewportSize({ width: 2400, height: 900 });
  await expect(page.getByText("scroll it sideways to see all of it")).toHaveCount(0);
});

test("the picture of somebody else's application is not there", async ({ page, signIn }) => {
  await signIn("Imke Mulder");
  await page.goto("/applications");
  const hrefs = await page
    .locator("a[data-row-link]")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
  const statuses = [];
  for (const href of hrefs.slice(0, 12)) statuses.push((await page.request.get(`${href}/graph`)).status());
  expect(statuses).toContain(404);
});
