import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "./fixtures";

const description =
  "Takes the parking permits from the portal and the fleet list. Works out who parks where each month, e.g. which vans share a bay. The yard team prints it on the first.";

async function describeIt(page: Page, title: string) {
  await page.getByLabel("Title").fill(title);
  await page.getByLabel("Headline").fill("Monthly parking plan for the vans of three yards");
  await page.getByLabel("Description").fill(description);
  await page.getByRole("radio", { name: /^Script/ }).check();
}

async function drop(page: Page, name: string, content: string | Buffer) {
  await page
    .locator("input[type=file]")
    .setInputFiles({ name, mimeType: "application/octet-stream", buffer: Buffer.from(content) });
}

test("a maker registers a tool with its packages and sees at once how lit and how risky it is", async ({
  page,
  signIn,
}) => {
  await signIn("Imke Mulder");
  await page.goto("/applications");
  await page.getByRole("link", { name: "Register an application" }).click();
  await expect(page.getByRole("heading", { name: "Register an application", level: 1 })).toBeVisible();
  await expectAccessible(page);

  await describeIt(page, "Yard bay planner");
  await expect(page.getByText("3 of 3 sentences")).toBeVisible();
  await drop(page, "requirements.txt", "pandas==2.2.3\nrequests>=2.31\nthis is not a package ~~~\n");
  await expect(page.getByText("pandas").first()).toBeVisible();
  await page
    .getByText(/not understood/i)
    .first()
    .click();
  await expect(page.getByText(/line 3/i).first()).toBeVisible();
  await page.getByRole("radio", { name: "It slows a team down" }).check();
  await page.getByRole("button", { name: "Register application" }).click();

  await expect(page).toHaveURL(/\/applications\/APP-\d{5}/);
  await expect(page.getByRole("heading", { name: "Yard bay planner", level: 1 })).toBeVisible();
  await expect(page.getByText(/\d+ lit/).first()).toBeVisible();
  await expect(
    page.getByText("It slows a team down").or(page.getByText("Slows a team down")).first(),
  ).toBeVisible();
  await expect(page.getByRole("heading", { name: /steps?, .* minutes?: from \d+ to/ })).toBeVisible();
  await expect(page.getByRole("heading", { name: "People who can help" })).toBeVisible();
  await expectAccessible(page);

  await page.getByRole("link", { name: /^What it needs/ }).click();
  await expect(page.getByText("2.2.3")).toBeVisible();
  await expect(page.getByText(/not resolved/i).first()).toBeVisible();
  await page.getByRole("link", { name: /^History/ }).click();
  await expect(page.getByText("Imke Mulder registered it")).toBeVisible();
});

test("what does not fit is said where it stands, and nothing typed is lost", async ({ page, signIn }) => {
  await signIn("Imke Mulder");
  await page.goto("/applications/register");
  await page.getByLabel("Title").fill("budget_v7_FINAL.xlsx");
  await expect(page.getByText(/looks like a file name/i)).toBeVisible();
  await page.getByLabel("Headline").fill("x".repeat(101));
  await page.getByLabel("Description").fill("One thing. Another thing. A third thing. And a fourth thing.");
  await expect(page.getByText(/4 of 3 sentences|four sentences|4 sentences/i).first()).toBeVisible();
  await page.getByRole("button", { name: "Register application" }).click();
  await expect(page.getByRole("alert").first()).toContainText(/nothing was saved/i);
  await expect(page.getByLabel("Title")).toHaveValue("budget_v7_FINAL.xlsx");
  await expect(page.getByLabel("Description")).toHaveValue(/fourth thing/);

  await page.getByLabel("Title").fill("Budget \u202Eretsam");
  await page.getByRole("button", { name: "Register application" }).click();
  await expect(page.getByText(/U\+202E/).first()).toBeVisible();
});

