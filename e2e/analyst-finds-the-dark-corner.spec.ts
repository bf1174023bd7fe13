import { expect, expectAccessible, firstNumber, test } from "./fixtures";

test("an analyst sees where to begin, and every number opens the tools behind it", async ({
  page,
  signIn,
}) => {
  await signIn("Inés Castellanos");
  await page.getByRole("link", { name: "Risk" }).click();
  const title = page.getByRole("heading", { level: 1 });
  await expect(title).toContainText(/tools? stand/);
  const inCorner = firstNumber(await title.textContent());
  await expectAccessible(page);

  await page.getByRole("link", { name: new RegExp(`Open all ${inCorner} in the inventory`) }).click();
  await expect(page).toHaveURL(/litRange=/);
  await expect(page.getByText(new RegExp(`^${inCorner} of \\d+`)).first()).toBeVisible();
});

test("the light map can be read as a table", async ({ page, signIn }) => {
  await signIn("Inés Castellanos");
  await page.goto("/risk");
  await page
    .getByRole("link", { name: "Show as table" })
    .or(page.getByRole("button", { name: "Show as table" }))
    .click();
  await expect(page.getByRole("link", { name: /Claims triage roster/ })).toBeVisible();
  await expectAccessible(page);
});

test("dragging over the light map hands the selection to the inventory", async ({ page, signIn }) => {
  await signIn("Inés Castellanos");
  await page.goto("/risk");
  const map = page.getByRole("img", { name: /./ }).or(page.locator("svg[role=img]")).first();
  const box = await map.boundingBox();
  if (!box) throw new Error("The light map is not on the page.");
  await page.mouse.move(box.x + box.width * 0.3, box.y + box.height * 0.1);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.95, box.y + box.height * 0.6, { steps: 8 });
  await page.mouse.up();
  const open = page.getByRole("button", { name: /Open these \d+ in the inventory/ });
  const count = firstNumber(await open.textContent());
  await open.click();
  await expect(page.getByText(new RegExp(`^${count} of \\d+`)).first()).toBeVisible();
});

test("a manager sees the risk of the departments they manage, and a maker none", async ({ page, signIn }) => {
  await signIn("Henrik Solberg");
  await page.goto("/risk");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByText("Underwriting", { exact: true })).toHaveCount(0);
  await signIn("Imke Mulder");
  await expect(page.getByRole("link", { name: "Risk" })).toHaveCount(0);
  const answer = await page.goto("/risk");
  expect(await answer?.text()).not.toContain("Emergency call tree");
});
