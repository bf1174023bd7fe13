import { resolve } from "node:path";
import { CannotStart } from "@/lib/foundation/cannot-start";
import { readEnvironment } from "@/lib/foundation/environment";
import { migrate } from "@/lib/foundation/migrations";
import { withDatabaseAtRest } from "../database-at-rest";
import { printJson, runCommand } from "../run-command";
import { findRunning } from "../running";
import { withDatabase } from "../running-database";

/** Makes the demo organisation in the database of the Lamplight that runs here, or of the one that would start here. */
async function makeDemo() {
  const environment = readEnvironment();
  if (environment.mode !== "local") {
    throw new CannotStart(
      "The demo organisation is for a person's own machine. Here people sign in with their organisation.",
    );
  }
  const dataFolder = resolve(environment.LAMPLIGHT_DATA ?? ".data");
  const running = findRunning(dataFolder);
  if (running) return withDatabase(running.databaseUrl, seed);

  await withDatabaseAtRest(environment, dataFolder, async (open) => {
    await migrate({ ...open, folder: resolve("prisma/migrations"), say: console.error });
    process.env.LAMPLIGHT_SECRET ??= open.secret;
    await withDatabase(open.runtimeUrl, seed);
  });
}

async function seed() {
  const { database } = await import("@/lib/foundation/database");
  const existing = await database.organisation.findFirst({ select: { name: true } });
  if (existing) {
    throw new CannotStart(`There is an organisation already: ${existing.name}. Nothing was changed.`);
  }
  console.error("Making the demo organisation …");
  const { seedDemoOrganisation } = await import("@/prisma/seed/demo");
  await seedDemoOrganisation(new Date());
  const [made, people, applications] = await Promise.all([
    database.organisation.findFirstOrThrow({ select: { name: true } }),
    database.person.count(),
    database.application.count(),
  ]);
  console.error(`${made.name} is there, with ${people} people and ${applications} applications.`);
  await printJson({ organisation: made.name, people, applications });
}

await runCommand(makeDemo);
