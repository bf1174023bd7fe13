import { spawn } from "node:child_process";
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { CannotStart } from "@/lib/foundation/cannot-start";
import type { Places } from "./places";
import type { SystemUser } from "./system-user";

/** Makes an empty database cluster, whole or not at all: an interrupted making starts again. */
export async function ensureCluster(places: Places, user: SystemUser) {
  if (!existsSync(places.cluster)) await makeCluster(places, user);
  refuseOtherVersion(places);
  writeAccessRules(places, user);
}

async function makeCluster(places: Places, user: SystemUser) {
  const unfinished = `${places.cluster}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  const options = [
    `--pgdata=${unfinished}`,
    "--username=postgres",
    "--auth=reject",
    "--encoding=UTF8",
    "--locale=C",
    // The same order of letters on every system, whatever its own library thinks this year.
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
    "--data-checksums",
  ];
  const made = await run(join(places.programs, "bin/initdb"), options, user);
  if (made.code !== 0) throw new CannotStart(`The database could not be made: ${made.output.trim()}`);
  renameSync(unfinished, places.cluster);
}

function refuseOtherVersion(places: Places) {
  const file = join(places.cluster, "PG_VERSION");
  const made = existsSync(file) ? readFileSync(file, "utf8").trim() : "an unknown version of PostgreSQL";
  const ours =
    readFileSync(join(places.programs, "share/postgresql/postgres.bki"), "utf8").split("\n")[0] ?? "";
  if (ours.endsWith(` ${made}`)) return;
  throw new CannotStart(
    `${places.cluster} was made by PostgreSQL ${made}, and this Lamplight brings another version. Start the Lamplight that made it, export, and import here.`,
  );
}

function writeAccessRules(places: Places, user: SystemUser) {
  const rules = [
    "# Written at every start. The program's own user governs; everybody else needs a password.",
    "local all postgres peer map=lamplight",
    "local all all scram-sha-256",
  ];
  const names = [process.getuid?.(), user.uid].flatMap((uid) => nameOf(uid));
  const map = [...new Set(names)].map((name) => `lamplight "${name}" postgres`);
  for (const [name, lines] of Object.entries({ "pg_hba.conf": rules, "pg_ident.conf": map })) {
    writeFileSync(join(places.cluster, name), `${lines.join("\n")}\n`);
  }
}

function nameOf(uid: number | undefined) {
  const entries = existsSync("/etc/passwd") ? readFileSync("/etc/passwd", "utf8").split("\n") : [];
  const found = entries.map((line) => line.split(":")).find((fields) => fields[2] === String(uid));
  const name = found?.[0] ?? (uid === process.getuid?.() ? process.env.USER : undefined);
  return name ? [name] : [];
}

/** PostgreSQL listens to many variables of the surroundings; it gets none of them. */
export function bareEnvironment(): NodeJS.ProcessEnv {
  return { NODE_ENV: "production", PATH: process.env.PATH ?? "", LC_ALL: "C", TZ: "UTC" };
}

function run(program: string, options: string[], user: SystemUser) {
  return new Promise<{ code: number | null; output: string }>((resolve, reject) => {
    const child = spawn(program, options, {
      ...user,
      cwd: "/",
      env: bareEnvironment(),
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    child.stdout.on("data", (chunk) => {
      output += chunk;
    });
    child.stderr.on("data", (chunk) => {
      output += chunk;
    });
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, output }));
  });
}
