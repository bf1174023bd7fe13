import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/commands";
import { maySeeComponents, whoSeesComponents } from "@/lib/dependencies/access";
import type { VersionRange } from "@/lib/dependencies/version-range";
import { type ExportFormat, exportFormatWords, mostRows } from "@/lib/exchange/export-formats";
import { writeTable } from "@/lib/exchange/write-table";
import { database } from "@/lib/foundation/database";
import { ensure, Refusal } from "@/lib/foundation/refusal";
import { ensureFreshSignIn } from "@/lib/people/commands/administrators";
import { freshSignInSentence, mostWithoutFreshSignIn } from "../mass-export";
import { getBlastRadius, listMayNeed } from "../queries/read-blast-radius";
import { reachColumns, reachPageOf } from "../reach-export";
import type { ExportReader } from "./export-applications";

type Asked = { purl: string; versions: string; range: VersionRange | null; format: ExportFormat };

const pageLength = 500;

/**
 * Every application that a package or some of its versions reach, or may reach because its list leaves the version open, whose packages the actor sees, as a file that is read
 * while it is taken.
 *
 * @throws Refusal `not-found` where nothing that counts for the actor needs it; `not-allowed`, also for more than
 * 1,000 without a sign-in of the last minutes; `conflict` where the format cannot hold so many.
 */
export async function downloadReach(actor: Actor, asked: Asked, reader: ExportReader) {
  ensure(maySeeComponents(actor), whoSeesComponents);
  const { purl, range, format } = asked;
  const { now, timeZone } = reader;
  const first = await getBlastRadius(actor, purl, range, { after: null, now }, pageLength);
  const may = await listMayNeed(actor, first, { after: null, now }, pageLength);
  const named = first.next === null ? first.applications.length : first.totals.applications;
  const open = may.next === null ? may.applications.length : (first.mayNeed?.applications ?? 0);
  const count = named + open;
  if (count > mostRows[format])
    throw new Refusal(
      "conflict",
      `A sheet of ${exportFormatWords[format]} cannot hold so many rows. Choose CSV.`,
    );
  const what = count === 1 ? "1 application" : `${count.toLocaleString("en")} applications`;
  const filter = reachPageOf({ ...asked, purl: first.component.purl });
  await database.$transaction(async (tx) => {
    if (count > mostWithoutFreshSignIn) await ensureFreshSignIn(tx, actor, now, filter, freshSignInSentence);
    const told = { what, count, format: exportFormatWords[format], filter };
    await recordAudit(tx, actor, "applications.exported", [], told, now);
  });
  return writeTable(format, {
    name: "Blast radius",
    columns: reachColumns,
    timeZone,
    pages: cellsOf(actor, asked, first, may, reader),
  });
}

type Page = Awaited<ReturnType<typeof getBlastRadius>>;

type Rows = Pick<Page, "applications" | "next">;

/** First those that name it, then those that may need it. */
async function* cellsOf(
  actor: Actor,
  { purl, range }: Asked,
  first: Page,
  may: Rows,
  { now, origin }: ExportReader,
) {
  const cells = ({ applications }: Rows) =>
    applications.map((row) => reachColumns.map(({ cell }) => cell(row, origin)));
  for (let page: Rows = first; ; ) {
    yield cells(page);
    if (page.next === null) break;
    page = await getBlastRadius(actor, purl, range, { after: page.next, now }, pageLength);
  }
  for (let page = may; ; ) {
    yield cells(page);
    if (page.next === null) break;
    page = await listMayNeed(actor, first, { after: page.next, now }, pageLength);
  }
}
