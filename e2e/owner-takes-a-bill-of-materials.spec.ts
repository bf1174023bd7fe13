import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { cycloneDxFaults, spdxDocumentSchema } from "../lib/dependencies/bill.testing";
import { expect, expectAccessible, test } from "./fixtures";

async function take(page: Page, button: string, link: RegExp) {
  await page.getByRole("button", { name: button }).click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: link }).click(),
  ]);
  expect(await download.failure()).toBeNull();
  const path = await download.path();
  return { name: download.suggestedFilename(), path, text: await readFile(path, "utf8") };
}

/** An application of hers that has packages, by the program's door that everybody has: the list itself. */
async function openOneWithPackages(page: Page) {
  await page.goto("/applications?owner=mine");
  const hrefs = await page
    .locator("a[data-row-link]")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
  for (const href of hrefs) {
    await page.goto(`${href}?tab=needs`);
    if ((await page.getByRole("table", { name: /^Packages in/ }).count()) > 0) return href;
  }
  throw new Error("The demo organisation has no application of hers with packages.");
}

test("an owner downloads a bill of materials, drops it again, and finds the same packages", async ({
  page,
  signIn,
}) => {
  await signIn("Imke Mulder");
  const home = await openOneWithPackages(page);
  const bom = await take(page, "Bill of materials", /^CycloneDX/);
  expect(bom.name).toMatch(/^APP-\d{5}\.cdx\.json$/);
  expect(cycloneDxFaults()(bom.text)).toEqual([]);
  const spdx = await take(page, "Bill of materials", /^SPDX/);
  expect(spdx.name).toMatch(/\.spdx\.json$/);
  expect(spdxDocumentSchema.safeParse(JSON.parse(spdx.text)).error?.issues).toBeUndefined();

  const { components } = JSON.parse(bom.text) as { components: { name: string; purl: string }[] };
  expect(components.length).toBeGreaterThan(0);
  await page.goto(`${home}/needs`);
  await page.locator('input[type="file"]').setInputFiles({
    name: bom.name,
    mimeType: "application/json",
    buffer: Buffer.from(bom.text),
  });
  const found = page.getByText(new RegExp(`${components.length} packages?`)).first();
  await expect(found).toBeVisible();
  await expectAccessible(page);
});

test("an analyst takes what a filtered list needs as one document", async ({ page, signIn }) => {
  await signIn("Inés Castellanos");
  await page.goto("/applications?kind=script");
  const { name, text } = await take(page, "Export", /^CycloneDX/);
  expect(name).toMatch(/^applications-\d{4}-\d\d-\d\d\.cdx\.json$/);
  expect(cycloneDxFaults()(text)).toEqual([]);
  const { components } = JSON.parse(text) as { components: { type: string }[] };
  const listed = page.getByRole("status").filter({ hasText: /^[\d,]+ of [\d,]+$/ });
  const total = Number(/^[\d,]+/.exec((await listed.textContent()) ?? "")?.[0].replaceAll(",", ""));
  expect(components.filter(({ type }) => type === "application")).toHaveLength(total);
  expect(components.some(({ type }) => type === "library")).toBe(true);
});

test("whoever may not see the packages is told so, and gets no file", async ({ page, signIn }) => {
  await signIn("Imke Mulder");
  const home = await openOneWithPackages(page);
  await signIn("Marta Lindqvist");
  const answer = await page.request.get(`${home}/sbom?format=cyclonedx`);
  expect([403, 404]).toContain(answer.status());
  expect(await answer.text()).not.toContain("bomFormat");
});
