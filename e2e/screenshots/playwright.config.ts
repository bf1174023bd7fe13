import { defineConfig } from "@playwright/test";
import journeys from "../../playwright.config";

export default defineConfig({
  ...journeys,
  testDir: ".",
  testMatch: "contact-sheets.ts",
  outputDir: "../../screenshots/traces",
  timeout: 300_000,
  webServer: journeys.webServer && { ...journeys.webServer, cwd: "../.." },
});
