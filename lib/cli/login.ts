import { resolve } from "node:path";
import { CannotStart } from "@/lib/foundation/cannot-start";
import { Refusal } from "@/lib/foundation/refusal";
import { findRunning } from "./running";

/** Prints a link that signs one person in, good once and for ten minutes. */
async function printSignInLink(email: string) {
  const running = findRunning(resolve(process.env.LAMPLIGHT_DATA || ".data"));
  if (!running)
    throw new CannotStart("Lamplight is not running here. Start it with “npm start”, then ask again.");
  if (running.mode !== "local") {
    throw new CannotStart(
      `Sign-in links are not used here. Sign in with your organisation at ${running.origin}.`,
    );
  }
  process.env.DATABASE_URL = running.databaseUrl;
  const { issueSignInLink } = await import("@/lib/people/commands/one-time-links");
  const { database } = await import("@/lib/foundation/database");
  try {
    const { url, validMinutes } = await issueSignInLink(running.origin, email);
    console.log(`Sign in within ${validMinutes} minutes, once, at\n  ${url}`);
  } finally {
    await database.$disconnect();
  }
}

printSignInLink(process.argv[2] ?? "").catch((error: unknown) => {
  if (!(error instanceof CannotStart || error instanceof Refusal)) throw error;
  console.error(error.message);
  process.exitCode = 1;
});
