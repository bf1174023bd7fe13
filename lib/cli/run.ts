import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, renameSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { CannotStart } from "@/lib/foundation/cannot-start";
import { type Environment, readEnvironment } from "@/lib/foundation/environment";
import { migrate } from "@/lib/foundation/migrations";
import { prepareQueues } from "@/lib/jobs/queues";
import { readTrustedProxies } from "./gate";
import { hasOrganisation } from "./has-organisation";
import { type OpenDatabase, openDatabase } from "./open-database";
import { forgetRunning, noteRunning } from "./running";
import { servingOptions, servingSurroundings } from "./serving-options";

const mostRestarts = 5;
const restartWindowSeconds = 300;
const cannotStartCode = 78;
const largestLog = 10 * 1024 * 1024;

let database: OpenDatabase | null = null;
let server: ChildProcess | null = null;
let stopAsked = 0;
let forget = () => {};

async function run() {
  const environment = readEnvironment();
  readTrustedProxies(environment.LAMPLIGHT_TRUSTED_PROXY);
  const dataFolder = resolve(environment.LAMPLIGHT_DATA ?? ".data");
  const open = await openDatabase(environment, dataFolder);
  database = open;
  if (stopAsked) return finish(0);
  await migrate({ ...database, folder: resolve("prisma/migrations"), say: console.log });
  await prepareQueues(database.ownerUrl, database.runtimeRole);

  const empty = await prepareOrganisation(database, environment, dataFolder);
  const variables = surroundings(database, environment, dataFolder);
  if (stopAsked) return finish(0);
  void keepDatabase(database);
  forget = () => forgetRunning(dataFolder);
  const options = servingOptions(environment.LAMPLIGHT_HEAP_MB);
  await keepServer(options, { ...variables, LAMPLIGHT_SETUP_LINK: empty ? "1" : "" }, (origin) => {
    const { mode } = environment;
    noteRunning(dataFolder, { pid: process.pid, origin, mode, databaseUrl: open.runtimeUrl });
  });
}

/** Makes the demo organisation once, unless an empty one was asked for; answers whether there is none. */
async function prepareOrganisation(open: OpenDatabase, environment: Environment, dataFolder: string) {
  if (await hasOrganisation(open.ownerUrl)) return false;
  const mark = join(dataFolder, "started-empty");
  if (process.argv.includes("--empty")) writeFileSync(mark, "", { mode: 0o600 });
  if (environment.mode === "served" || existsSync(mark)) return true;

  const began = performance.now();
  process.stdout.write("Making the demo organisation … ");
  const variables = { ...surroundings(open, environment, dataFolder), DATABASE_OWNER_URL: open.ownerUrl };
  const code = await ended(
    node(["--conditions=react-server", "--import", "tsx", "lib/cli/seed.ts"], variables, "inherit"),
  );
  if (stopAsked) return false;
  if (code !== 0)
    throw new CannotStart(
      "The demo organisation could not be made. Start again to try once more, or start with “npm start -- --empty”.",
    );
  console.log(`${Math.max(1, Math.round((performance.now() - began) / 1000))} s`);
  return false;
}

function surroundings(open: OpenDatabase, environment: Environment, dataFolder: string): NodeJS.ProcessEnv {
  const { DATABASE_OWNER_URL: _owner, ...inherited } = process.env;
  return {
    ...servingSurroundings,
    ...inherited,
    NODE_ENV: "production",
    DATABASE_URL: open.runtimeUrl,
    LAMPLIGHT_SECRET: open.secret,
    LAMPLIGHT_MODE: environment.mode,
    LAMPLIGHT_DATA: dataFolder,
    LAMPLIGHT_LOG_FILE: environment.mode === "local" ? logFile(dataFolder) : environment.LAMPLIGHT_LOG_FILE,
  };
}

// On a person's own machine the terminal is for sentences; the events go to a file.
function logFile(dataFolder: string) {
  const file = join(dataFolder, "lamplight.log");
  mkdirSync(dataFolder, { recursive: true });
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > largestLog) renameSync(file, `${file}.1`);
  writeFileSync(file, "", { flag: "a", mode: 0o600 });
  chmodSync(file, 0o600);
  return file;
}

/** Serves until asked to stop; a server that dies is replaced, unless it keeps dying. */
async function keepServer(
  options: readonly string[],
  variables: NodeJS.ProcessEnv,
  note: (origin: string) => void,
) {
  const deaths: number[] = [];
  for (;;) {
    server = node([...options, "--import", "tsx", "lib/cli/serve.ts"], variables, "inherit");
    server.on("message", (message) => announce(message, deaths.length > 0));
    const code = await ended(server);
    if (stopAsked || code === cannotStartCode) return finish(stopAsked ? 0 : 1);
    deaths.push(Date.now());
    if (recent(deaths) > mostRestarts)
      throw new CannotStart("The server keeps stopping. The reason stands above, or in .data/lamplight.log.");
    console.error("The server stopped unexpectedly and is started again.");
  }

  function announce(message: unknown, again: boolean) {
    if (!message || typeof message !== "object" || !("port" in message) || !("origin" in message)) return;
    const wanted = variables.PORT ?? "3000";
    if (!again && String(message.port) !== wanted) console.log(`Port ${wanted} is taken by another program.`);
    variables.PORT = String(message.port);
    note(String(message.origin));
    console.log(`Lamplight is ready at ${message.origin}`);
  }
}

async function keepDatabase(open: OpenDatabase) {
  const deaths: number[] = [];
  for (;;) {
    await open.ended();
    if (stopAsked) return;
    deaths.push(Date.now());
    if (recent(deaths) > mostRestarts)
      return giveUp(new CannotStart("The database keeps stopping. Its log lies in .data/postgres.log."));
    console.error("The database stopped unexpectedly and is started again.");
    try {
      await open.restart();
    } catch (error) {
      return giveUp(error);
    }
  }
}

function recent(times: readonly number[]) {
  return times.filter((time) => time > Date.now() - restartWindowSeconds * 1000).length;
}

function node(options: string[], env: NodeJS.ProcessEnv, stdio: "inherit") {
  // The database driver warns of its own next version in a place where nobody who reads it could do anything.
  const quiet = ["--disable-warning=DeprecationWarning", ...options];
  server = spawn(process.execPath, quiet, { env, stdio: [stdio, stdio, stdio, "ipc"] });
  return server;
}

function ended(child: ChildProcess) {
  return new Promise<number>((done) => child.once("exit", (code) => done(code ?? 1)));
}

/** The first signal lets everything finish; another one, a second later, no longer waits. */
function stop() {
  const now = Date.now();
  if (!stopAsked) {
    stopAsked = now;
    server?.kill("SIGTERM");
  } else if (now - stopAsked > 1000) server?.kill("SIGKILL");
}

async function finish(code: number) {
  stopAsked ||= Date.now();
  forget();
  await database?.stop();
  process.exit(code);
}

async function giveUp(error: unknown) {
  console.error(error instanceof CannotStart ? error.message : error);
  stopAsked ||= Date.now();
  if (server && server.exitCode === null && server.signalCode === null) {
    server.kill("SIGTERM");
    await ended(server);
  }
  await finish(1);
}

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, stop);
// The channel closes when the process that started us is gone, however it went.
if (process.send) process.on("disconnect", stop);

run().catch(giveUp);
