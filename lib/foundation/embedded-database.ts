import { rmSync } from "node:fs";
import { resolve } from "node:path";
import { ensureCluster } from "./embedded-database/cluster";
import { lockFolder } from "./embedded-database/folder-lock";
import { preparePlaces } from "./embedded-database/places";
import {
  asGovernor,
  assertPromises,
  ensureDatabase,
  ensureRolesAndDatabase,
} from "./embedded-database/roles";
import { launch, stopLeftOver, stopProcess } from "./embedded-database/server";
import { settingsFor } from "./embedded-database/settings";
import { chooseSystemUser } from "./embedded-database/system-user";
import { readOrMakeSecrets, type Secrets } from "./secrets";

export { ownerRole, runtimeRole } from "./embedded-database/roles";

export interface EmbeddedDatabaseOptions {
  projectFolder: string;
  dataFolder: string;
  /** Starts empty, may lose everything in a crash, and leaves nothing behind: for tests and drafts. */
  throwAway?: boolean;
}

export type EmbeddedDatabase = Awaited<ReturnType<typeof startEmbeddedDatabase>>;

/**
 * Starts the PostgreSQL that comes with the program. Throws `CannotStart` with a sentence when it cannot.
 * Stopping waits until everything committed is on disk and nothing of the database is left running.
 */
export async function startEmbeddedDatabase(options: EmbeddedDatabaseOptions) {
  const dataFolder = resolve(options.dataFolder);
  const throwAway = options.throwAway ?? false;
  const user = chooseSystemUser();
  const places = preparePlaces(options.projectFolder, dataFolder, user);
  const lock = lockFolder(dataFolder);
  try {
    const secrets = readOrMakeSecrets(dataFolder);
    await stopLeftOver(places);
    if (throwAway) rmSync(places.cluster, { recursive: true, force: true });
    await ensureCluster(places, user);
    const settings = settingsFor(places.socket, throwAway);
    let server = await launch(places, settings, user);
    if (!throwAway) await assertPromises(places.socket);
    await ensureRolesAndDatabase(places.socket, secrets, "lamplight");

    return {
      secrets,
      movedTo: places.movedTo,
      runtimeUrl: runtimeUrl(places.socket, secrets, "lamplight"),
      ownerUrl: ownerUrl(places.socket, secrets, "lamplight"),
      /** Where further databases can be asked for, by `copyDatabase`. */
      server: { socket: places.socket, secrets },
      /** Resolves when the database has ended, by us or by itself. */
      ended: () =>
        new Promise<void>((done) =>
          (server.exitCode ?? server.signalCode) !== null ? done() : server.once("exit", () => done()),
        ),
      async restart() {
        await stopLeftOver(places);
        server = await launch(places, settings, user);
      },
      async stop() {
        if (server.pid && server.exitCode === null) await stopProcess(server.pid);
        lock.release();
        if (throwAway) for (const folder of [dataFolder, places.movedTo]) discard(folder);
      },
    };
  } catch (error) {
    await stopLeftOver(places);
    lock.release();
    throw error;
  }
}

export interface DatabaseServer {
  socket: string;
  secrets: Secrets;
}

/** A further database, copied from one that exists and that nobody is using. For tests. */
export async function copyDatabase({ socket, secrets }: DatabaseServer, name: string, template: string) {
  await asGovernor(socket, "postgres", (client) => ensureDatabase(client, name, template));
  return { runtimeUrl: runtimeUrl(socket, secrets, name), ownerUrl: ownerUrl(socket, secrets, name) };
}

function discard(folder: string | null) {
  if (folder) rmSync(folder, { recursive: true, force: true });
}

function runtimeUrl(socket: string, secrets: Secrets, database: string) {
  return `postgresql://lamplight:${secrets.databasePassword}@localhost:5432/${database}?host=${encodeURIComponent(socket)}`;
}

function ownerUrl(socket: string, secrets: Secrets, database: string) {
  return `postgresql://lamplight_owner:${secrets.databaseOwnerPassword}@localhost:5432/${database}?host=${encodeURIComponent(socket)}`;
}
