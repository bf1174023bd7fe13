import type { Page } from "@playwright/test";
import { expect, expectAccessible, firstNumber, test } from "./fixtures";

const found = async (page: Page) =>
  firstNumber(
    await page
      .getByText(/^[\d,]+ of [\d,]+$/)
      .first()
      .textContent(),
  );

test("a view is saved, shared and pinned, and another person sees through it only what they may", async ({
  page,
  signIn,
}) => {
  test.setTimeout(120_000);
  await signIn("Inés Castellanos");
  await page.goto("/applications?q=list");
  await page.getByRole("button", { name: "Columns" }).click();
  await page.getByRole("checkbox", { name: "People who rely on it" }).uncheck();
  await page.getByRole("radio", { name: "compact" }).check();
  await expect(page).toHaveURL(/density=compact/);
  await page.keyboard.press("Escape");
  const all = await found(page);
  await expect(page.getByRole("link", { name: /Odd claims list/ })).toBeVisible();

  await page.getByRole("button", { name: "Save this view" }).click();
  const dialog = page.getByRole("dialog", { name: "Save this view" });
  await dialog.getByRole("button", { name: "Save the view" }).click();
  await expect(dialog.getByText("Give the view a name.")).toBeVisible();
  await dialog.getByRole("textbox", { name: "Name" }).fill("Lists of all kinds");
  await dialog.getByRole("checkbox", { name: "Share it with everybody here" }).check();
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Save the view" }).click();
  const view = page.getByRole("region", { name: "The view “Lists of all kinds”" });
  await expect(view).toContainText("yours, shared with everybody");
  await expect(page.getByRole("columnheader", { name: "People" })).toHaveCount(0);
  await view.getByRole("button", { name: "Pin" }).click();
  await expect(
    page.getByRole("navigation", { name: "Views" }).getByRole("link", { name: "Lists of all kinds" }),
  ).toHaveAttribute("aria-current", "page");
  await expectAccessible(page);

  // Another filter leaves the view, and saving the changes makes it that.
  await page.getByRole("button", { name: /^Kind/ }).click();
  await page.getByRole("checkbox", { name: /^Workbook/ }).check();
  await expect(view).toContainText("with other filters or columns since");
  await page.keyboard.press("Escape");
  await view.getByRole("link", { name: "Back to the view" }).click();
  await expect(view).not.toContainText("since");
  expect(await found(page)).toBe(all);
  const id = new URL(page.url()).searchParams.get("of") ?? "";
  expect(id).toMatch(/^[0-9a-f-]{36}$/);

  await signIn("Imke Mulder");
  await page.goto(`/applications?view=${id}`);
  await expect(page.getByRole("searchbox")).toHaveValue("list");
  await expect(view).toContainText("shared by Inés Castellanos; you see what you may see");
  await expect(page.getByRole("link", { name: /Odd claims list/ })).toHaveCount(0);
  expect(await found(page)).toBeLessThan(all);
  await expect(view.getByRole("button", { name: "Save changes" })).toHaveCount(0);
  await expectAccessible(page);
  await page.goto("/applications/views");
  const shared = page.getByRole("region", { name: "Shared by others" });
  await expect(shared.getByRole("link", { name: "Lists of all kinds" })).toBeVisible();
  await expect(shared.getByRole("button", { name: /^Remove/ })).toHaveCount(0);
  await expectAccessible(page);

  // Kept private again, it is not there for anybody else.
  await signIn("Inés Castellanos");
  await page.goto("/applications/views");
  const own = page.getByRole("region", { name: "Yours" });
  await own.getByRole("button", { name: "Stop sharing" }).click();
  await expect(own.getByText(/^Yours alone/)).toBeVisible();
  await own.getByRole("button", { name: "Rename" }).click();
  await page.getByRole("textbox", { name: "Name" }).fill("Only mine");
  await page.getByRole("button", { name: "Rename it" }).click();
  await expect(own.getByRole("link", { name: "Only mine" })).toBeVisible();
  await own.getByRole("button", { name: "Remove" }).click();
  await expect(own.getByText("You have saved none yet.")).toBeVisible();
  await page
    .getByRole("dialog", { name: "“Only mine” is removed" })
    .getByRole("button", { name: "Undo" })
    .click();
  await expect(own.getByRole("link", { name: "Only mine" })).toBeVisible();
  await signIn("Imke Mulder");
  expect((await page.goto(`/applications?view=${id}`))?.status()).toBe(404);
  await page.goto(`/applications?of=${id}`);
  await expect(page.getByText("Only mine")).toHaveCount(0);
});

test("a view that asks for a department that is gone opens and says so", async ({ page, signIn }) => {
  await signIn("Inés Castellanos");
  await page.goto("/applications?department=01980000-0000-7000-8000-00000000dead&risk=high");
  await page.getByRole("button", { name: "Save this view" }).click();
  await page.getByRole("textbox", { name: "Name" }).fill("A department that was");
  await page.getByRole("button", { name: "Save the view" }).click();
  await expect(page.getByRole("region", { name: "The view “A department that was”" })).toBeVisible();
  await expect(page.getByText(/asks for a department that is not there any more/)).toBeVisible();
  await page.getByRole("link", { name: "Leave it out" }).click();
  await expect(page.getByText(/not there any more/)).toHaveCount(0);
  expect(await found(page)).toBeGreaterThan(0);
  await page.getByRole("button", { name: "Save changes" }).click();
  await expect(page.getByText("“A department that was” shows this from now on")).toBeVisible();
});

