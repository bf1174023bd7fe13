import type { Page } from "@playwright/test";
import { noFacts } from "../lib/dependencies/facts";
import { expect, expectAccessible, type Persona, test } from "./fixtures";

type SignIn = (persona: Persona) => Promise<void>;

/** Sources stay from one run to the next, so each run has servers and names of its own. */
const run = Date.now().toString(36);
const server = `clm-sql-${run}`;

const facts = {
  ...noFacts,
  sheets: 4,
  formulas: 1_250,
  errorCells: 3,
  veryHiddenSheets: ["Rates"],
  externalLinks: [{ target: "\\\\act-srv\\reserving\\2026Q3\\BE_summary.xlsx" }],
  connections: [
    { kind: "sql-server", server, database: "ClaimsMart", target: null },
    {
      kind: "odbc",
      server: `tcp:${server.toUpperCase()},1433`,
      database: "claimsmart",
      target: "Pwd=canary-91c2;",
    },
  ],
  powerQuery: [{ kind: "web.contents", target: "https://api.weather.example/v1/hail?key=canary-91c2" }],
  macros: { ...noFacts.macros, vba: true, autoOpen: true, reaches: ["shell"] },
  connectors: ["shared_sharepointonline"],
};

/** What this browser keeps of a workbook that was read while the server could not be reached. */
const needsDraft = JSON.stringify({
  lists: [
    {
      ...{ name: "Hail claims.xlsm", format: "workbook", resolved: false, facts },
      ...{ components: [], warnings: [], causes: [], removed: [] },
    },
  ],
});

async function describeIt(page: Page, title: string) {
  await page.getByLabel("Title").fill(title);
  await page.getByLabel("Headline").fill("Which hail claims wait for which expert");
  await page.getByLabel("Description").fill("Takes open claims. Sorts them by expert. Prints a list a week.");
  await page.getByRole("radio", { name: /^Workbook/ }).check();
}

async function drop(page: Page, name: string, content: string) {
  await page
    .locator("input[type=file]")
    .setInputFiles({ name, mimeType: "text/plain", buffer: Buffer.from(content) });
}

async function register(page: Page, signIn: SignIn, title: string) {
  await signIn("Imke Mulder");
  await page.goto("/applications/register");
  await describeIt(page, title);
}

async function finish(page: Page) {
  await page.getByRole("button", { name: "Register application" }).click();
  await expect(page).toHaveURL(/\/applications\/APP-\d{5}/);
  return new URL(page.url()).pathname;
}

/** Begins with the workbook as this browser keeps it: a form that could not be kept elsewhere, with the workbook in it. */
async function continueWithWorkbook(page: Page) {
  await page.goto("/applications/register");
  await page.route("**/applications/register*", (route) =>
    route.request().method() === "POST" ? route.abort() : route.continue(),
  );
  await page.getByLabel("Title").fill("Hail claims by expert");
  const keyOf = () => Object.keys(window.localStorage).find((key) => key.startsWith("lamplight.register."));
  await expect.poll(() => page.evaluate(keyOf)).toBeTruthy();
  await page.goto("/platforms");
  await page.unroute("**/applications/register*");
  await page.evaluate((draft) => {
    for (const key of Object.keys(window.localStorage)) {
      if (!key.startsWith("lamplight.register.")) continue;
      const copy = JSON.parse(window.localStorage.getItem(key) ?? "{}");
      copy.content.needsDraft = draft;
      window.localStorage.setItem(key, JSON.stringify(copy));
    }
  }, needsDraft);
  await page.goto("/applications/register");
  await page.getByRole("button", { name: "Continue" }).first().click();
}

test("a newer list shows what it changes before it is saved, and the difference stays to be seen", async ({
  page,
  signIn,
}) => {
  await register(page, signIn, "Hail expert planner");
  await drop(page, "requirements.txt", "flask==2.2.5\nrequests==2.31.0\nsix==1.16.0\n");
  await expect(page.getByText("Not resolved: what these packages pull in").first()).toBeVisible();
  await expect(page.getByText("pip list > pip-list.txt", { exact: true })).toBeVisible();
  const home = await finish(page);

  await page.goto(`${home}/needs`);
  await drop(page, "requirements.txt", "flask==3.0.0\nrequests==2.30.0\nrich==13.7.0\n");
  const difference = page.getByText(/This replaces the requirements\.txt that is stored/).locator("..");
  await expect(difference.getByText("Moved up: flask from 2.2.5 to 3.0.0")).toBeVisible();
  await expect(difference.getByText("Moved down: requests from 2.31.0 to 2.30.0")).toBeVisible();
  await expect(difference.getByText("New: rich 13.7.0")).toBeVisible();
  await expect(difference.getByText("Gone: six 1.16.0")).toBeVisible();
  await expectAccessible(page);

  // What was dropped and is not saved yet is there again after a way round, here and after a reload.
  await expect(page.getByText("Kept as a draft, not saved yet.")).toBeVisible();
  await page.getByRole("navigation", { name: "Places" }).getByRole("link", { name: /^Home/ }).click();
  await expect(page.getByRole("heading", { name: "What Hail expert planner needs" }).first()).toBeVisible();
  await page.goBack();
  await expect(difference.getByText("New: rich 13.7.0")).toBeVisible();
  await page.reload();
  await expect(page.getByText("It is not saved yet.")).toBeVisible();
  await expect(difference.getByText("New: rich 13.7.0")).toBeVisible();
  await page.getByRole("button", { name: /^Save/ }).click();

  await expect(page).toHaveURL(/tab=needs/);
  const drops = page.getByRole("region", { name: "What changed at the last drop" });
  await expect(drops).toContainText("1 new, 1 gone, 2 in another version, 0 unchanged");
  await expect(drops).toContainText("Moved up: flask from 2.2.5 to 3.0.0");
  await drops.getByText("One drop before").click();
  await expect(drops).toContainText("3 packages");
  await expect(page.getByRole("button", { name: /Copy command pip list/ })).toBeVisible();
  await expectAccessible(page);
});

