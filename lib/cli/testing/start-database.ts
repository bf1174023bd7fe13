import { resolve } from "node:path";
import type { TestProject } from "vitest/node";
import { type DatabaseServer, runtimeRole, startEmbeddedDatabase } from "@/lib/foundation/embedded-database";
import { migrate } from "@/lib/foundation/migrations";

declare module "vitest" {
  interface ProvidedContext {
    databaseServer: DatabaseServer;
  }
}

/** One throw-away PostgreSQL for the whole run, with one migrated database that every test file copies. */
export async function setup(project: TestProject) {
  const dataFolder = resolve(".data/test", String(process.pid));
  const database = await startEmbeddedDatabase({ projectFolder: resolve("."), dataFolder, throwAway: true });
  try {
    await migrate({ ownerUrl: database.ownerUrl, runtimeRole, folder: resolve("prisma/migrations") });
  } catch (error) {
    await database.stop();
    throw error;
  }
  project.provide("databaseServer", database.server);
  return () => database.stop();
}
