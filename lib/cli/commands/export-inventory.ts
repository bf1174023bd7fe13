import { once } from "node:events";
import { CannotStart } from "@/lib/foundation/cannot-start";
import { exportApplications } from "@/lib/overview/commands/export-applications";
import { readExportRequest } from "@/lib/overview/export-request";
import { findActorByEmail } from "@/lib/people/queries/api-tokens";
import { readCalled } from "../called";
import { runCommand } from "../run-command";
import { getRunning, withDatabase } from "../running-database";

/** Writes the inventory of one person on standard output, as fast as it is read there. */
async function exportInventory() {
  const { person = "", format = "csv", filter = "" } = readCalled().options;
  const parameters = new URLSearchParams(String(filter).replace(/^\?/, ""));
  parameters.set("format", String(format));
  const asked = readExportRequest(`http://localhost/applications/export?${parameters}`);
  if (!asked.fits)
    throw new CannotStart("Choose one of the formats csv, xlsx and json, and a shorter filter.");

  const running = process.env.DATABASE_URL ? null : getRunning();
  await withDatabase(running?.databaseUrl ?? process.env.DATABASE_URL ?? "", async () => {
    const actor = await findActorByEmail(String(person));
    const origin = process.env.LAMPLIGHT_ORIGIN ?? running?.origin ?? "";
    const reader = { now: new Date(), timeZone: "UTC", origin };
    for await (const piece of exportApplications(actor, asked.search, asked.format, reader))
      if (!process.stdout.write(piece)) await once(process.stdout, "drain");
  });
}

await runCommand(exportInventory);
