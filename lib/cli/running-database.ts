import { resolve } from "node:path";
import { CannotStart } from "@/lib/foundation/cannot-start";
import { findRunning } from "./running";

/** The Lamplight that runs on this machine. @throws CannotStart when there is none. */
export function getRunning() {
  const running = findRunning(resolve(process.env.LAMPLIGHT_DATA || ".data"));
  if (!running)
    throw new CannotStart("Lamplight is not running here. Start it with “npm start”, then ask again.");
  return running;
}

/** Works on the database at the address and lets go of it, so that the command can end. @throws CannotStart where it does not answer. */
export async function withDatabase(databaseUrl: string, work: () => Promise<void>) {
  process.env.DATABASE_URL = databaseUrl;
  const { database, isUnreachable } = await import("@/lib/foundation/database");
  try {
    await work();
  } catch (error) {
    if (!isUnreachable(error)) throw error;
    throw new CannotStart("The database does not answer. Look whether Lamplight is running, and ask again.");
  } finally {
    await database.$disconnect();
  }
}
