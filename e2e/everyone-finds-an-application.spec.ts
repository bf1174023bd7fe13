import { expect, expectAccessible, test } from "./fixtures";

test("words are found whatever their accents, beginnings and typing errors", async ({ page, signIn }) => {
  await signIn("Inés Castellanos");
  for (const words of ["broker commission", "commis brok", "bróker cómmission", "brokr comision"]) {
    await page.goto(`/applications?q=${encodeURIComponent(words)}`);
    await expect(page.getByRole("link", { name: /Broker commission true-up/ }).first(), words).toBeVisible();
  }
  await expect(page.getByText(/come.? close|nothing has exactly/i)).toBeVisible();
});

test("typing into the search changes the address, and the address alone brings the view back", async ({
  page,
  signIn,
}) => {
  await signIn("Inés Castellanos");
  await page.goto("/applications");
  await expectAccessible(page);
  await page.keyboard.press("/");
  await expect(page.getByRole("searchbox")).toBeFocused();
  await page.keyboard.type("roster");
  await expect(page).toHaveURL(/q=roster/);
  await expect(page.getByRole("link", { name: /Claims triage roster/ })).toBeVisible();
  await page.goto("/applications?q=roster&risk=severe");
  await expect(page.getByRole("link", { name: /Claims triage roster/ })).toHaveCount(0);
});

test("a filter's count is what choosing it shows", async ({ page, signIn }) => {
  await signIn("Inés Castellanos");
  await page.goto("/applications");
  const option = page.getByRole("checkbox", { name: /severe/i });
  // On a busy machine the page may be there a moment before it listens.
  await expect(async () => {
    if (!(await option.isVisible())) await page.getByRole("button", { name: /^Risk/ }).click();
    await expect(option).toBeVisible({ timeout: 2_000 });
  }).toPass();
  const count = Number(
    /(\d+)/.exec((await option.locator("xpath=ancestor::label[1]").textContent()) ?? "")?.[1],
  );
  await option.check();
  await expect(page).toHaveURL(/risk=severe/);
  await expect(page.getByText(new RegExp(`^${count} of \\d+`)).first()).toBeVisible();
});

test("pages follow each other without losing or repeating a row, and going back restores the place", async ({
  page,
  signIn,
}) => {
  await signIn("Inés Castellanos");
  await page.goto("/applications?sort=title&direction=ascending");
  const seen = new Set<string>();
  for (;;) {
    const rows = await page
      .getByRole("row")
      .getByRole("link")
      .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
    const applications = rows.filter((href) => /APP-\d+$/.test(href));
    for (const href of applications) {
      expect(seen.has(href)).toBe(false);
      seen.add(href);
    }
    const next = page.locator("a[rel=next]");
    if ((await next.count()) === 0) break;
    const before = page.url();
    await next.click();
    await expect(page).not.toHaveURL(before);
    await expect(page.locator("a[data-row-link]").first()).not.toHaveAttribute("href", applications[0] ?? "");
  }
  const total = Number(
    /of ([\d,]+)/
      .exec(
        (await page
          .getByText(/^[\d,]+ of [\d,]+$/)
          .first()
          .textContent()) ?? "",
      )?.[1]
      ?.replace(",", ""),
  );
  expect(seen.size).toBe(total);

  const here = page.url();
  await page.locator("a[data-row-link]").first().click();
  await expect(page).toHaveURL(/APP-\d{5}/);
  await page.goBack();
  await expect(page).toHaveURL(here);
});

test("an old or forged address shows the inventory, never an error", async ({ page, signIn }) => {
  await signIn("Inés Castellanos");
  for (const rest of [
    "?after=nonsense",
    "?sort=password&direction=up",
    "?department=1;drop",
    "?q=%00'%22--",
    "?lit=9,9,9&risk=purple",
    "?q=a&q=b",
  ]) {
    await page.goto(`/applications${rest}`);
    await expect(page.getByRole("heading", { name: "Applications", level: 1 })).toBeVisible();
  }
});

test("nothing found teaches how to go on", async ({ page, signIn }) => {
  await signIn("Inés Castellanos");
  await page.goto("/applications?q=xqzzw");
  await expect(page.getByRole("link", { name: /clear|everything/i }).first()).toBeVisible();
  await expectAccessible(page);
});

test("what is confidential is found by those with a reason, and by nobody else", async ({ page, signIn }) => {
  await signIn("Inés Castellanos");
  await page.goto("/applications?q=Odd+claims+list");
  const address =
    (await page
      .getByRole("link", { name: /Odd claims list/ })
      .first()
      .getAttribute("href")) ?? "";
  expect(address).toMatch(/APP-\d+/);
  await signIn("Imke Mulder");
  await page.goto("/applications?q=Odd+claims+list");
  await expect(page.getByRole("link", { name: /Odd claims list/ })).toHaveCount(0);
  const answer = await page.goto(address);
  expect(answer?.status()).toBe(404);
  expect((await page.goto(`${address}/edit`))?.status()).toBe(404);
});
