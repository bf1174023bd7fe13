import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, expectAccessible, test } from "./fixtures";

let lamplight: ChildProcess;
let data: string;
let address: string;
let setUpLink: string;

test.beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), "lamplight-empty-"));
  lamplight = spawn("node", ["lib/cli/start.mjs", "--empty"], {
    env: { ...process.env, LAMPLIGHT_DATA: data, PORT: "3400", NODE_ENV: "production" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let said = "";
  await new Promise<void>((ready) => {
    lamplight.stdout?.on("data", (part) => {
      said += part;
      if (/set-up#\S+/.test(said) && /ready at/.test(said)) ready();
    });
  });
  setUpLink = /http\S+set-up#\S+/.exec(said)?.[0] ?? "";
  address = new URL(setUpLink).origin;
});

test.afterAll(async () => {
  const gone = new Promise((done) => lamplight.once("exit", done));
  lamplight.kill("SIGTERM");
  await gone;
  await rm(data, { recursive: true, force: true });
});

test("the set-up link makes one administrator, once, and there are no personas", async ({ page }) => {
  await page.goto(`${address}/sign-in`);
  await expect(page.getByRole("button", { name: "Imke Mulder" })).toHaveCount(0);

  await page.goto(setUpLink);
  await expectAccessible(page);
  await page.getByLabel("Your organisation").fill("Harbour Freight Union");
  await page.getByLabel("Your department").fill("Berths");
  await page.getByLabel("Your name").fill("Jo Marsh");
  await page.getByLabel("Your e-mail address").fill("jo@harbour.example");
  await page.getByRole("button", { name: "Set up Lamplight" }).click();
  await expect(page.getByRole("navigation", { name: "Places" })).toBeVisible();
  expect(page.url()).not.toContain("#");

  await page.goto(`${address}/applications`);
  await page
    .getByRole("link", { name: /^Register/ })
    .first()
    .click();
  await page.getByLabel("Title").fill("Berth board");
  await page.getByLabel("Headline").fill("Wall plan of who lies where");
  await page.getByLabel("Description").fill("Shows the ships of the week.");
  await page.getByRole("radio", { name: /^Workbook/ }).check();
  await page.getByRole("button", { name: "Register application" }).click();
  await expect(page).toHaveURL(/APP-00001/);

  await page.context().clearCookies();
  await page.goto(setUpLink);
  await expect(page.getByText(/is set up/i).first()).toBeVisible();
});
