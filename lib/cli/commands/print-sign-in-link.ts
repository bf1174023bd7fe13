import { CannotStart } from "@/lib/foundation/cannot-start";
import { issueSignInLink } from "@/lib/people/commands/one-time-links";
import { readCalled } from "../called";
import { print, runCommand } from "../run-command";
import { getRunning, withDatabase } from "../running-database";

/** Prints a link that signs one person in, good once and for ten minutes. */
async function printSignInLink() {
  const [email = ""] = readCalled().words;
  const running = getRunning();
  if (running.mode !== "local") {
    throw new CannotStart(
      `Sign-in links are not used here. Sign in with your organisation at ${running.origin}.`,
    );
  }
  await withDatabase(running.databaseUrl, async () => {
    const { url, validMinutes } = await issueSignInLink(running.origin, email);
    console.error(`Sign in within ${validMinutes} minutes, once, at`);
    await print(url);
  });
}

await runCommand(printSignInLink);
