import { changeDataSource } from "@/lib/dependencies/commands/change-data-source";
import type { SourceKind } from "@/lib/dependencies/source-kinds";
import { database } from "@/lib/foundation/database";
import { daysBefore } from "./demo-days";
import type { Directory } from "./demo-people";

/** What makers write behind a name, and what an analyst made of it. The others are still to be looked at. */
const kinds: readonly { written: RegExp; kind: SourceKind; place: (name: string) => string }[] = [
  { written: /\(SQL Server\)$/, kind: "database", place: (name) => `sql-01.northwind.example/${name}` },
  {
    written: /\(SharePoint list\)$/,
    kind: "list",
    place: (name) => `https://northwind.sharepoint.example/lists/${name}`,
  },
  { written: /\((?:HR|recruitment|learning) system\)$/, kind: "saas", place: () => "" },
  { written: /\(SFTP\)$/, kind: "file-share", place: (name) => `sftp.northwind.example/${name}` },
  { written: /\((?:web|web feeds|open data|website)\)$/, kind: "api", place: () => "" },
];

/** An analyst has said of the well-known sources what they are, and whose: of whoever reads them first. */
export async function describeSources(directory: Directory, now: Date) {
  const analyst = directory.actor("ines.castellanos");
  const sources = await database.dataSource.findMany({
    orderBy: { nameKey: "asc" },
    select: {
      id: true,
      name: true,
      version: true,
      applications: {
        take: 1,
        orderBy: { application: { number: "asc" } },
        select: { application: { select: { ownerId: true, dataClassification: true } } },
      },
    },
  });
  for (const { id, name, version, applications } of sources) {
    const known = kinds.find(({ written }) => written.test(name));
    const reader = applications[0]?.application;
    if (!known || !reader) continue;
    const slug = name
      .replace(/\s*\([^)]*\)$/, "")
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-");
    const said = {
      name,
      version,
      kind: known.kind,
      place: known.place(slug),
      classification: reader.dataClassification,
      ownerId: known.kind === "database" || known.kind === "list" ? reader.ownerId : null,
    };
    await changeDataSource(analyst, id, said, daysBefore(now, 45));
  }
}