test("files that cannot be read say why, and the rest goes on", async ({ page, signIn }) => {
  await signIn("Imke Mulder");
  await page.goto("/applications/register");
  await drop(page, "tool.exe", Buffer.from([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0, 255, 254, 0, 1]));
  await expect(page.getByText(/tool\.exe/).first()).toBeVisible();
  await drop(page, "package.json", '{ "dependencies": { "lodash": ');
  await expect(page.getByText(/package\.json/).first()).toBeVisible();
  await drop(page, "data.accdb", "[[package]]\nname = 'x'\n");
  await expect(page.getByText(/what is in it is something else/).first()).toBeVisible();
  await drop(page, "requirements.txt", "Flask==2.2.5\n");
  await expect(page.getByText("flask").first()).toBeVisible();
});

test("a lock file of 3,000 packages is read while the page stays alive", async ({ page, signIn }) => {
  const packages = Object.fromEntries(
    Array.from({ length: 3_000 }, (_, index) => [
      `node_modules/package-${index}`,
      { version: `1.${index}.0`, resolved: "", integrity: "" },
    ]),
  );
  await signIn("Imke Mulder");
  await page.goto("/applications/register");
  await drop(
    page,
    "package-lock.json",
    JSON.stringify({ name: "yard", lockfileVersion: 3, packages: { "": { name: "yard" }, ...packages } }),
  );
  await expect(page.getByText(/3,000 packages/).first()).toBeVisible();
});

test("a draft survives a reload, and a second press registers nothing twice", async ({ page, signIn }) => {
  await signIn("Imke Mulder");
  await page.goto("/applications/register");
  await describeIt(page, "Permit reminder list");
  await drop(page, "requirements.txt", "Flask==2.2.5\n");
  await expect(page.getByText("flask").first()).toBeVisible();
  await expect(page.getByText(/draft kept/i)).toBeVisible();
  await expect(page).toHaveURL(/draft=/);
  await page.reload();
  await expect(page.getByLabel("Title")).toHaveValue("Permit reminder list");
  await expect(page.getByText("flask").first()).toBeVisible();

  await page.getByRole("button", { name: "Register application" }).dblclick();
  await expect(page).toHaveURL(/\/applications\/APP-\d{5}/);
  await page.goto("/applications?q=Permit+reminder+list");
  await expect(page.getByRole("link", { name: /Permit reminder list/ })).toHaveCount(1);
});

test("a session that ends in mid-form takes nothing away", async ({ page, context, signIn }) => {
  await signIn("Imke Mulder");
  await page.goto("/applications/register");
  await describeIt(page, "Van wash calendar");
  await expect(page.getByText(/draft kept/i)).toBeVisible();
  await context.clearCookies({ name: "__Host-lamplight" });
  await page.getByRole("button", { name: "Register application" }).click();
  await expect(page.getByText(/signed out/i).first()).toBeVisible();
  await expect(page.getByLabel("Title")).toHaveValue("Van wash calendar");

  const [second] = await Promise.all([
    context.waitForEvent("page"),
    page
      .getByRole("link", { name: /sign in/i })
      .first()
      .click(),
  ]);
  await second.getByRole("button", { name: "Imke Mulder" }).click();
  await expect(second.getByRole("navigation", { name: "Places" })).toBeVisible();
  await page.getByRole("button", { name: "Register application" }).click();
  await expect(page).toHaveURL(/\/applications\/APP-\d{5}/);
});

test("titles that look alike are shown while typing", async ({ page, signIn }) => {
  await signIn("Imke Mulder");
  await page.goto("/applications/register");
  await page.getByLabel("Title").fill("Broker commission trueup 2026");
  await expect(page.getByRole("link", { name: /Broker commission true-up/ })).toBeVisible();
});

test("the whole form can be filled with the keyboard", async ({ page, signIn }) => {
  await signIn("Imke Mulder");
  await page.goto("/applications/register");
  await page.getByLabel("Title").focus();
  await page.keyboard.type("Keyboard ledger");
  await page.keyboard.press("Tab");
  await expect(page.getByLabel("Headline")).toBeFocused();
  await page.keyboard.type("List of the keyboards we lent out");
  await page.keyboard.press("Tab");
  await expect(page.getByLabel("Description")).toBeFocused();
  await page.keyboard.type("Says who has which keyboard.");
  await page.getByRole("radio", { name: /^Workbook/ }).focus();
  await page.keyboard.press("Space");
  await page.getByRole("button", { name: "Register application" }).focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/applications\/APP-\d{5}/);
});
