import { expect, expectAccessible, test } from "./fixtures";

test("an administrator keeps holidays, departments, people and roles", async ({ page, signIn }) => {
  // Four pages are looked at in both themes on the way.
  test.setTimeout(150_000);
  await signIn("Tom Hartley");

  await page.goto("/settings/holidays?year=2031");
  await page.getByLabel("Country").selectOption("NL");
  await page.getByRole("button", { name: "Add those of 2031" }).click();
  const kingsDay = page.getByRole("button", { name: "Remove King’s Day" });
  await kingsDay.click();
  await expect(kingsDay).toBeHidden();
  await expectAccessible(page);

  await page.goto("/settings/departments");
  await expectAccessible(page);
  const addition = page.locator("section", { hasText: "Add a department" });
  await addition.getByLabel("Name").fill("Hail desk");
  await addition.getByRole("button", { name: "Add the department" }).click();
  await page.getByRole("link", { name: "Hail desk" }).click();
  await expect(page.getByRole("heading", { name: "Hail desk" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("combobox", { name: /Manager/ }).fill("Ada Okonjo");
  await page.getByRole("option", { name: /Ada Okonjo/ }).click();
  await expect(page.getByText("The new manager will see everything")).toBeVisible();
  await page.getByRole("button", { name: "Save the department" }).click();
  await expect(page.getByText("Ada Okonjo has the role Manager now.")).toBeVisible();

  await page.goto("/settings/people?q=ada+okonjo");
  await expectAccessible(page);
  await page.getByRole("link", { name: "Ada Okonjo" }).click();
  await expect(page.getByRole("heading", { name: "Ada Okonjo" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Take the role Manager" }).click();
  await expect(page.getByRole("button", { name: "Grant the role Manager" })).toBeVisible();

  await page.goto("/settings/departments");
  await page.getByRole("link", { name: "Hail desk" }).click();
  await page.getByRole("button", { name: "Remove the department" }).click();
  await expect(page.getByRole("heading", { name: "Departments" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Hail desk" })).toBeHidden();
});

test("everybody keeps their own profile and sessions, and no more", async ({ page, signIn }) => {
  await signIn("Imke Mulder");
  await page.goto("/settings");
  await expect(page.getByRole("heading", { name: "Your profile" })).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel(/Time zone/).fill("Mars/Base");
  await page.getByRole("button", { name: "Save your profile" }).click();
  await expect(page.getByText("That is no time zone that Lamplight knows.").first()).toBeVisible();
  await page.getByLabel(/Time zone/).fill("");
  await page.getByRole("button", { name: "Save your profile" }).click();
  await expect(page.getByText("Your profile is saved.")).toBeVisible();

  await page.goto("/settings/sessions");
  await expect(page.getByText("This one")).toBeVisible();
  await expectAccessible(page);

  for (const place of ["organisation", "holidays", "departments", "people"]) {
    const answer = await page.goto(`/settings/${place}`);
    expect(answer?.status()).toBe(403);
  }
  await expectAccessible(page);
});
