import type { Page } from "@playwright/test";
import { expect, expectAccessible, firstNumber, type Persona, test } from "./fixtures";

type SignIn = (persona: Persona) => Promise<void>;

async function register(page: Page, title: string) {
  await page.goto("/applications/register");
  await page.getByLabel("Title").fill(title);
  await page.getByLabel("Headline").fill("Small list kept for the journeys of this suite");
  await page.getByLabel("Description").fill("Keeps a few lines for the team. It is opened on Mondays.");
  await page.getByRole("radio", { name: /^Workbook/ }).check();
  await page.getByRole("button", { name: "Register application" }).click();
  await expect(page).toHaveURL(/\/applications\/APP-\d{5}/);
  return new URL(page.url()).pathname;
}

async function begin(page: Page, signIn: SignIn, title: string) {
  await signIn("Imke Mulder");
  return register(page, title);
}

const riskNow = async (page: Page) =>
  firstNumber(
    await page
      .getByText(/^\d+ of 100$/)
      .first()
      .textContent(),
  );

async function more(page: Page, deed: RegExp) {
  await page.getByRole("button", { name: "More" }).click();
  await page
    .getByRole("button", { name: deed })
    .or(page.getByRole("menuitem", { name: deed }))
    .click();
}

async function chooseColleague(page: Page, label: RegExp, name: string) {
  await page.getByRole("combobox", { name: label }).fill(name);
  await page
    .getByRole("option", { name: new RegExp(name) })
    .first()
    .click();
}

test("doing a suggested step lowers the risk by what was promised, and undo raises it again", async ({
  page,
  signIn,
}) => {
  const home = await begin(page, signIn, "Monday key list");
  const before = await riskNow(page);
  await page.goto(`${home}?do=record&control=back-up`);
  await expect(page.getByRole("dialog")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Record it" }).click();
  await expect(page.getByText("Recorded: it counts from now on")).toBeVisible();
  await expect.poll(() => riskNow(page)).toBe(before - 6);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect.poll(() => riskNow(page)).toBe(before);
});

test("two people who edit at once both keep their words, and the second decides", async ({
  page,
  browser,
  signIn,
  baseURL,
}) => {
  const home = await begin(page, signIn, "Tuesday key list");
  await page.goto(`${home}/edit`);
  await page.getByLabel("Where does it live?").fill("Claims share > keys");

  const other = await browser.newContext({ baseURL });
  const analyst = await other.newPage();
  await analyst.goto("/sign-in");
  await analyst.getByRole("button", { name: "Inés Castellanos" }).click();
  await expect(analyst.getByRole("navigation", { name: "Places" })).toBeVisible();
  await analyst.goto(`${home}/edit`);
  await analyst.getByLabel("Where does it live?").fill("IT share > keys");
  await analyst.getByRole("button", { name: /^Save/ }).click();
  await expect(analyst).toHaveURL(new RegExp(`${home}$`));
  await other.close();

  await page.getByRole("button", { name: /^Save/ }).click();
  await expect(page.getByText("IT share > keys").first()).toBeVisible();
  await expect(page.getByText("Claims share > keys").first()).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("radio", { name: /Claims share > keys/ }).check();
  await page.getByRole("button", { name: /^Save/ }).click();
  await expect(page).toHaveURL(new RegExp(`${home}$`));
  await expect(page.getByText("Claims share > keys").first()).toBeVisible();
});

test("a second owner counts once they agree", async ({ page, signIn }) => {
  const home = await begin(page, signIn, "Wednesday key list");
  await more(page, /Second owner/);
  await chooseColleague(page, /Which colleague/, "Ada Okonjo");
  await page.getByRole("button", { name: "Ask them" }).click();
  await expect(page.getByText("Asked: it counts once they say yes")).toBeVisible();
  await signIn("Ada Okonjo");
  await page.goto(home);
  await expect(page.getByText("asks you to be second owner")).toBeVisible();
  await page.getByRole("button", { name: "I will" }).click();
  await expect(page.getByRole("link", { name: "Edit" })).toBeVisible();
});

test("handing over moves nothing until the other agrees", async ({ page, signIn }) => {
  const home = await begin(page, signIn, "Thursday key list");
  await more(page, /Hand it over/);
  await chooseColleague(page, /takes it over/, "Ada Okonjo");
  await page.getByLabel("A note to them").fill("You know the yards better than I do.");
  await page.getByRole("button", { name: "Ask them" }).click();
  await expect(page.getByText("Ada Okonjo was asked to take it over")).toBeVisible();
  await signIn("Ada Okonjo");
  await page.goto(home);
  await expect(page.getByText("You know the yards better than I do.")).toBeVisible();
  await page.getByRole("button", { name: "Take it over" }).click();
  await expect(page.getByText("You are its owner now")).toBeVisible();
  await page.goto(`${home}?tab=history`);
  await expect(page.getByText("Ada Okonjo took it over from Imke Mulder")).toBeVisible();
});

test("retiring is undone with one click, at once or later", async ({ page, signIn }) => {
  const home = await begin(page, signIn, "Friday key list");
  await more(page, /Retire it/);
  await page.getByRole("button", { name: "Retire it" }).click();
  await expect(page.getByText("It is retired").first()).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("button", { name: "Bring it back" })).toHaveCount(0);
  await page.goto(`${home}?do=retire`);
  await page.getByRole("button", { name: "Retire it" }).click();
  await expect(page.getByText("It is retired").first()).toBeVisible();
  await page.goto(home);
  await page.getByRole("button", { name: "Bring it back" }).click();
  await expect(page.getByRole("link", { name: "Edit" })).toBeVisible();
});

test("what it needs can be changed afterwards", async ({ page, signIn }) => {
  const home = await begin(page, signIn, "Saturday key list");
  await page.goto(`${home}/needs`);
  await expectAccessible(page);
  await page.locator("input[type=file]").setInputFiles({
    name: "package.json",
    mimeType: "application/json",
    buffer: Buffer.from('{"dependencies":{"lodash":"4.17.20"}}'),
  });
  await expect(page.getByText("lodash").first()).toBeVisible();
  await page.getByRole("button", { name: /^Save/ }).click();
  await expect(page).not.toHaveURL(/\/needs/);
  await page.goto(`${home}?tab=needs`);
  await expect(page.getByText("lodash")).toBeVisible();
  await expect(page.getByText("4.17.20")).toBeVisible();
});

test("somebody else sees the card and whom to ask, not the record", async ({ page, signIn }) => {
  const home = await begin(page, signIn, "Sunday key list");
  await page.goto(`${home}/edit`);
  await page.getByLabel("Where does it live?").fill("canary-7f3e share");
  await page.getByRole("button", { name: /^Save/ }).click();
  await expect(page).toHaveURL(new RegExp(`${home}$`));
  await signIn("Tom Hartley");
  for (const path of [
    home,
    `${home}?tab=history`,
    `${home}?tab=needs`,
    `${home}/edit`,
    `${home}/needs`,
    "/applications?q=Sunday+key",
  ]) {
    const answer = await page.goto(path);
    expect(await answer?.text(), path).not.toContain("canary-7f3e");
    await expect(page.getByRole("link", { name: "Edit" })).toHaveCount(0);
  }
});
