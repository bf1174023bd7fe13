import { createHash } from "node:crypto";
import { chmodSync, chownSync, existsSync, lstatSync, mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { CannotStart } from "@/lib/foundation/cannot-start";
import { copyPostgres, findInstalledPostgres } from "./binaries";
import { mayEnter, mayRun, type SystemUser } from "./system-user";

export interface Places {
  /** PostgreSQL's `bin`, `lib` and `share`. */
  programs: string;
  /** What PostgreSQL calls PGDATA. */
  cluster: string;
  /** Holds the socket, and nothing else. */
  socket: string;
  log: string;
  /** Set when the database could not live beside the program. */
  movedTo: string | null;
}

// PostgreSQL's own file name takes the rest of the 107 bytes that a socket address may have.
const longestSocketFolder = 85;

/** Chooses and prepares folders that the database's user can enter. Safe to repeat. */
export function preparePlaces(projectFolder: string, dataFolder: string, user: SystemUser): Places {
  const installed = findInstalledPostgres(projectFolder);
  mkdirSync(dirname(dataFolder), { recursive: true });
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  const usual = join(projectFolder, ".data");
  if (dataFolder.startsWith(`${usual}/`)) ownPrivately(usual, user);
  ownPrivately(dataFolder, user);
  const reachable = mayEnter(user, dataFolder);
  const home = reachable ? dataFolder : elsewhere(dataFolder, user);

  const programs = mayRun(user, join(installed, "bin/postgres"))
    ? installed
    : copyPostgres(installed, join(home, "programs"));
  if (!mayRun(user, join(programs, "bin/postgres"))) {
    throw new CannotStart(
      `The built-in database cannot run on this system (${join(programs, "bin/postgres")}). Set DATABASE_URL to a PostgreSQL (15 or newer) and start again.`,
    );
  }

  const near = join(home, "socket");
  const socket = Buffer.byteLength(near) <= longestSocketFolder ? near : join(tmpdir(), nameFor(dataFolder));
  if (!existsSync(socket)) mkdirSync(socket, { mode: 0o700 });
  refuseForeignFolder(socket, user);
  ownPrivately(socket, user);
  const [cluster, log] = [join(home, "postgres"), join(home, "postgres.log")];
  return { programs, cluster, socket, log, movedTo: reachable ? null : home };
}

function elsewhere(dataFolder: string, user: SystemUser) {
  const folder = join("/var/lib", nameFor(dataFolder));
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  ownPrivately(folder, user);
  if (mayEnter(user, folder)) return folder;
  throw new CannotStart(
    `The database's own user can enter neither ${dirname(dataFolder)} nor ${folder}. Set LAMPLIGHT_DATA to a folder that everyone can reach, such as /srv/lamplight.`,
  );
}

function nameFor(dataFolder: string) {
  return `lamplight-${createHash("sha256").update(dataFolder).digest("hex").slice(0, 12)}`;
}

function ownPrivately(folder: string, user: SystemUser) {
  if (user.uid !== undefined && user.gid !== undefined) chownSync(folder, user.uid, user.gid);
  chmodSync(folder, 0o700);
}

// In a folder for everybody, somebody else could have been there first.
function refuseForeignFolder(folder: string, user: SystemUser) {
  const found = lstatSync(folder);
  const own = [process.getuid?.(), user.uid].includes(found.uid);
  if (!found.isDirectory() || !own)
    throw new CannotStart(`${folder} belongs to somebody else. Remove it and start again.`);
}
