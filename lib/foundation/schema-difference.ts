import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import { Client, Pool, types } from "pg";
import { readMigrations } from "./migrations";

/** What stands below this line in a migration is written by hand, and no difference. */
export const byHandMarker = "-- By hand: what the schema language cannot say.";

/** The SQL that leads from a database to the schema in `schemaFolder`; empty when they are equal. */
export async function findSchemaDifference(ownerUrl: string, schemaFolder: string, migrationsFolder: string) {
  const files = readdirSync(schemaFolder)
    .filter((name) => name.endsWith(".prisma"))
    .sort()
    .map((name) => ({
      path: join(schemaFolder, name),
      content: readFileSync(join(schemaFolder, name), "utf8"),
    }));
  const { SchemaEngine } = await loadEngine();
  const adapter = bindMigrationAwareSqlAdapterFactory(catalogueReader(ownerUrl));
  const engine = await SchemaEngine.new(
    { datamodels: files.map((file) => [file.path, file.content]) },
    () => {},
    adapter,
  );
  try {
    const difference = await engine.diff({
      from: { tag: "schemaDatasource", files, configDir: schemaFolder },
      to: { tag: "schemaDatamodel", files },
      script: true,
      exitCode: null,
      filters: { externalTables: ["public._prisma_migrations"], externalEnums: [] },
    });
    const leaveUnexplained = await findExplained(ownerUrl, migrationsFolder);
    return statementsOf(difference.stdout ?? "").flatMap(leaveUnexplained);
  } finally {
    engine.free();
  }
}

// The engine reads PostgreSQL's catalogue, whose one-letter type ("char") the adapter does not know:
// it passes as a list of letters, and is named what it is on the way out.
const letters = { oid: types.builtins.CHAR, listOid: 1002 };

function catalogueReader(url: string) {
  const pool = new Pool({ connectionString: url, max: 1 });
  const ask = pool.query.bind(pool);
  const answer = async (query: Parameters<typeof ask>[0]) => {
    const result = await ask(query);
    for (const field of result.fields ?? [])
      if (field.dataTypeID === letters.oid) field.dataTypeID = letters.listOid;
    return result;
  };
  const factory = new PrismaPg(Object.assign(pool, { query: answer }), { disposeExternalPool: true });
  const connect = factory.connect.bind(factory);
  factory.connect = async () => {
    const adapter = await connect();
    const read = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = async (query) => {
      const { columnTypes, ...rest } = await read(query);
      const named = columnTypes.map((type) =>
        type === ColumnTypeEnum.CharacterArray ? ColumnTypeEnum.Character : type,
      );
      return { ...rest, columnTypes: named };
    };
    return adapter;
  };
  return factory;
}

// The module loads its own binary in a way that not every loader of ours knows.
async function loadEngine() {
  const engine = await import("@prisma/schema-engine-wasm/schema_engine_bg");
  const folder = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const binary = readFileSync(folder.replace(/\.js$/, ".wasm"));
  const { instance } = await WebAssembly.instantiate(binary, { "./schema_engine_bg.js": { ...engine } });
  engine.__wbg_set_wasm(instance.exports);
  const start = instance.exports.__wbindgen_start;
  if (typeof start === "function") start();
  return engine;
}

function statementsOf(script: string) {
  return script
    .split(/;\s*\n/)
    .map((statement) =>
      statement
        .replace(/^\s*--.*$/gm, "")
        .trim()
        .replace(/;$/, ""),
    )
    .filter((statement) => statement && !/^empty migration/i.test(statement));
}

/** Leaves of a statement what does not only take away something that was written by hand: all of it, a part, or nothing. */
async function findExplained(ownerUrl: string, migrationsFolder: string) {
  const byHand = readMigrations(migrationsFolder)
    .map((file) => file.sql.split(byHandMarker).slice(1).join("\n"))
    .join("\n");
  const generated = await generatedColumns(ownerUrl);
  return (statement: string): string[] => {
    const dropped = /^DROP (?:INDEX|TABLE|TYPE) "([^"]+)"$/.exec(statement)?.[1];
    if (dropped) return byHand.includes(dropped) ? [] : [statement];
    const [, table, changes] = /^ALTER TABLE "([^"]+)" ([\s\S]*)$/.exec(statement) ?? [];
    if (!changes) return [statement];
    const left = changes.split(/,\s*\n/).filter((change) => {
      const column = /^ALTER COLUMN "([^"]+)" DROP DEFAULT$/.exec(change.trim())?.[1];
      const part = /^DROP (?:CONSTRAINT|COLUMN) "([^"]+)"$/.exec(change.trim())?.[1];
      return column ? !generated.has(`${table}.${column}`) : part ? !byHand.includes(part) : true;
    });
    return left.length > 0 ? [`ALTER TABLE "${table}" ${left.join(",\n")}`] : [];
  };
}

async function generatedColumns(ownerUrl: string) {
  const client = new Client(ownerUrl);
  await client.connect();
  const { rows } = await client.query<{ name: string }>(
    `SELECT c.relname || '.' || a.attname AS name FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
      WHERE a.attgenerated <> ''`,
  );
  await client.end();
  return new Set(rows.map((row) => row.name));
}
