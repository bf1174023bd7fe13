import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/commands";
import { type ExportFormat, exportFormatWords, mostRows } from "@/lib/exchange/export-formats";
import { writeTable } from "@/lib/exchange/write-table";
import type { Table } from "@/lib/exchange/written-table";
import { database, type Transaction } from "@/lib/foundation/database";
import { Refusal } from "@/lib/foundation/refusal";
import { ensureFreshSignIn } from "@/lib/people/commands/administrators";
import { exportedCells, exportedColumns } from "../exported-columns";
import { freshSignInSentence, mostWithoutFreshSignIn } from "../mass-export";
import { findMatches } from "../queries/list-applications";
import { readExportedPages } from "../queries/read-export";
import { type InventorySearch, wholeList, writeInventoryAddress } from "../schema";

/** The moment, how whoever reads the file tells the time, and the address that the pages of applications begin with. */
export type ExportReader = { now: Date; timeZone: string; origin: string };

type Found = Awaited<ReturnType<typeof findMatches>>;

/**
 * What the actor's inventory shows for this search, as a file that is read while it is taken. For a person at a browser:
 * more than 1,000 applications need a sign-in of the last minutes.
 *
 * @throws Refusal `not-allowed` without one, with `signIn` as the address to go to; `conflict` where the format cannot
 * hold so many.
 */
export async function downloadApplications(
  actor: Actor,
  search: InventorySearch,
  format: ExportFormat,
  reader: ExportReader,
) {
  const backTo = writeInventoryAddress(wholeList(search));
  const found = await findMatches(actor, search);
  await database.$transaction(async (tx) => {
    if (found.total > mostWithoutFreshSignIn)
      await ensureFreshSignIn(tx, actor, reader.now, backTo, freshSignInSentence);
    await recordExport(tx, actor, search, format, found.total, reader.now);
  });
  return writeTable(format, tableOf(actor, search, found, reader));
}

/**
 * The same for a door that is no browser and whose actor has no session, such as the command line, where whoever calls
 * could read the database itself. The first piece is asked for before anything is read or recorded.
 */
export async function* exportApplications(
  actor: Actor,
  search: InventorySearch,
  format: ExportFormat,
  reader: ExportReader,
): AsyncGenerator<Uint8Array> {
  const found = await findMatches(actor, search);
  await database.$transaction((tx) => recordExport(tx, actor, search, format, found.total, reader.now));
  yield* writeTable(format, tableOf(actor, search, found, reader));
}

/** Recorded before the first row leaves: a download that is broken off has shown some of them too. */
async function recordExport(
  tx: Transaction,
  actor: Actor,
  search: InventorySearch,
  format: ExportFormat,
  count: number,
  now: Date,
) {
  if (count > mostRows[format])
    throw new Refusal(
      "conflict",
      `A sheet of ${exportFormatWords[format]} holds ${mostRows[format].toLocaleString("en")} rows, and these are more. Choose fewer applications, or CSV.`,
    );
  const what = count === 1 ? "1 application" : `${count.toLocaleString("en")} applications`;
  const filter = writeInventoryAddress(wholeList(search));
  await recordAudit(
    tx,
    actor,
    "applications.exported",
    [],
    { what, count, format: exportFormatWords[format], filter },
    now,
  );
}

function tableOf(
  actor: Actor,
  search: InventorySearch,
  found: Found,
  { timeZone, origin }: ExportReader,
): Table {
  return {
    name: "Applications",
    columns: exportedColumns,
    timeZone,
    pages: cellsOf(readExportedPages(actor, search, found), origin),
  };
}

async function* cellsOf(pages: ReturnType<typeof readExportedPages>, origin: string) {
  for await (const page of pages) yield page.map((row) => exportedCells(row, origin));
}