test("many are moved at once after a preview, and an undo brings them back", async ({ page, signIn }) => {
  test.setTimeout(120_000);
  await signIn("Inés Castellanos");
  await page.goto("/applications?q=reinsurance");
  const row = page.getByRole("row", { name: /Monday market letter/ });
  const before = (await row.getByRole("cell").nth(2).textContent()) ?? "";
  await page.locator("a[data-row-link]").first().focus();
  await page.keyboard.press("x");
  const deeds = page.getByRole("region", { name: "Deeds for what is chosen" });
  await expect(deeds).toContainText("1 chosen");
  await page.getByRole("checkbox", { name: "Choose every row shown" }).check();
  const count = await page.locator("tbody tr").count();
  expect(count).toBeGreaterThan(1);
  await expect(deeds).toContainText(`${count} chosen`);
  await expectAccessible(page);
  await deeds.getByRole("button", { name: "Move to department" }).click();
  const dialog = page.getByRole("dialog", { name: /^Move to department/ });
  await dialog.getByRole("combobox").selectOption({ label: "Finance" });
  const forecast = dialog.getByRole("status");
  await expect(forecast).toContainText(/will change/);
  const moving = firstNumber(await forecast.textContent());
  expect(moving).toBeGreaterThan(0);
  await expectAccessible(page);
  await dialog.getByRole("button", { name: `Move ${moving} application` }).click();
  await expect(page.getByText(/^You moved .* to Finance$/).first()).toBeVisible();
  await expect(row.getByRole("cell").nth(2)).toContainText("Finance");
  await expect(deeds).toHaveCount(0);

  // The toast goes away, the line above the table stays for ten minutes.
  await page.reload();
  await expectAccessible(page);
  await page.getByRole("main").getByRole("button", { name: "Undo" }).click();
  await expect(row.getByRole("cell").nth(2)).toHaveText(before);
  await expect(page.getByText(/as before$/)).toBeVisible();
  await expect(page.getByRole("main").getByRole("button", { name: "Undo" })).toHaveCount(0);
});

test("a maker changes many of their own, and is told why the others stay", async ({ page, signIn }) => {
  await signIn("Imke Mulder");
  await page.goto("/applications?sort=title&direction=ascending");
  await page.getByRole("checkbox", { name: "Choose every row shown" }).check();
  const deeds = page.getByRole("region", { name: "Deeds for what is chosen" });
  const all = deeds.getByRole("button", { name: /^Choose all/ });
  const total = firstNumber(await all.textContent());
  await all.click();
  await expect(deeds.getByRole("status")).toHaveText(`${total.toLocaleString("en")} chosen`);
  await deeds.getByRole("button", { name: "Retire" }).click();
  const dialog = page.getByRole("dialog", { name: /^Retire: / });
  await expect(dialog.getByText(/Only its owners and IT analysts can do this/)).toBeVisible();
  const may = firstNumber(await dialog.getByText(/will change/).textContent());
  const stay = firstNumber(await dialog.getByRole("listitem").first().textContent());
  expect(may + stay).toBe(total);
  expect(may).toBeGreaterThan(0);
  await dialog.getByRole("button", { name: "Not now" }).click();
  await expect(dialog).toHaveCount(0);
});

test("keys walk through the table, and take nothing from what is typed into", async ({ page, signIn }) => {
  await signIn("Inés Castellanos");
  await page.goto("/applications?sort=title&direction=ascending");
  const links = page.locator("a[data-row-link]");
  const last = (await links.count()) - 1;
  await links.first().focus();
  for (const [key, at] of [
    ["j", 1],
    ["ArrowDown", 2],
    ["k", 1],
    ["End", last],
    ["j", last],
    ["Home", 0],
    ["ArrowUp", 0],
  ] as const) {
    await page.keyboard.press(key);
    await expect(links.nth(at), key).toBeFocused();
  }
  await page.keyboard.press("x");
  await expect(page.getByRole("checkbox", { name: /^Choose / }).nth(1)).toBeChecked();
  const deeds = page.getByRole("region", { name: "Deeds for what is chosen" });
  await expect(deeds).toContainText("1 chosen");
  await page.keyboard.press("b");
  await expect(deeds.getByRole("button").first()).toBeFocused();
  await page.keyboard.press("/");
  await page.keyboard.type("xkj");
  await expect(page.getByRole("searchbox")).toHaveValue("xkj");
  await page.goto("/applications?sort=title&direction=ascending");
  const address = await links.nth(1).getAttribute("href");
  await links.first().focus();
  await page.keyboard.press("j");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`${address}$`));
  await page.goto("/applications");
  await expect(page.getByRole("table", { name: /^Applications/ })).toBeVisible();
});

test("a column takes another width by keyboard and by hand, and keeps it", async ({ page, signIn }) => {
  await signIn("Inés Castellanos");
  await page.goto("/applications");
  const owner = page.getByRole("columnheader", { name: /Owner/ });
  const widthOf = async () => (await owner.boundingBox())?.width ?? 0;
  const handle = page.getByRole("separator", { name: "Width of Owner" });
  const before = await widthOf();
  await handle.focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await expect.poll(widthOf).toBeCloseTo(before + 32, 0);
  await expect(handle).toHaveAttribute("aria-valuenow", String(Math.round(before + 32)));
  const box = (await handle.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + 40, box.y + 5, { steps: 4 });
  await page.mouse.up();
  const after = await widthOf();
  expect(after).toBeGreaterThan(before + 50);
  await page.reload();
  await expect.poll(widthOf).toBeCloseTo(after, 0);
  await handle.focus();
  await page.keyboard.press("Delete");
  await expect.poll(widthOf).toBeCloseTo(before, 0);
});