test("a workbook says what was found in it, and its sources are stored only as they stay ticked", async ({
  page,
  signIn,
}) => {
  test.slow();
  await signIn("Imke Mulder");
  await continueWithWorkbook(page);
  const found = page.getByRole("region", { name: "What was found in Hail claims.xlsm" });
  await expect(found).toContainText("1 link to another file");
  await expect(found).toContainText("start other programs");
  await expect(found).toContainText("3 cells with errors");
  await expect(found).toContainText("Rates (shown only by a macro or the editor)");

  const proposals = page.getByRole("region", { name: "Found in its files" });
  await expect(proposals.getByRole("checkbox", { name: /ClaimsMart/ })).toBeChecked();
  await expect(proposals.getByRole("checkbox", { name: /SharePoint/ })).not.toBeChecked();
  await proposals.getByRole("checkbox", { name: /hail/ }).uncheck();
  // One of both, so that it is not drawn twice.
  await expect(proposals.getByRole("radio", { name: /Best estimate by class/ })).toBeChecked();
  await expect(proposals.getByRole("radio", { name: /A data source of its own/ })).not.toBeChecked();
  await proposals.getByLabel("What people call ClaimsMart").fill(`Claims mart ${run}`);
  await expectAccessible(page);
  expect(await page.content()).not.toContain("canary-91c2");

  await describeIt(page, "Hail claims by expert");
  const home = await finish(page);
  await page.goto(`${home}?tab=needs`);
  const sources = page.getByRole("region", { name: "Where its data comes from" });
  await expect(sources.getByRole("link")).toHaveText([`Claims mart ${run}`]);
  await expect(sources).toContainText("found in Hail claims.xlsm");
  const reads = page.getByRole("region", { name: "Reads from other applications" });
  await expect(reads.getByRole("link", { name: "Best estimate by class" })).toBeVisible();
  await expect(page.getByText("No packages stand in its files.")).toBeVisible();
  await expect(page.getByRole("region", { name: "What was found in Hail claims.xlsm" })).toBeVisible();
  await expectAccessible(page);

  await sources.getByRole("link", { name: `Claims mart ${run}` }).click();
  await expect(page.getByRole("heading", { name: `Claims mart ${run}`, level: 1 })).toBeVisible();
  await expect(page.getByText(`${server} / ClaimsMart`)).toBeVisible();
  await expect(page.getByRole("link", { name: "Hail claims by expert" }).first()).toBeVisible();
  await expect(page.getByRole("link", { name: "Change it" })).toHaveCount(0);
  await expectAccessible(page);

  // Where it is known, the very place is recognised, however it is spelled.
  await continueWithWorkbook(page);
  await expect(proposals.getByText("Known here already")).toBeVisible();
  await expect(proposals.getByRole("checkbox", { name: `Claims mart ${run}` })).toBeChecked();
});

test("an analyst says what a data source is and merges what is there twice", async ({ page, signIn }) => {
  test.slow();
  const place = `parts-${run} / Hail`;
  await register(page, signIn, "Hail parts stock");
  const sources = page.getByLabel("Which data sources does it use?");
  for (const name of [`${run} parts`, `${run} part list`]) {
    await sources.fill(name);
    await sources.press("Enter");
  }
  await finish(page);

  await signIn("Inés Castellanos");
  await page.getByRole("navigation", { name: "Places" }).getByRole("link", { name: "Data sources" }).click();
  await page.getByLabel("Name, place or description").fill(`${run} part`);
  await page.getByRole("button", { name: "Search" }).click();
  const list = page.getByRole("list", { name: "Data sources" });
  await expect(list.getByRole("link")).toHaveText([`${run} part list`, `${run} parts`]);
  await expectAccessible(page);

  await list.getByRole("link", { name: `${run} parts` }).click();
  await page.getByRole("link", { name: "Change it" }).click();
  await page.getByLabel("Kind").selectOption("Database");
  await page.getByRole("textbox", { name: "Place" }).fill(place);
  await page.getByLabel("What data is in it?").selectOption("Internal");
  await page.getByLabel("Whose is it?").fill("Imke");
  await page.getByRole("option", { name: /Imke Mulder/ }).click();
  await page.getByLabel("Name", { exact: true }).fill(`${run} part list`);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText(/Another data source has this name/)).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Place" })).toHaveValue(place);
  await page.getByLabel("Name", { exact: true }).fill(`${run} parts`);
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("heading", { name: `${run} parts`, level: 1, exact: true })).toBeVisible();
  await expect(page.getByText(place)).toBeVisible();

  await page.getByText("It is here twice").click();
  await page.getByLabel("Which one stays?").fill(`${run} part list`);
  await page.getByRole("option", { name: `${run} part list` }).click();
  await page.getByRole("button", { name: "Merge the two" }).click();
  await expect(page.getByRole("heading", { name: `${run} part list`, level: 1, exact: true })).toBeVisible();
  await expect(page.getByText(place)).toBeVisible();
  await expect(page.getByRole("link", { name: "Hail parts stock" }).first()).toBeVisible();
  const address = page.url();

  await signIn("Imke Mulder");
  await page.goto(address);
  await expect(page.getByRole("link", { name: "Change it" })).toBeVisible();
  await signIn("Ada Okonjo");
  const answer = await page.goto(address);
  expect(await answer?.text()).not.toContain(place);
  await page.goto(`/data-sources?q=${run}`);
  await expect(page.getByText("Nothing fits")).toBeVisible();
});
