import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "./fixtures";

async function bring(page: Page, name: string, buffer: Buffer) {
  await page.getByLabel("File").setInputFiles({ name, mimeType: "application/octet-stream", buffer });
  await page.getByRole("button", { name: "Read the file" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
}

test("people, a catalogue and a list with columns of its own move in, and what is complete is added together", async ({
  page,
  signIn,
}) => {
  test.setTimeout(180_000);
  await signIn("Tom Hartley");
  await page.goto("/import");
  await page.getByRole("radio", { name: "People" }).check();
  const people = [
    "Mitarbeiter;E-Mail;Funktion;Abteilung;Austrittsdatum",
    "Jörg Übelacker;joerg.uebelacker@northwind.example;Gutachter;Claims;",
    "Änne Gölz;aenne.goelz@northwind.example;Planerin;New ventures;",
    "Kaum Da;;;Claims;irgendwann",
  ].join("\r\n");
  await bring(page, "personal.csv", Buffer.from(people, "latin1"));
  await expect(page.getByRole("heading", { name: "1 row leaves something to decide" })).toBeVisible();
  await expect(page.getByText("1 new department would be added")).toBeVisible();
  await expect(page.getByText("New ventures: 1 person, first in row 3.")).toBeVisible();
  await expect(page.getByText(/Austrittsdatum: “irgendwann” is not one day for certain/)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Leave the one out and take in the rest" }).click();
  await expect(page.getByText(/2 were new, 0 changed/)).toBeVisible();
  await expect(page.getByRole("heading", { name: "Left out" })).toBeVisible();
  await page.getByRole("link", { name: "See the people" }).click();
  await page.goto("/settings/people?q=Gölz");
  await expect(page.getByText("Planerin · New ventures")).toBeVisible();

  await page.goto("/import");
  const catalogue = `kind: Component
metadata: { name: fleet-sheet, title: Fleet sheet, description: Lists the cars of the fleet. }
spec: { type: website, lifecycle: production, owner: "user:default/Jörg Übelacker" }
---
kind: Group
metadata: { name: fleet }
`;
  await bring(page, "catalog-info.yaml", Buffer.from(catalogue));
  await expect(page.getByText("Recognised as: A Backstage catalogue.")).toBeVisible();
  await page.getByRole("button", { name: "Take its one row in" }).click();
  await expect(page.getByText(/1 was new/)).toBeVisible();

  await page.goto("/import");
  const own = [
    "Was es ist,Kurz gesagt,Genauer,Sorte,Bei,Bei wem",
    "Garage ledger,Costs of every garage,Adds up what each garage costs us.,Excel,Claims,aenne.goelz@northwind.example",
    "Tyre planner,Plan of tyre changes,Says when which car gets other tyres.,Excel,Claims,Jörg Übelacker",
  ].join("\n");
  await bring(page, "garage.csv", Buffer.from(`\ufeff${own}`, "utf16le"));
  await expect(page.getByText("No column holds the title. Say which one it is.")).toBeVisible();
  await expectAccessible(page);
  for (const [column, field] of [
    ["Was es ist", "Title"],
    ["Kurz gesagt", "Headline"],
    ["Genauer", "Description"],
    ["Sorte", "Kind"],
    ["Bei", "Department"],
    ["Bei wem", "Owner (e-mail or name)"],
  ] as const)
    await page.getByLabel(column, { exact: true }).selectOption({ label: field });
  await page.getByRole("button", { name: "Read it with these columns" }).click();
  await page.getByRole("button", { name: "Take in all 2 rows" }).click();
  await page.getByRole("link", { name: "Decide in triage" }).click();

  await page.getByRole("button", { name: "Choose the 2 that are complete" }).click();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Add 2 to the inventory" }).click();
  await expect(page.getByText("2 are in the inventory now.")).toBeVisible();
  await expect(page.getByText("Fleet sheet").first()).toBeVisible();
  await page.goto("/applications?q=tyre");
  await expect(page.getByRole("link", { name: /Tyre planner/ })).toBeVisible();
});
