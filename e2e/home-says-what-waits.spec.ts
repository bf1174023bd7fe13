import { expect, expectAccessible, test } from "./fixtures";

test("home says what waits, and one click answers it", async ({ page, signIn }) => {
  await signIn("Ada Okonjo");
  await page.goto("/");
  await expect(page.getByRole("heading", { name: "Waiting for you", exact: true })).toBeVisible();
  await expectAccessible(page);
  const waiting = page.getByRole("button", { name: /^(I will|Agree|Yes)/ });
  const before = await waiting.count();
  expect(before).toBeGreaterThan(0);
  await waiting.first().click();
  await expect(waiting).toHaveCount(before - 1);
});

test("a maker's home shows their tools with the next safer step, and the draft they left", async ({
  page,
  signIn,
}) => {
  await signIn("Imke Mulder");
  await expect(page.getByRole("link", { name: "Claims triage roster", exact: true })).toBeVisible();
  await expect(page.getByRole("link", { name: /Hail week phone list/ }).first()).toBeVisible();
  await expectAccessible(page);
});

for (const persona of ["Inés Castellanos", "Henrik Solberg", "Marta Lindqvist", "Tom Hartley"] as const) {
  test(`${persona} lands on a first useful thing`, async ({ page, signIn }) => {
    await signIn(persona);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expectAccessible(page);
  });
}
