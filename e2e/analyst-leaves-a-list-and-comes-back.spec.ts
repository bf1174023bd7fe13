import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "./fixtures";

// Within every limit of size, and longer to read than a file may take.
const endless = Buffer.from(`---\nkind: [${"[],".repeat(60_000)}]\n`.repeat(60));

async function send(page: Page, name: string, buffer: Buffer) {
  await page.goto("/import");
  await page.getByLabel("File").setInputFiles({ name, mimeType: "application/octet-stream", buffer });
  await page.getByRole("button", { name: "Read the file" }).click();
}

test("a list is sent, left, come back to and stopped at every stage, and everybody else is answered meanwhile", async ({
  page,
  signIn,
}) => {
  test.setTimeout(300_000);
  await signIn("Inés Castellanos");

  const network = await page.context().newCDPSession(page);
  await network.send("Network.enable");
  const slow = { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: 250_000 };
  await page.goto("/import");
  await network.send("Network.emulateNetworkConditions", slow);
  const large = Buffer.from(`Id,Name\n${"1,Plan\n".repeat(1_000_000)}`);
  await page.getByLabel("File").setInputFiles({ name: "large.csv", mimeType: "text/csv", buffer: large });
  await page.getByRole("button", { name: "Read the file" }).click();
  await expect(page.getByText(/Sending: \d[.,]\d of 7[.,]0 MB\./)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Stop sending" }).click();
  await expect(page.getByText("Sending was stopped. Nothing was taken from the file.")).toBeVisible();
  await network.send("Network.emulateNetworkConditions", { ...slow, uploadThroughput: -1 });
  await page.reload();
  await expect(page.getByRole("link", { name: "large.csv" })).toHaveCount(0);

  await send(page, "catalog-info.yaml", endless);
  await expect(page.getByRole("heading", { level: 1, name: "catalog-info.yaml" })).toBeVisible();
  await expect(page.getByText(/Reading: 0 rows read/)).toBeVisible();
  await page.getByRole("link", { name: "Import", exact: true }).first().click();
  await expect(page.getByText("Being read")).toBeVisible();
  for (let asked = 0; asked < 10; asked++) expect((await page.request.get("/api/health")).ok()).toBe(true);
  await page.getByRole("link", { name: "catalog-info.yaml" }).first().click();
  // It can be stopped, so it is being read still.
  await page.getByRole("button", { name: "Stop reading" }).click();
  await expect(page.getByText("It was put away, and nothing was changed by it.")).toBeVisible();

  await send(page, "catalog-info.yaml", endless);
  await expect(page.getByText(/Reading: 0 rows read/)).toBeVisible();
  await expectAccessible(page);
  await expect(page.getByText("This file could not be read")).toBeVisible({ timeout: 120_000 });
  await expect(page.getByText(/takes longer than 10 seconds to read/)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: "Choose another file" }).click();

  // The list of an earlier run would change nothing.
  const own = Date.now();
  await send(page, "apps.csv", Buffer.from(`Id,Name,Owner\n${own}-1,Tide table,\n${own}-2,,Mara,\n`));
  await expect(page.getByText(/a delimiter too many may have moved/)).toBeVisible();
  await page.getByRole("button", { name: "Leave the one out and take in the rest" }).click();
  await expect(page.getByText(/1 was new, 0 changed/)).toBeVisible();
});
