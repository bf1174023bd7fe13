import { defineConfig } from "@playwright/test";
import { findChromium } from "./lib/cli/find-chromium.mjs";

const port = process.env.LAMPLIGHT_TEST_PORT ?? "3210";
const baseURL = `http://localhost:${port}`;

export default defineConfig({
  testDir: "e2e",
  testMatch: "*.spec.ts",
  outputDir: "test-results",
  workers: 1,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  use: {
    baseURL,
    locale: "en-GB",
    // Colours that are still on their way to the other theme are no colours that anybody reads.
    contextOptions: { reducedMotion: "reduce" },
    timezoneId: "Europe/Vienna",
    trace: "retain-on-failure",
    launchOptions: { executablePath: process.env.LAMPLIGHT_TEST_CHROMIUM || findChromium() || undefined },
  },
  webServer: {
    command: "exec node lib/cli/start.mjs",
    url: `${baseURL}/api/health`,
    env: { PORT: port, LAMPLIGHT_DATA: ".data/e2e", NODE_ENV: "production" },
    timeout: 600_000,
    stdout: "ignore",
    stderr: "pipe",
    gracefulShutdown: { signal: "SIGTERM", timeout: 60_000 },
  },
});
