import { expect, expectAccessible, test } from "./fixtures";

const headers = "Id,Title,Headline,Description,Kind,Platform,Owner,Users";
const rows = [
  "t1,Bonus matrix,Bonus of each broker,Works out the bonus of each broker.,Workbook,MS Excel,,4",
  "t2,Bonus letters,Letters about bonuses,Writes the letters about bonuses.,,Microsoft Access,Nobody Known,2",
];

test("an analyst chooses one owner for several candidates, adds them, and later takes over what changed", async ({
  page,
  signIn,
}) => {
  test.setTimeout(180_000);
  const bring = async (name: string, lines: readonly string[], taken: string) => {
    await page.goto("/import");
    const buffer = Buffer.from(`${headers}\n${lines.join("\n")}\n`, "utf8");
    await page.getByLabel("File").setInputFiles({ name, mimeType: "text/csv", buffer });
    await page.getByRole("button", { name: "Read the file" }).click();
    await page.getByRole("button", { name: "Take in all 2 rows" }).click();
    await expect(page.getByText(taken)).toBeVisible();
  };
  await signIn("Inés Castellanos");
  await bring("bonus.csv", rows, "2 were new");
  await page.getByRole("link", { name: "Decide in triage" }).click();
  await expect(page.getByRole("checkbox", { name: "Choose Bonus matrix" })).not.toBeChecked();
  await expect(
    page.getByRole("button", { name: /^Choose an owner for|^Add .* to the inventory/ }),
  ).toHaveCount(0);
  await page.getByRole("checkbox", { name: "Choose Bonus matrix" }).check();
  await page.getByRole("checkbox", { name: "Choose Bonus letters" }).check();
  await page.getByRole("button", { name: "Choose an owner for 2" }).click();
  const dialog = page.getByRole("dialog", { name: "Who owns these 2?" });
  await dialog.getByRole("button", { name: "Choose as owner" }).click();
  await expect(dialog.getByText("Choose the owner from the list.")).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole("combobox", { name: "Owner" }).fill("Imke");
  await page.getByRole("option", { name: /Imke Mulder/ }).click();
  await dialog.getByRole("button", { name: "Choose, and add what is complete" }).click();
  await expect(page.getByText("Imke Mulder is the owner of 2 candidates.")).toBeVisible();
  await expect(page.getByText("One is in the inventory now. 1 still waits for more.")).toBeVisible();
  await expect(page.getByRole("link", { name: "Bonus matrix", exact: true })).toHaveCount(0);
  await expect(page.getByText("Still to say: the kind.")).toBeVisible();

  await page.getByRole("link", { name: "Bonus letters", exact: true }).click();
  await expect(page.getByRole("combobox", { name: "Owner" })).toHaveValue("Imke Mulder");
  await expect(page.getByRole("combobox", { name: "What is it built with?" }).locator(":checked")).toHaveText(
    "Access",
  );

  const [first = "", second = ""] = rows;
  await bring(
    "bonus again.csv",
    [first.replace("Bonus of each broker", "Bonus of every broker").replace(",4", ",40"), second],
    "1 changed",
  );
  await page.goto("/import/triage?show=changed");
  await expect(page.getByText("Changed: headline and people relying on it.")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: "See what changed Bonus matrix" }).click();
  await expect(page.getByRole("heading", { name: "2 things changed in the list" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("checkbox", { name: "People relying on it" }).uncheck();
  await page.getByRole("checkbox", { name: "Headline" }).uncheck();
  await page.getByRole("button", { name: "Take over what is ticked" }).click();
  await expect(page.getByText("Tick at least one change, or leave it as it is.")).toBeVisible();
  await page.getByRole("checkbox", { name: "Headline" }).check();
  await page.getByRole("button", { name: "Take over what is ticked" }).click();
  await expect(page).toHaveURL(/\/applications\/APP-\d+$/);
  await expect(page.getByText("Bonus of every broker").first()).toBeVisible();
  await page.goto("/import/triage?show=changed");
  await expect(page.getByText("Nothing has changed since it was added")).toBeVisible();
});
