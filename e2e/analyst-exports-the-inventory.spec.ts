import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { parse } from "csv-parse/sync";
import { strFromU8, unzipSync } from "fflate";
import { expect, expectAccessible, firstNumber, test } from "./fixtures";
import { ask, sessionOf } from "./requests";

async function exportAs(page: Page, format: string) {
  await page.getByRole("button", { name: "Export" }).click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: format }).click(),
  ]);
  expect(await download.failure()).toBeNull();
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

/** The references on every page of the list that is open. */
async function listedReferences(page: Page) {
  const references: string[] = [];
  for (;;) {
    const rows = page.locator("a[data-row-link]");
    await expect(rows.first()).toBeVisible();
    const hrefs = await rows.evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
    references.push(...hrefs.map((href) => href.replace("/applications/", "")));
    const next = page.locator("a[rel=next]");
    if ((await next.count()) === 0) return references;
    await page.goto((await next.getAttribute("href")) ?? "");
  }
}

test("an analyst filters and sorts, and the files hold exactly those rows", async ({ page, signIn }) => {
  await signIn("Inés Castellanos");
  await page.goto("/applications?sort=title&direction=ascending");
  await page.getByRole("button", { name: /^Kind/ }).click();
  await page.getByRole("checkbox", { name: /^Workbook/ }).check();
  await page.keyboard.press("Escape");
  await expect(page).toHaveURL(/kind=workbook/);
  const found = page.getByRole("status").filter({ hasText: /^[\d,]+ of [\d,]+$/ });
  await expect(found).toBeVisible();
  const filtered = page.url();

  await page.getByRole("button", { name: "Export" }).click();
  await expect(page.getByRole("link", { name: "CSV" })).toHaveAttribute("href", /kind=workbook.*format=csv$/);
  await expectAccessible(page);
  await page.keyboard.press("Escape");

  const csv = await exportAs(page, "CSV");
  const xlsx = await exportAs(page, "Excel");
  const json = await exportAs(page, "JSON");
  await expect(page).toHaveURL(filtered);
  const total = firstNumber(await found.textContent());
  const listed = await listedReferences(page);
  expect(listed).toHaveLength(total);
  expect(total).toBeGreaterThan(50);

  const rows = parse(csv.bytes, { bom: true, columns: true }) as Record<string, string>[];
  expect(csv.name).toMatch(/^applications-\d{4}-\d\d-\d\d\.csv$/);
  expect(rows.map(({ Reference }) => Reference)).toEqual(listed);
  expect(new Set(rows.map(({ Kind }) => Kind))).toEqual(new Set(["Workbook"]));
  expect(rows[0]?.Address).toBe(new URL(`/applications/${listed[0]}`, page.url()).href);

  const objects = JSON.parse(json.bytes.toString()) as { reference: string; title: string }[];
  expect(json.name).toMatch(/\.json$/);
  expect(objects.map(({ reference }) => reference)).toEqual(listed);

  const sheet = strFromU8(unzipSync(xlsx.bytes)["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
  expect(xlsx.name).toMatch(/\.xlsx$/);
  expect([...sheet.matchAll(/>(APP-\d{5})</g)].map(([, reference]) => reference)).toEqual(listed);
});

test("nobody exports what their list does not show", async ({ page, signIn }) => {
  const confidentialOf = async () => {
    const { bytes } = await exportAs(page, "JSON");
    const rows = JSON.parse(bytes.toString()) as { reference: string; confidential: string }[];
    return rows.filter(({ confidential }) => confidential === "Yes").map(({ reference }) => reference);
  };
  await signIn("Inés Castellanos");
  await page.goto("/applications");
  const all = await confidentialOf();
  expect(all.length).toBeGreaterThan(0);

  await signIn("Imke Mulder");
  await page.goto("/applications");
  const seen = await confidentialOf();
  expect(seen.length).toBeLessThan(all.length);
  const hidden = all.find((reference) => !seen.includes(reference)) ?? "";
  const cookie = await sessionOf(page.context());
  const address = new URL(`/applications/export?q=${hidden}&format=json`, page.url()).href;
  const { status, body } = await ask(address, { headers: { cookie } });
  expect(status).toBe(200);
  expect(body).not.toContain(hidden);
});

test("the door of the export tells browsers to keep it, and answers what it cannot read by a sentence", async ({
  page,
  context,
  signIn,
  baseURL,
}) => {
  await signIn("Inés Castellanos");
  const cookie = await sessionOf(context);
  const door = `${baseURL}/applications/export`;
  const { status, headers } = await ask(`${door}?kind=script&format=csv`, { headers: { cookie } });
  expect(status).toBe(200);
  expect(headers["content-type"]).toMatch(/^text\/csv/);
  expect(headers["content-disposition"]).toMatch(/^attachment; filename="applications-[\d-]+\.csv"$/);
  expect(headers["x-content-type-options"]).toBe("nosniff");
  expect(headers["content-security-policy"]).toMatch(/^sandbox; default-src 'none'/);
  expect(headers["cache-control"]).toContain("no-store");

  for (const [query, answer] of [
    ["", 400],
    ["?format=pdf", 400],
    [`?format=csv&q=${"x".repeat(9_000)}`, 414],
    ["?format=csv&q=%E0%A4%A&department=%00&version=%00&platform=nowhere", 200],
  ] as const) {
    const broken = await ask(`${door}${query}`, { headers: { cookie } });
    expect(broken.status, query).toBe(answer);
    if (answer !== 200) expect(broken.body, query).toMatch(/^This address .*\.\n$/);
  }

  const stranger = await ask(`${door}?kind=script&format=csv`);
  expect(stranger.status).toBe(303);
  expect(stranger.headers.location).toBe("/sign-in?next=%2Fapplications%3Fkind%3Dscript");
  expect(stranger.body).toBe("");
  await page.goto("/applications?kind=script&export=sign-in");
  await expect(page.getByText(/Nothing was exported/)).toBeVisible();
  await expect(page.getByRole("link", { name: "Sign in again" })).toHaveAttribute(
    "href",
    "/sign-in?next=%2Fapplications%3Fkind%3Dscript",
  );
  await expectAccessible(page);
});
