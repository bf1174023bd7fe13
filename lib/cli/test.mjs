import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { hold, projectFolder, runQuietly } from "./child.mjs";
import { findChromium } from "./find-chromium.mjs";
import { setUp } from "./set-up.mjs";

const results = join(projectFolder, ".data/test-results");
const mostLines = 120;
const total = { passed: 0, failed: 0 };

hold();
let runtime = process.execPath;

await step("Setting up", async () => {
  runtime = await setUp(["packages", "client"]);
  rmSync(results, { recursive: true, force: true });
  mkdirSync(results, { recursive: true });
  return null;
});
if (total.failed === 0) await steps();

console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;

async function steps() {
  await step("Format and lint", () =>
    check(["node_modules/@biomejs/biome/bin/biome", "check", "--max-diagnostics=50"]),
  );
  await step("Types", async () => {
    // The pages' own types are made by the framework; without them the compiler misses half.
    await runQuietly(runtime, ["node_modules/next/dist/bin/next", "typegen"]);
    return check(["node_modules/typescript/bin/tsc", "--pretty", "false"]);
  });
  await step("Tests of rules", () => vitest("unit"));
  await step("Tests with a database", () => vitest("db"));
  const built = await step("Pages", async () => {
    await setUp(["pages"]);
    return null;
  });
  const journeys =
    existsSync(join(projectFolder, "e2e")) && readdirSync(join(projectFolder, "e2e")).some(isJourney);
  if (built && journeys) await step("Journeys", playwright);
}

function isJourney(name) {
  return name.endsWith(".spec.ts");
}

/** One line a step: its name, what came of it, how long it took; what it said only when something failed. */
async function step(name, work) {
  const began = performance.now();
  let outcome;
  try {
    outcome = await work();
  } catch (error) {
    outcome = {
      passed: 0,
      failed: 1,
      output: error.name === "CannotStart" ? error.message : String(error.stack),
    };
  }
  if (outcome === null) return true;
  total.passed += outcome.passed;
  total.failed += outcome.failed;
  const seconds = Math.round((performance.now() - began) / 1000);
  if (outcome.failed > 0) console.log(outcome.output.trim().split("\n").slice(-mostLines).join("\n"));
  console.log(`${name}: ${outcome.passed} passed, ${outcome.failed} failed, ${seconds} s`);
  return outcome.failed === 0;
}

async function check(options) {
  const { code, output } = await runQuietly(runtime, options);
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, output };
}

async function vitest(project) {
  const report = join(results, `${project}.json`);
  const reporters = ["--reporter=dot", "--reporter=json", `--outputFile.json=${report}`];
  const options = ["node_modules/vitest/vitest.mjs", "run", `--project=${project}`, ...reporters];
  const { code, output } = await runQuietly(runtime, options, { NODE_ENV: "test", NO_COLOR: "1" });
  const found = readReport(report);
  return counted(code, output, found?.numPassedTests ?? 0, found?.numFailedTests ?? 0);
}

async function playwright() {
  rmSync(join(projectFolder, ".data/e2e"), { recursive: true, force: true });
  const report = join(results, "journeys.json");
  const environment = {
    NO_COLOR: "1",
    LAMPLIGHT_TEST_PORT: String(await freePort()),
    LAMPLIGHT_TEST_CHROMIUM: findChromium() ?? installChromium() ?? "",
    PLAYWRIGHT_JSON_OUTPUT_NAME: report,
  };
  const options = ["node_modules/@playwright/test/cli.js", "test", "--reporter=line,json"];
  const { code, output } = await runQuietly(runtime, options, environment);
  const stats = readReport(report)?.stats;
  return counted(code, output, (stats?.expected ?? 0) + (stats?.flaky ?? 0), stats?.unexpected ?? 0);
}

// A run that broke before it could count is one failure, never none.
function counted(code, output, passed, failed) {
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed, output };
}

function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : null;
}

function installChromium() {
  if (process.getuid?.() !== 0) return null;
  spawnSync("apt-get", ["install", "-y", "--no-install-recommends", "chromium"], { stdio: "ignore" });
  return findChromium();
}

function freePort() {
  return new Promise((done) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}
