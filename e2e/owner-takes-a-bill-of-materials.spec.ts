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

/** An application of hers in which she says, with two lists, what it needs. */
async function openOneWithPackages(page: Page) {
  await page.goto("/applications?owner=mine&sort=title&direction=ascending");
  const home = (await page.locator("a[data-row-link]").first().getAttribute("href")) ?? "";
  await page.goto(`${home}/needs`);
  await page.locator('input[type="file"]').setInputFiles([
    {
      name: "requirements.txt",
      mimeType: "text/plain",
      buffer: Buffer.from("pandas==2.2.3\nrequests>=2.31\n"),
    },
    { name: "requirements-dev.txt", mimeType: "text/plain", buffer: Buffer.from("pytest==8.0.0\n") },
  ]);
  await expect(page.getByText("pytest").first()).toBeVisible();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page).toHaveURL(/tab=needs/);
  await expect(page.getByText("2.2.3").first()).toBeVisible();
  return home;
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

  const { components } = JSON.parse(bom.text) as { components: { purl: string; scope: string }[] };
  expect(components).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ purl: "pkg:pypi/pandas@2.2.3", scope: "required" }),
      expect.objectContaining({ purl: "pkg:pypi/pytest@8.0.0", scope: "excluded" }),
    ]),
  );
  await page.goto(`${home}/needs`);
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name: "back.cdx.json", mimeType: "application/json", buffer: Buffer.from(bom.text) });
  await expect(page.getByText("back.cdx.json").first()).toBeVisible();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page).toHaveURL(/tab=needs/);
  const again = page.getByRole("table", { name: "Packages in back.cdx.json" });
  for (const words of [
    /pandas.*2\.2\.3.*direct/,
    /requests.*any that fits >=2\.31.*direct/,
    /pytest.*8\.0\.0.*development/,
  ])
    await expect(again.getByRole("row", { name: words })).toBeVisible();
  await expectAccessible(page);
});

test("an analyst takes what a filtered list needs as one document", async ({ page, signIn }) => {
  await signIn("Inés Castellanos");
  await page.goto("/applications?kind=script");
  const { name, text } = await take(page, "Export", /^CycloneDX/);
  expect(name).toMatch(/^applications-\d{4}-\d\d-\d\d\.cdx\.json$/);
  expect(cycloneDxFaults()(text)).toEqual([]);
  const { components } = JSON.parse(text) as {
    components: { type: string; properties: { name: string }[] }[];
  };
  const listed = page.getByRole("status").filter({ hasText: /^[\d,]+ of [\d,]+$/ });
  const total = Number(/^[\d,]+/.exec((await listed.textContent()) ?? "")?.[0].replaceAll(",", ""));
  // Those that feed them are named too, without what is known of them.
  const own = components.filter(({ properties }) =>
    properties.some(({ name }) => name === "lamplight:known"),
  );
  expect(own).toHaveLength(total);
  expect(components.some(({ type }) => type === "library")).toBe(true);
});

test("whoever may not see the packages is told so, and gets no file", async ({ page, signIn }) => {
  await signIn("Imke Mulder");
  const home = await openOneWithPackages(page);
  await signIn("Henrik Solberg");
  const answer = await page.request.get(`${home}/sbom?format=cyclonedx`);
  expect([403, 404]).toContain(answer.status());
  expect(await answer.text()).not.toContain("bomFormat");
});
