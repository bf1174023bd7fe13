import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, statfsSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { projectFolder, runQuietly } from "./child.mjs";
import { packFiles } from "./pack-files.mjs";
import { hashFiles } from "./source-hash.mjs";

const megabyte = 1024 * 1024;
const at = (path) => join(projectFolder, path);

const buildSources = ["app", "components", "lib", "prisma/schema", "prisma/seed", "public"];
const buildFiles = [
  "next.config.ts",
  "proxy.ts",
  "instrumentation.ts",
  "postcss.config.mjs",
  "tsconfig.json",
  "package-lock.json",
];

let told = process.stdout;

/** From now on what is done is told on standard error, since standard output belongs to another program. */
export function tellOnStandardError() {
  told = process.stderr;
}

/** Does what has not been done yet for these sources, and answers which Node.js runs the product. */
export async function setUp(steps) {
  refuseFullDisk(projectFolder);
  refuseFullDisk(resolve(projectFolder, process.env.LAMPLIGHT_DATA ?? ".data"));
  if (steps.includes("packages")) await installPackages();
  const runtime = chooseRuntime();
  if (steps.includes("client")) await generateClient(runtime);
  if (steps.includes("pages")) await buildPages(runtime);
  return runtime;
}

async function installPackages() {
  const stamp = at("node_modules/.lamplight-packages");
  const wanted = `${process.platform} ${process.arch} ${hashFiles(projectFolder, [], ["package-lock.json"])}`;
  if (read(stamp) === wanted || installedByHand()) return;
  await step("Installing packages", async () => {
    const npm = process.platform === "win32" ? "npm.cmd" : "npm";
    const options = ["--include=dev", "--include=optional", "--no-audit", "--no-fund"];
    let done = await runQuietly(npm, ["ci", ...options], { NODE_ENV: "" });
    // A registry that lacks the packages of other systems makes npm think that the lock file were not whole.
    if (done.output.includes("EUSAGE"))
      done = await runQuietly(npm, ["install", "--no-save", ...options], { NODE_ENV: "" });
    if (done.code !== 0) throw failed("The packages could not be installed.", done.output);
    writeFileSync(stamp, wanted);
  });
}

// Somebody ran `npm ci` or `npm install` themselves since the lock file last changed.
function installedByHand() {
  const installed = statSync(at("node_modules/.package-lock.json"), { throwIfNoEntry: false });
  return installed && installed.mtimeMs >= statSync(at("package-lock.json")).mtimeMs;
}

/** @throws CannotStart where nothing was installed yet. */
export function refuseMissingPackages() {
  if (existsSync(at("node_modules/tsx/package.json"))) return;
  throw cannotStart("The packages are not installed yet. Run “npm ci”, or “npm start”, and then this again.");
}

/** The Node.js that came with the packages, or the machine's own where it is new enough. */
export function chooseRuntime() {
  const system = process.platform === "win32" ? "win" : process.platform;
  const program = process.platform === "win32" ? "node.exe" : "bin/node";
  const packaged = at(`node_modules/node-${system}-${process.arch}/${program}`);
  if (existsSync(packaged) && spawnSync(packaged, ["--version"], { stdio: "ignore" }).status === 0)
    return packaged;
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath;
  throw cannotStart(
    `Lamplight brings no Node.js for this system, and the one that is installed (${process.versions.node}) is too old. Install Node.js 22.18 or newer and start again.`,
  );
}

async function generateClient(runtime) {
  const stamp = at("prisma/client/.generated-from");
  const wanted = hashFiles(projectFolder, ["prisma/schema"], ["package-lock.json"]);
  if (read(stamp) === wanted) return;
  await step("Preparing the database client", async () => {
    // Generating asks for the schema engine's place and never runs it: any file will do, and nothing is downloaded.
    const environment = { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath };
    const done = await runQuietly(runtime, ["node_modules/prisma/build/index.js", "generate"], environment);
    if (done.code !== 0) throw failed("The database client could not be prepared.", done.output);
    writeFileSync(stamp, wanted);
  });
}

async function buildPages(runtime) {
  const stamp = at(".next/lamplight-built-from");
  const wanted = hashFiles(projectFolder, buildSources, buildFiles);
  if (read(stamp) === wanted && existsSync(at(".next/BUILD_ID"))) return;
  await step("Building the pages", async () => {
    const environment = { NODE_ENV: "production", DATABASE_URL: "", DATABASE_OWNER_URL: "" };
    const done = await runQuietly(runtime, ["node_modules/next/dist/bin/next", "build"], environment);
    if (done.code !== 0) throw failed("The pages could not be built.", done.output);
    packFiles(at(".next/static"));
    mkdirSync(dirname(stamp), { recursive: true });
    writeFileSync(stamp, wanted);
  });
}

function refuseFullDisk(folder) {
  let existing = folder;
  while (!existsSync(existing)) existing = dirname(existing);
  const { bavail, bsize } = statfsSync(existing);
  const free = Math.floor((bavail * bsize) / megabyte);
  if (free < 200) {
    throw cannotStart(
      `The disk is almost full: ${free} MB are free for ${folder}, and Lamplight needs 200 MB to start safely. Free some space and start again.`,
    );
  }
  if (free < 1000) console.warn(`The disk is filling up: ${free} MB are free for ${folder}.`);
}

async function step(name, work) {
  const began = performance.now();
  told.write(`${name} … `);
  try {
    await work();
    told.write(`${Math.max(1, Math.round((performance.now() - began) / 1000))} s\n`);
  } catch (error) {
    told.write("failed\n");
    throw error;
  }
}

function failed(sentence, output) {
  const end = output
    .trim()
    .split("\n")
    .slice(-25)
    .map((line) => `  ${line}`);
  return cannotStart(`${sentence} It ended with:\n${end.join("\n")}`);
}

function cannotStart(message) {
  return Object.assign(new Error(message), { name: "CannotStart" });
}

function read(file) {
  return existsSync(file) ? readFileSync(file, "utf8") : null;
}
