import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "./fixtures";

// Several pages are looked at in both themes on the way.
test.describe.configure({ timeout: 120_000 });

async function register(page: Page, title: string) {
  await page.goto("/applications/register");
  await page.getByLabel("Title").fill(title);
  await page.getByLabel("Headline").fill("Small list that two colleagues keep");
  await page.getByLabel("Description").fill("Keeps the phone numbers of the desk. It is printed on Mondays.");
  await page.getByRole("radio", { name: /^Workbook/ }).check();
  await page.getByRole("button", { name: "Register application" }).click();
  await expect(page).toHaveURL(/\/applications\/APP-\d{5}/);
  return new URL(page.url()).pathname;
}

async function say(page: Page, text: string) {
  await page.getByLabel("Your comment").fill(text);
  await page.getByRole("button", { name: "Comment", exact: true }).click();
  await expect(page.getByText("Sent: it stands among the comments").first()).toBeVisible();
}

test("a colleague follows and comments, what was typed survives a reload, and a removed comment comes back", async ({
  page,
  signIn,
}) => {
  await signIn("Imke Mulder");
  const home = await register(page, "Lamp shop opening hours");
  await signIn("Tom Hartley");
  await page.goto(home);
  await page.getByRole("button", { name: "Follow", exact: true }).click();
  await expect(page.getByRole("button", { name: /^Following/ })).toBeVisible();
  await expect(page.getByText("1 person follows it")).toBeVisible();

  await page.getByLabel("Your comment").fill("Half a thought");
  await page.reload();
  await expect(page.getByLabel("Your comment")).toHaveValue("Half a thought");
  await say(page, "On Sundays too?\nSee https://example.org/hours.");
  await expect(page.getByLabel("Your comment")).toHaveValue("");
  const link = page.getByRole("link", { name: "https://example.org/hours" });
  await expect(link).toHaveAttribute("rel", /noopener/);
  await expectAccessible(page);
  await page.goto("/applications?owner=followed");
  await expect(page.getByRole("link", { name: "Lamp shop opening hours" })).toBeVisible();

  await signIn("Imke Mulder");
  await page.goto(home);
  await page.getByRole("link", { name: /^Comments/ }).click();
  await page.getByRole("button", { name: /^Remove/ }).click();
  await expect(page.getByText(/Imke Mulder removed a comment/)).toBeVisible();
  await expect(page.getByText("On Sundays too?")).toHaveCount(0);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Put it back" }).click();
  await expect(page.getByText("On Sundays too?")).toBeVisible();
});

test("a comment that does not fit or comes from a closed session is still in its field", async ({
  page,
  signIn,
}) => {
  await signIn("Imke Mulder");
  await page.goto(`${await register(page, "Umbrella stand inventory")}?tab=comments`);
  await page.getByLabel("Your comment").fill("x".repeat(2_001));
  await page.getByRole("button", { name: "Comment", exact: true }).click();
  await expect(page.getByText(/at most 2000 fit/)).toBeVisible();
  await page.getByLabel("Your comment").fill("Are there spare ones?");
  await page.context().clearCookies();
  await page.getByRole("button", { name: "Comment", exact: true }).click();
  await expect(page.getByText(/You were signed out/)).toBeVisible();
  await expect(page.getByLabel("Your comment")).toHaveValue("Are there spare ones?");
  await expect(page.getByRole("link", { name: /^Sign in/ })).toBeVisible();
});

test("an owner merges a duplicate, the old reference leads on, and the merge can be taken back", async ({
  page,
  signIn,
}) => {
  await signIn("Imke Mulder");
  const stays = await register(page, "Phone numbers of the desk");
  const duplicate = await register(page, "Phone number of the desks");
  await page.goto(`${duplicate}/edit`);
  await page.getByLabel("How is it run?").fill("Open it, then print it.");
  await page.getByRole("button", { name: /^Save/ }).click();
  await expect(page).toHaveURL(new RegExp(`${duplicate}$`));
  await page.goto(`${duplicate}?tab=comments`);
  await say(page, "Written under the duplicate");
  await page.goto(duplicate);
  await expect(page.getByText(/Looks like Phone numbers of the desk/)).toBeVisible();
  await page.getByRole("button", { name: "More" }).click();
  await page.getByText("This is a duplicate of…").click();
  await expect(page.getByRole("heading", { name: /is a duplicate of…/ })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: "Phone numbers of the desk" }).click();
  await expect(page.getByText("1 comment moves over")).toBeVisible();
  await expect(page.getByRole("checkbox", { name: "How to run it" })).toBeChecked();
  await expectAccessible(page);
  await page.getByRole("button", { name: /^Merge APP-\d+ into APP-\d+$/ }).click();
  await expect(page).toHaveURL(new RegExp(`${stays}$`));
  await expect(page.getByText("Open it, then print it.")).toBeVisible();
  await expect(page.getByText("Merged: this is the one that stays").first()).toBeVisible();
  await page.getByRole("button", { name: "Take the merge back" }).click();
  await expect(page.getByText(/was merged into this/)).toHaveCount(0);
  await page.goto(`${duplicate}/merge?into=${stays.split("/").at(-1)}`);
  await page.getByRole("button", { name: /^Merge APP-\d+ into APP-\d+$/ }).click();
  await expect(page).toHaveURL(new RegExp(`${stays}$`));

  await page.goto(`${duplicate}?tab=history`);
  await expect(page).toHaveURL(new RegExp(`${stays}\\?tab=history$`));
  await expect(page.getByText(/was merged into this on/)).toBeVisible();
  await expect(page.getByText(/under APP-\d+/).first()).toBeVisible();
  await page.getByRole("link", { name: /^Comments/ }).click();
  await expect(page.getByText("Written under the duplicate")).toBeVisible();
  await page.goto(`/applications?q=${duplicate.split("/").at(-1)}`);
  await expect(page.getByRole("link", { name: "Phone numbers of the desk" })).toBeVisible();

  await page.goto(`${duplicate}?merged=stay`);
  await expect(page.getByText("It is merged into “Phone numbers of the desk”")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Take the merge back" }).click();
  await expect(page.getByText("The merge was taken back: both are in use")).toBeVisible();
  await page.goto(`${duplicate}?tab=comments`);
  await expect(page.getByText("Written under the duplicate")).toBeVisible();
});

test("who owns one of the two only reads who could merge them, and strangers may not begin", async ({
  page,
  signIn,
}) => {
  await signIn("Ada Okonjo");
  const foreign = await register(page, "Kettle descaling rota");
  await signIn("Imke Mulder");
  const own = await register(page, "Rota for descaling kettles");
  await page.goto(`${own}/merge?into=${foreign.split("/").at(-1)}`);
  await expect(page.getByText(/belongs to Ada Okonjo/)).toBeVisible();
  await expect(page.getByRole("button", { name: /^Merge APP/ })).toHaveCount(0);
  await expectAccessible(page);
  expect((await page.goto(`${foreign}/merge`))?.status()).toBe(403);
});
