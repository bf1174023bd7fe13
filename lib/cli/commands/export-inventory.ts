import { once } from "node:events";
import { listApplicationsQuery, searchOf } from "@/lib/api/applications";
import { isExportFormat } from "@/lib/exchange/export-formats";
import { CannotStart } from "@/lib/foundation/cannot-start";
import { exportApplications } from "@/lib/overview/commands/export-applications";
import { getActorByEmail } from "@/lib/people/queries/api-tokens";
import { readCalled } from "../called";
import { fittingOptions } from "../fitting-options";
import { runCommand } from "../run-command";
import { getRunning, withDatabase } from "../running-database";

/** Writes the inventory of one person on standard output, as fast as it is read there. */
async function exportInventory() {
  const { person = "", format = "csv", filter = "" } = readCalled().options;
  if (!isExportFormat(format)) throw new CannotStart("Choose one of the formats csv, xlsx and json.");
  const parameters = Object.fromEntries(new URLSearchParams(String(filter).replace(/^\?/, "")));
  // As programs have it: a filter that is none is told, and never passed over.
  const search = await fittingOptions(
    async () => searchOf(listApplicationsQuery.parse(parameters)),
    "--filter ",
  );

  const running = process.env.DATABASE_URL ? null : getRunning();
  await withDatabase(running?.databaseUrl ?? process.env.DATABASE_URL ?? "", async () => {
    const actor = await getActorByEmail(String(person));
    const origin = process.env.LAMPLIGHT_ORIGIN ?? running?.origin ?? "";
    const reader = { now: new Date(), timeZone: "UTC", origin };
    for await (const piece of exportApplications(actor, search, format, reader))
      if (!process.stdout.write(piece)) await once(process.stdout, "drain");
  });
}

await runCommand(exportInventory);
