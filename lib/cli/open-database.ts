import { mkdirSync } from "node:fs";
import { resolve } from "node:path";
import { runtimeRole, startEmbeddedDatabase } from "@/lib/foundation/embedded-database";
import type { Environment } from "@/lib/foundation/environment";
import { readOrMakeSecrets } from "@/lib/foundation/secrets";
import { greetDatabase } from "./external-database";

export interface OpenDatabase {
  runtimeUrl: string;
  ownerUrl: string;
  runtimeRole: string;
  secret: string;
  /** Resolves when the database we started has ended; never for one that is not ours. */
  ended(): Promise<void>;
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** The built-in database, or the one that `DATABASE_URL` names. Throws `CannotStart` with a sentence. */
export async function openDatabase(environment: Environment, dataFolder: string): Promise<OpenDatabase> {
  return environment.DATABASE_URL
    ? openExternal(environment.DATABASE_URL, environment, dataFolder)
    : openEmbedded(environment, dataFolder);
}

async function openEmbedded(environment: Environment, dataFolder: string): Promise<OpenDatabase> {
  const database = await startEmbeddedDatabase({ projectFolder: resolve("."), dataFolder });
  if (database.movedTo) {
    console.log(`The database lies in ${database.movedTo}: its own user cannot enter ${dataFolder}.`);
  }
  const secret = environment.LAMPLIGHT_SECRET ?? database.secrets.lamplightSecret;
  return { ...database, runtimeRole, secret };
}

async function openExternal(
  runtimeUrl: string,
  environment: Environment,
  dataFolder: string,
): Promise<OpenDatabase> {
  const runtime = await greetDatabase(runtimeUrl, "DATABASE_URL");
  const ownerUrl = environment.DATABASE_OWNER_URL ?? runtimeUrl;
  const owner = await greetDatabase(
    ownerUrl,
    environment.DATABASE_OWNER_URL ? "DATABASE_OWNER_URL" : "DATABASE_URL",
  );
  if (runtime.role === owner.role || runtime.governor) {
    console.warn(
      "Warning: the running program may change the shape of the database and its audit trail. Give DATABASE_URL a role of its own, and DATABASE_OWNER_URL the owner.",
    );
  }
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  const secret = environment.LAMPLIGHT_SECRET ?? readOrMakeSecrets(dataFolder).lamplightSecret;
  const nothing = async () => {};
  const never = () => new Promise<void>(() => {});
  return {
    runtimeUrl,
    ownerUrl,
    runtimeRole: runtime.role,
    secret,
    ended: never,
    restart: nothing,
    stop: nothing,
  };
}
