import { type ChildProcess, spawn } from "node:child_process";
import { rm } from "node:fs/promises";
import { expect, expectAccessible, test } from "./fixtures";

const port = Number(process.env.LAMPLIGHT_TEST_PORT ?? "3210") + 7;
const origin = `http://localhost:${port}`;
const data = ".data/e2e-leaving";
let server: ChildProcess;

// A server and a data folder of its own: what goes here is nobody else's.
test.beforeAll(async () => {
  test.setTimeout(180_000);
  await rm(data, { recursive: true, force: true });
  server = spawn(process.execPath, ["lib/cli/start.mjs"], {
    env: { ...process.env, PORT: String(port), LAMPLIGHT_DATA: data, NODE_ENV: "production" },
    stdio: "ignore",
  });
  await expect
    .poll(
      () =>
        fetch(`${origin}/api/health`).then(
          (answer) => answer.ok,
          () => false,
        ),
      { timeout: 150_000 },
    )
    .toBe(true);
});

test.afterAll(async () => {
  const ended = new Promise((resolve) => server.once("exit", resolve));
  server.kill("SIGTERM");
  await ended;
  await rm(data, { recursive: true, force: true });
});

test("an administrator leaves the demo in one step and is the first of a real organisation", async ({
  page,
}) => {
  await page.goto(`${origin}/sign-in`);
  await page.getByRole("button", { name: "Tom Hartley" }).click();
  await expect(page.getByRole("navigation", { name: "Places" })).toBeVisible();
  await page.goto(`${origin}/settings/organisation`);
  await expectAccessible(page);

  const form = page.getByRole("form", { name: "Leave the demo organisation" });
  await form.getByLabel("Your organisation").fill("Harbour Works");
  await form.getByLabel("Your department").fill("Quay");
  await form.getByLabel("Your name").fill("Rosa Lind");
  await form.getByLabel("Your e-mail address").fill("rosa@harbour.example");
  await form.getByLabel(/to confirm/).fill("yes");
  await form.getByRole("button", { name: "Remove everything invented" }).click();
  await expect(form.getByRole("alert")).toContainText("Nothing was removed");

  await form.getByLabel(/to confirm/).fill("Northwind Mutual");
  await form.getByRole("button", { name: "Remove everything invented" }).click();
  await expect(page.getByRole("button", { name: "Rosa Lind: your menu" })).toBeVisible();
  await expect(page.getByText("This is the demo organisation")).toBeHidden();
  await page.goto(`${origin}/settings/people`);
  await expect(page.getByRole("link", { name: "Rosa Lind" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Tom Hartley" })).toBeHidden();
});
