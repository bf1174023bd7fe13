import { mkdirSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { runtimeRole, startEmbeddedDatabase } from "@/lib/foundation/embedded-database";
import { migrate } from "@/lib/foundation/migrations";
import { byHandMarker, findSchemaDifference } from "@/lib/foundation/schema-difference";

const name = process.argv[2] ?? "";
if (!/^[a-z][a-z0-9_]*$/.test(name)) {
  console.error("Name the change in lower-case words, such as: npm run migration -- add_waivers");
  process.exit(1);
}

const migrations = resolve("prisma/migrations");
const dataFolder = resolve(".data/draft");
const database = await startEmbeddedDatabase({ projectFolder: resolve("."), dataFolder, throwAway: true });
try {
  await migrate({ ownerUrl: database.ownerUrl, runtimeRole, folder: migrations });
  const difference = await findSchemaDifference(database.ownerUrl, resolve("prisma/schema"), migrations);
  if (difference.length === 0) {
    console.log("The migrations and the schema agree: there is nothing to write.");
  } else {
    const timestamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
    const folder = resolve(migrations, `${timestamp}_${name}`);
    mkdirSync(folder, { recursive: true });
    writeFileSync(
      resolve(folder, "migration.sql"),
      `${difference.map((statement) => `${statement};`).join("\n\n")}\n`,
    );
    console.log(
      `Wrote ${folder}/migration.sql. Below a line “${byHandMarker}” it takes what you add by hand.`,
    );
  }
} finally {
  await database.stop();
}
