import { resolve } from "node:path";
import { readEnvironment } from "@/lib/foundation/environment";
import { readOrMakeSecrets } from "@/lib/foundation/secrets";
import { createApiTokenAtTerminal } from "@/lib/people/commands/api-tokens";
import { getActorByEmail } from "@/lib/people/queries/api-tokens";
import { readCalled } from "../called";
import { fittingOptions } from "../fitting-options";
import { printJson, runCommand } from "../run-command";
import { getRunning, withDatabase } from "../running-database";

/** Makes a token for somebody, for whoever sits at the machine and could read the database itself. */
async function createToken() {
  const { person = "", scopes = "", name = "From the command line", days = "90" } = readCalled().options;
  const environment = readEnvironment();
  const dataFolder = resolve(environment.LAMPLIGHT_DATA ?? ".data");
  const databaseUrl = environment.DATABASE_URL ?? getRunning().databaseUrl;
  process.env.LAMPLIGHT_SECRET =
    environment.LAMPLIGHT_SECRET ?? readOrMakeSecrets(dataFolder).lamplightSecret;
  await withDatabase(databaseUrl, async () => {
    const actor = await getActorByEmail(String(person));
    const input = { name, days, scopes: String(scopes).split(",").filter(Boolean) };
    const made = await fittingOptions(() => createApiTokenAtTerminal(actor, input, new Date()));
    console.error(
      `The token acts for ${actor.name} until ${made.expiresAt.toISOString().slice(0, 10)}. It is shown this once.`,
    );
    await printJson({
      token: made.token,
      person: actor.name,
      scopes: input.scopes,
      expiresAt: made.expiresAt,
    });
  });
}

await runCommand(createToken);
