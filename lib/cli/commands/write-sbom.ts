import { billFormats, isBillFormat } from "@/lib/dependencies/bill-formats";
import { printBill } from "@/lib/dependencies/commands/download-bill";
import { writeBill } from "@/lib/dependencies/write-bill";
import { CannotStart } from "@/lib/foundation/cannot-start";
import { database } from "@/lib/foundation/database";
import { Refusal } from "@/lib/foundation/refusal";
import { refuseMissingApplication } from "@/lib/inventory/queries";
import { numberOf } from "@/lib/inventory/reference";
import { getActorByEmail } from "@/lib/people/queries/api-tokens";
import { findActorOfPerson } from "@/lib/people/sign-in";
import { readCalled } from "../called";
import { print, runCommand } from "../run-command";
import { getRunning, withDatabase } from "../running-database";

/** Writes the bill of materials of one application on standard output. */
async function writeSbom() {
  const { words, options } = readCalled();
  const [reference = ""] = words;
  const { person, format = "cyclonedx" } = options;
  if (!isBillFormat(format)) throw new CannotStart(`Choose one of the formats ${billFormats.join(" and ")}.`);

  await withDatabase(process.env.DATABASE_URL || getRunning().databaseUrl, async () => {
    const actor = person === undefined ? await ownerOf(reference) : await getActorByEmail(String(person));
    const now = new Date();
    const bill = await printBill(actor, reference, format, now);
    await print(writeBill(format, bill, now).trimEnd());
  });
}

/** Whoever calls could read the database itself; the owner's eyes see all of what the application needs. */
async function ownerOf(reference: string) {
  const application = await database.application.findFirst({
    where: { number: numberOf(reference) ?? -1 },
    select: { ownerId: true },
  });
  if (!application) throw refuseMissingApplication();
  const owner = await findActorOfPerson(application.ownerId);
  if (!owner)
    throw new Refusal("not-found", "Its owner is no longer here. Say with --person whose eyes it is for.");
  return owner;
}

await runCommand(writeSbom);
