import { expect, expectAccessible, test } from "./fixtures";

const headers =
  "id,Company,Name,Serial Number,Purchase Date,Licenses available,Seats,Email,Supplier,Expiration Date,Maintained,Manufacturer,Category,Reassignable,Notes";
const key = "VK7JG-NPHTM-C97JM-9MPGT-3V66T";
const licences = [
  `12,Northwind,Figma Organization,${key},2025-01-02,3,20,boss@northwind.example,Reseller,2027-06-30 00:00:00,Yes,Figma,Design,Yes,`,
  `13,Northwind,Visio Plan 2,,,5,55,,,,No,Microsoft,Drawing,Yes,"Key ${key}"`,
  "14,Northwind,Camtasia,,,,many,,,,No,TechSmith,Video,Yes,",
];

test("an analyst takes in the licences of Snipe-IT without their keys, and a maker finds what is there already", async ({
  page,
  signIn,
}) => {
  test.setTimeout(180_000);
  await signIn("Inés Castellanos");
  await page.goto("/catalogue");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Products");
  await expect(page.getByText("8 licensed already, 4 that could be bought")).toBeVisible();
  await expectAccessible(page);

  await page.goto("/import");
  await page.getByRole("radio", { name: "Products" }).check();
  const buffer = Buffer.from(`${headers}\n${licences.join("\n")}\n`, "utf8");
  await page.getByLabel("File").setInputFiles({ name: "licenses.csv", mimeType: "text/csv", buffer });
  await page.getByRole("button", { name: "Read the file" }).click();
  await expect(page.getByText("Recognised as: Licences of Snipe-IT.")).toBeVisible();
  await expect(page.getByText("Nothing was kept of “Serial Number” and “Email”")).toBeVisible();
  await expect(page.getByText("Seats: “many” is no whole number")).toBeVisible();
  expect(await page.content()).not.toContain(key);
  await expectAccessible(page);
  await page.getByRole("textbox", { name: "Seats" }).fill("6");
  await page.getByRole("button", { name: "Correct row 4" }).click();
  await page.getByText("What 1 row changes", { exact: true }).click();
  await expect(page.locator("#changes").getByText("Row 3, Visio Plan 2")).toBeVisible();
  await expect(page.locator("#changes").getByText("Free seats")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Take in all 3 rows" }).click();
  await expect(page.getByText(/2 were new, 1 changed/)).toBeVisible();
  await page.getByRole("link", { name: "See the products" }).click();

  await page.getByRole("link", { name: "Visio Plan 2", exact: true }).click();
  await expect(page.getByText("5 of 55 seats free")).toBeVisible();
  await expect(page.getByText("13 in Snipe-IT")).toBeVisible();
  await expect(page.getByText("Draws processes, organisation charts and floor plans.")).toBeVisible();
  await expect(page.getByText("Notes: Key (key not kept)", { exact: true })).toBeVisible();
  await expectAccessible(page);

  await page.goto("/catalogue?q=figma");
  await page.getByRole("link", { name: "Figma Organization", exact: true }).click();
  await page.getByRole("link", { name: "Change it" }).click();
  await page.getByRole("textbox", { name: "Training" }).fill("ask me");
  await page.getByRole("textbox", { name: "Good for" }).fill("wireframes, prototypes");
  await page.getByRole("textbox", { name: "Good for" }).press("Enter");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText(/needs an address that begins with https/)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("textbox", { name: "Training" }).fill("");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Figma Organization");
  await expect(page.getByRole("link", { name: "wireframes" })).toBeVisible();
  await expect(page.getByText("Inés Castellanos changed what it can be used for of a product")).toBeVisible();
  const address = page.url();

  await signIn("Imke Mulder");
  await page.getByRole("link", { name: "Products" }).click();
  await page.getByRole("searchbox", { name: "Name, vendor or what it does" }).fill("prototypes");
  await page.getByRole("button", { name: "Search", exact: true }).click();
  await page.getByRole("link", { name: "Figma Organization", exact: true }).click();
  await expect(page.getByText("3 of 20 seats free")).toBeVisible();
  await expect(page.getByText("in Snipe-IT")).toHaveCount(0);
  await expect(page.getByRole("link", { name: "Change it" })).toHaveCount(0);
  expect((await page.goto(`${address}/edit`))?.status()).toBe(403);
  await expectAccessible(page);
  await page.goto("/catalogue?q=nothingofthekind");
  await expect(page.getByText("No product fits")).toBeVisible();

  await signIn("Inés Castellanos");
  await page.goto(address);
  await page.getByRole("button", { name: "Retire it" }).click();
  await expect(page.getByText("Figma Organization is retired")).toBeVisible();
  await expect(page.getByText("It is retired", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Bring it back" }).click();
  await expect(page.getByRole("button", { name: "Retire it" })).toBeVisible();
});
