import { resolve } from "node:path";
import { defineConfig } from "vitest/config";

export default defineConfig({
  // The package only stops browsers from loading a file; a test is no browser.
  resolve: { tsconfigPaths: true, alias: { "server-only": resolve("node_modules/server-only/empty.js") } },
  test: {
    maxWorkers: 2,
    passWithNoTests: true,
    // A busy machine is no fault: these only end what would never end.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["{lib,components,app,prisma}/**/*.test.ts"],
          exclude: ["**/*.db.test.ts"],
        },
      },
      {
        extends: true,
        test: {
          name: "db",
          include: ["lib/**/*.db.test.ts", "prisma/**/*.db.test.ts"],
          globalSetup: "lib/cli/testing/start-database.ts",
          setupFiles: "lib/cli/testing/give-database.ts",
        },
      },
    ],
  },
});
