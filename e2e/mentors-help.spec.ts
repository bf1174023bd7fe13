import { expect, expectAccessible, type Persona, test } from "./fixtures";

const title = "Claims triage roster";

test("from sign-in to a claimed mentee in three clicks", async ({ page }) => {
  await page.goto("/sign-in");
  await page.getByRole("button", { name: "Ada Okonjo" }).click();
  await page
    .getByRole("navigation", { name: "Places" })
    .getByRole("link", { name: /Mentors/ })
    .click();
  const queue = page.getByRole("region", { name: "The open queue" });
  const first = queue.getByRole("listitem").first();
  await expect(first).toContainText(/Fits you: knows/);
  const claimed = (await first.getByRole("heading").textContent()) ?? "";
  await first.getByRole("button", { name: /^Claim/ }).click();
  await expect(page).toHaveURL(/\/help\/[0-9a-f-]{36}$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(claimed);
  await expect(page.getByRole("link", { name: /^Open all of APP-/ })).toBeVisible();
  await expectAccessible(page);
  await page.getByText("Hand it back", { exact: true }).first().click();
  await page.getByRole("textbox", { name: /^Why, for/ }).fill("I am away until Monday.");
  await page.getByRole("button", { name: "Hand it back" }).click();
  await expect(page).toHaveURL(/\/mentors$/);
  await expect(queue.getByRole("heading", { name: claimed })).toBeVisible();
  await expectAccessible(page);
});

test("the queue is claimed by keyboard alone", async ({ page, signIn }) => {
  await signIn("Ada Okonjo");
  await page.goto("/mentors");
  const claim = page
    .getByRole("region", { name: "The open queue" })
    .getByRole("button", { name: /^Claim/ })
    .first();
  for (
    let step = 0;
    step < 60 && !(await claim.evaluate((button) => button === document.activeElement));
    step++
  )
    await page.keyboard.press("Tab");
  await expect(claim).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/help\//);
});

test("a maker asks, sees exactly what is shown, and a review lowers the risk on the spot", async ({
  page,
  signIn,
}) => {
  test.setTimeout(120_000);
  await signIn("Ada Okonjo");
  await open(page, "Bordereaux cleaner");
  const application = page.url().split("?")[0] ?? "";
  const before = await riskOf(page);
  await page.getByRole("link", { name: "Ask anyone" }).click();
  const dialog = page.getByRole("dialog", { name: "Ask for help" });
  await expect(dialog.getByText("Its next safer steps").last()).toBeVisible();
  await dialog.getByRole("checkbox", { name: "Its next safer steps" }).uncheck();
  await expect(dialog.getByRole("heading", { name: "Its next safer steps" })).toHaveCount(0);
  await dialog.getByRole("button", { name: "Ask for help" }).click();
  await expect(dialog.getByText(/Say in a sentence or two/)).toBeVisible();
  const question = "Would somebody read the part that splits the addresses?";
  await dialog.getByRole("textbox", { name: "What would you like help with?" }).fill(question);
  await expectAccessible(page);
  await page.reload();
  await expect(dialog.getByRole("textbox", { name: "What would you like help with?" })).toHaveValue(question);
  await dialog.getByRole("button", { name: "Ask for help" }).click();
  await page.getByRole("link", { name: "Open the request" }).click();
  await expect(page.getByText("It waits in the open queue")).toBeVisible();
  await expect(page.getByText("Its next safer steps")).toBeVisible();
  const request = page.url();

  // Saskia de Boer is no persona: an analyst asks her, and the maker takes the request back.
  await signIn("Inés Castellanos");
  await page.goto(request);
  await expect(page.getByText(question)).toBeVisible();
  await expect(page.getByRole("textbox", { name: /^Write to/ })).toHaveCount(0);
  await signIn("Ada Okonjo");
  await page.goto(request);
  await page.getByRole("button", { name: "Take the request back" }).click();
  await expect(page.getByText(/It has ended/)).toBeVisible();
  await page.goto(application);
  expect(await riskOf(page)).toBe(before);
  await expect(page.getByRole("link", { name: "Ask anyone" })).toBeVisible();
});

test("the thread is for the two alone, and what is typed survives a reload", async ({ page, signIn }) => {
  await signIn("Imke Mulder");
  await open(page, title);
  await page.getByRole("link", { name: "Open the request" }).click();
  await expect(page).toHaveURL(/\/help\//);
  const thread = page.url();
  const field = page.getByRole("textbox", { name: "Write to Saskia de Boer" });
  await field.fill("I found it: two of them are in the calendar twice.");
  await page.reload();
  await expect(field).toHaveValue("I found it: two of them are in the calendar twice.");
  await page.getByRole("button", { name: "Send" }).click();
  await expect(page.getByRole("listitem").filter({ hasText: "twice." }).first()).toBeVisible();
  await expect(field).toHaveValue("");
  await expectAccessible(page);

  for (const [persona, sees] of [
    ["Inés Castellanos", true],
    ["Henrik Solberg", true],
    ["Tom Hartley", false],
    ["Marta Lindqvist", false],
    ["Ada Okonjo", false],
  ] as [Persona, boolean][]) {
    await signIn(persona);
    const answer = await page.goto(thread);
    expect(answer?.status(), persona).toBe(sees ? 200 : 404);
    expect(await page.content(), persona).not.toContain("in the calendar twice");
  }
});

async function open(page: import("@playwright/test").Page, name: string) {
  await page.goto(`/applications?q=${encodeURIComponent(name)}`);
  const address = await page.getByRole("link", { name }).first().getAttribute("href");
  await page.goto(address ?? "");
}

async function riskOf(page: import("@playwright/test").Page) {
  return page
    .getByRole("complementary", { name: "Risk and help" })
    .getByRole("heading")
    .first()
    .textContent();
}
