import type { ConnectionKind, FoundConnection } from "../facts";
import { connectionFromText, kindOfFile } from "./connection-text";
import { noteLinkTarget } from "./external-link";
import type { Collected } from "./found-facts";
import type { Parts } from "./package-parts";

/** ECMA-376, 18.13.1, attribute `type`. */
const kindByType: Record<string, ConnectionKind> = {
  1: "odbc",
  2: "access",
  3: "file",
  4: "web",
  5: "oledb",
  6: "text",
};

/** `xl/connections.xml`. */
export function noteConnections(name: string, parts: Parts, found: Collected) {
  let kind: ConnectionKind = "other";
  let own: { file: string | null; name: string } = { file: null, name: "" };
  let isTold = true;
  const tell = (connection: FoundConnection) => {
    isTold = true;
    found.addConnection(connection);
  };
  const finish = () => {
    if (!isTold && own.file)
      found.addConnection({ ...nowhere, kind: kindOfFile(own.file), target: own.file });
    isTold = true;
  };
  parts.xml(name, {
    open: ({ name: element, attributes, parents }) => {
      const get = (attribute: string) => attributes.get(attribute) || null;
      // Newer kinds of connections repeat the element inside of it.
      if (element === "connection" && parents.at(-1) === "connections") {
        finish();
        kind = kindByType[get("type") ?? ""] ?? "other";
        own = { file: get("sourceFile") ?? get("odcFile"), name: get("name") ?? "" };
        isTold = false;
      } else if (/^(?:dbPr|oledbPr|odbcPr|dataFeedPr)$/.test(element)) {
        const written = get("connection") ?? "";
        if (insideWorkbook.test(written)) isTold = true;
        else tell(fromDatabase(written, get("command"), element === "dataFeedPr" ? "odata" : kind, own.file));
      } else if (element === "webPr" && get("url")) {
        tell({ ...nowhere, kind: "web", target: get("url") });
      } else if (element === "textPr" && get("sourceFile")) {
        tell({ ...nowhere, kind: "text", target: get("sourceFile") });
      } else if (element === "olapPr" && get("localConnection") && !isTold) {
        tell(connectionFromText(get("localConnection") ?? "", "olap"));
      } else if (element === "rangePr") isTold = true;
      return undefined;
    },
  });
  finish();
}

/** The way from a sheet to a query or the data model of its own workbook; where those read from is said by the query. */
const insideWorkbook =
  /Microsoft\.Mashup\.OleDb|Data Source=\$(?:Embedded|Workbook)\$|^Data Model Connection$/i;

const nowhere = { server: null, database: null, target: null } as const;

function fromDatabase(written: string, command: string | null, kind: ConnectionKind, file: string | null) {
  const connection = connectionFromText(written, kind);
  // A list of SharePoint names its site in the command only.
  const site = /<LISTWEB>([^<]{1,500})<\/LISTWEB>/i.exec(command ?? "")?.[1] ?? null;
  const target = connection.target ?? site ?? (connection.server === null ? file : null);
  return { ...connection, target, ...(command ? { query: command } : {}) };
}

/** A pivot table can take its values from a sheet of another workbook. */
export function notePivotCache(name: string, parts: Parts, found: Collected) {
  const targets = new Map(
    parts
      .relations(name)
      .flatMap(({ id, target, isExternal }) => (isExternal ? [[id, target] as const] : [])),
  );
  parts.xml(name, {
    open: ({ name: element, attributes }) => {
      if (element === "cacheFields") return "stop";
      const target = targets.get(attributes.get("id") ?? "");
      if ((element === "worksheetSource" || element === "rangeSet") && target) noteLinkTarget(target, found);
      return undefined;
    },
  });
}
