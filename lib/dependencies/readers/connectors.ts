import type { ConnectionKind } from "../facts";
import type { Collected } from "./found-facts";
import {
  itemsOf,
  type Json,
  member,
  membersOf,
  objectsIn,
  parsedJson,
  textMember,
} from "./package-json-parts";

const kindByConnector: readonly [RegExp, ConnectionKind][] = [
  [/^shared_sharepoint/, "sharepoint"],
  [/^shared_(?:sql|azuresqldw)/, "sql-server"],
  [/^shared_(?:commondataservice|dynamics)/, "dataverse"],
  [/^shared_excelonline/, "workbook"],
  [/^shared_oracle/, "oracle"],
  [/^shared_mysql/, "mysql"],
  [/^shared_postgresql/, "postgresql"],
  [/^shared_(?:filesystem|onedrive|azurefile|azureblob|ftp|sftp)/, "file"],
];

/** `/providers/microsoft.powerapps/apis/shared_sql` → `shared_sql`. */
function connectorOf(path: string | null): string | null {
  const name =
    /(?:^|\/)apis\/([\w-]{1,200})/i.exec(path ?? "")?.[1] ??
    /^(?:shared|logicflows)_?[\w-]{0,200}$/i.exec(path ?? "")?.[0];
  return name ?? null;
}

export function noteConnector(path: string | null, found: Collected) {
  const connector = connectorOf(path);
  if (connector) found.add("connectors", connector);
  return connector;
}

/** A table or list that a connector reads: `dataset` is its site, file or `server,database`. */
export function noteDataset(
  connector: string,
  dataset: string | null,
  table: string | null,
  found: Collected,
) {
  if (!dataset && !table) return;
  const kind = kindByConnector.find(([name]) => name.test(connector))?.[1] ?? "other";
  const [first = "", second] = (dataset ?? "").split(",");
  if (kind === "sql-server" && second !== undefined)
    return found.addConnection({ kind, server: first.trim(), database: second.trim(), target: table });
  const target = [dataset === "default" || dataset === "default.cds" ? null : dataset, table]
    .filter(Boolean)
    .join(" ");
  found.addConnection({ kind, server: null, database: null, target: target || null });
}

/**
 * What a Power App says of its connections, as an object or as a text that holds one. Each has an interface, and the
 * sites or databases with their lists and tables.
 */
export function noteConnectionReferences(value: Json, found: Collected) {
  const references = typeof value === "string" ? parsedJson(value) : value;
  for (const [, reference] of membersOf(references)) {
    const connector = noteConnector(
      textMember(reference, "connectionRef", "id") ??
        textMember(reference, "id") ??
        textMember(reference, "apiId"),
      found,
    );
    for (const [dataset, inside] of membersOf(member(reference, "dataSets"))) {
      const tables = membersOf(member(inside, "dataSources")).map(
        ([name, source]) => textMember(source, "tableName") ?? name,
      );
      for (const table of tables.length > 0 ? tables : [null])
        noteDataset(connector ?? "", dataset, table, found);
    }
  }
}

/** `LocalDatabaseReferences`: environments of Dataverse and their tables. */
export function noteDatabaseReferences(value: Json, found: Collected) {
  const references = typeof value === "string" ? parsedJson(value) : value;
  for (const [, reference] of membersOf(references)) {
    const server = textMember(reference, "instanceUrl");
    const tables = membersOf(member(reference, "dataSources")).map(
      ([name, source]) => textMember(source, "entitySetName") ?? textMember(source, "logicalName") ?? name,
    );
    for (const target of tables.length > 0 ? tables : [null])
      if (server || target) found.addConnection({ kind: "dataverse", server, database: null, target });
  }
}

/** The definition of a flow: what starts it, what it calls, and which lists and addresses its steps name. */
export function noteFlow(flow: Json, found: Collected) {
  const inner = member(flow, "properties") ?? flow;
  const definition = member(inner, "definition");
  for (const [name, trigger] of membersOf(member(definition, "triggers")))
    found.add("triggers", triggerWords(name, trigger));
  const connectorByKey = new Map<string, string>();
  for (const [key, reference] of membersOf(member(inner, "connectionReferences"))) {
    const path =
      textMember(reference, "api", "name") ??
      textMember(reference, "id") ??
      textMember(reference, "api", "id") ??
      key;
    const connector = noteConnector(path, found) ?? noteConnector(key, found);
    if (connector) connectorByKey.set(key, connector);
  }
  for (const step of objectsIn(definition)) {
    const host = member(step, "inputs", "host");
    const key = textMember(host, "connectionName") ?? "";
    const connector = noteConnector(textMember(host, "apiId"), found) ?? connectorByKey.get(key) ?? null;
    const parameters = member(step, "inputs", "parameters");
    if (connector)
      noteDataset(
        connector,
        constant(textMember(parameters, "dataset") ?? textMember(parameters, "server")),
        constant(
          textMember(parameters, "table") ??
            textMember(parameters, "entityName") ??
            textMember(parameters, "database"),
        ),
        found,
      );
    const address = textMember(step, "inputs", "uri");
    if (address && /^http/i.test(textMember(step, "type") ?? ""))
      found.addConnection({ kind: "web", server: null, database: null, target: address });
  }
}

/** Values that a flow works out (`@…`) are known only when it runs. */
function constant(text: string | null) {
  return text?.startsWith("@") ? null : text;
}

function triggerWords(name: string, trigger: Json) {
  const kind = textMember(trigger, "kind") ?? textMember(trigger, "type") ?? "";
  const operation = textMember(trigger, "inputs", "host", "operationId");
  const every = member(trigger, "recurrence");
  const frequency = textMember(every, "frequency");
  const interval = member(every, "interval");
  return [name, operation ?? kind, frequency ? oftenWords(frequency.toLowerCase(), interval) : null]
    .filter(Boolean)
    .join(": ");
}

function oftenWords(unit: string, interval: Json) {
  return typeof interval === "number" && interval !== 1 ? `every ${interval} ${unit}s` : `every ${unit}`;
}

/** `References/DataSources.json` of a Power App. */
export function noteDataSources(value: Json, found: Collected) {
  for (const source of itemsOf(member(value, "DataSources"))) {
    const kind = textMember(source, "Type") ?? "";
    const connector = noteConnector(textMember(source, "ApiId"), found);
    const table =
      textMember(source, "TableName") ??
      textMember(source, "EntitySetName") ??
      textMember(source, "LogicalName");
    if (/^NativeCDS/i.test(kind))
      found.addConnection({
        kind: "dataverse",
        server: textMember(source, "InstanceUrl"),
        database: null,
        target: table ?? textMember(source, "Name"),
      });
    else if (/^ConnectedDataSource/i.test(kind) && connector)
      noteDataset(connector, textMember(source, "DatasetName"), textMember(source, "Name") ?? table, found);
  }
}
