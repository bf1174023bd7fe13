import { expect, expectAccessible, test } from "./fixtures";

test("what happened stands in the inbox with its reason and one next step", async ({ page, signIn }) => {
  await signIn("Imke Mulder");
  const bell = page.getByRole("link", { name: /^Inbox, \d+ unread$/ });
  const unread = Number(/\d+/.exec((await bell.getAttribute("aria-label")) ?? "")?.[0]);
  await bell.click();
  await expect(page.getByText(`${unread} unread.`)).toBeVisible();
  await expectAccessible(page);

  const row = page.getByRole("listitem").filter({ hasText: "wrote to you about" }).first();
  const rows = page.getByRole("listitem").filter({ hasText: "wrote to you about" });
  const before = await rows.count();
  await row.getByRole("button", { name: /^Done/ }).click();
  await expect(rows).toHaveCount(before - 1);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(rows).toHaveCount(before);

  await row.getByRole("link", { name: /^Read and answer/ }).click();
  await expect(page).toHaveURL(/\/help\//);
});

test("a kind that is muted leaves the inbox, and the preference says so", async ({ page, signIn }) => {
  await signIn("Imke Mulder");
  await page.goto("/inbox");
  const rows = page.getByRole("listitem").filter({ hasText: "commented on" });
  await rows
    .first()
    .getByRole("button", { name: /^Mute this kind/ })
    .click();
  await expect(rows).toHaveCount(0);
  await page.goto("/inbox?show=muted");
  await expect(rows.first()).toBeVisible();
  await page.goto("/settings/notifications");
  const kind = page.getByRole("group", { name: "Somebody comments" });
  await expect(kind.getByRole("radio", { name: "Never" })).toBeChecked();
  await expectAccessible(page);
  await kind.getByRole("radio", { name: "Once a week" }).check();
  await page.getByRole("button", { name: "Save what you hear of" }).click();
  await expect(page.getByText("Saved: this is how soon you hear of things")).toBeVisible();
  await page.reload();
  await expect(kind.getByRole("radio", { name: "Once a week" })).toBeChecked();
});

test("nothing is left to do: the empty place says what would be here", async ({ page, signIn }) => {
  await signIn("Marta Lindqvist");
  await page.goto("/inbox?show=done");
  await expect(page.getByRole("heading", { name: "Nothing is done yet" })).toBeVisible();
  await expectAccessible(page);
});
