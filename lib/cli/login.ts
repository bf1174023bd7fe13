import { CannotStart } from "@/lib/foundation/cannot-start";
import { Refusal } from "@/lib/foundation/refusal";
import { issueSignInLink } from "@/lib/people/commands/one-time-links";
import { getRunning, withDatabase } from "./running-database";

/** Prints a link that signs one person in, good once and for ten minutes. */
async function printSignInLink(email: string) {
  const running = getRunning();
  if (running.mode !== "local") {
    throw new CannotStart(
      `Sign-in links are not used here. Sign in with your organisation at ${running.origin}.`,
    );
  }
  await withDatabase(running.databaseUrl, async () => {
    const { url, validMinutes } = await issueSignInLink(running.origin, email);
    console.log(`Sign in within ${validMinutes} minutes, once, at\n  ${url}`);
  });
}

printSignInLink(process.argv[2] ?? "").catch((error: unknown) => {
  if (!(error instanceof CannotStart || error instanceof Refusal)) throw error;
  console.error(error.message);
  process.exitCode = 1;
});
