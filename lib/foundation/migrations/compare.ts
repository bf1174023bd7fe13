export interface MigrationFile {
  name: string;
  checksum: string;
  sql: string;
}

export interface RecordedMigration {
  name: string;
  checksum: string;
  finished: boolean;
}

/** What has to be done, or why nothing may be: the first reason, in a sentence, stands for all. */
export function compareMigrations(files: readonly MigrationFile[], recorded: readonly RecordedMigration[]) {
  const fileByName = new Map(files.map((file) => [file.name, file]));
  const recordedNames = new Set(recorded.map((migration) => migration.name));
  const toApply = files.filter((file) => !recordedNames.has(file.name));

  const unknown = recorded.find((migration) => !fileByName.has(migration.name));
  const failed = recorded.find((migration) => !migration.finished);
  const changed = recorded.find(
    (migration) => fileByName.get(migration.name)?.checksum !== migration.checksum,
  );
  return { toApply, refusal: refusalFor({ unknown, failed, changed }) };
}

function refusalFor(found: Partial<Record<"unknown" | "failed" | "changed", RecordedMigration>>) {
  if (found.unknown) {
    return `The database is newer than this Lamplight: it has the change “${found.unknown.name}”, which this version does not know. Nothing was changed. Start the newer version.`;
  }
  if (found.failed) {
    return `The change “${found.failed.name}” was begun by another program and never finished. Nothing was changed. Look at the database, then run “npx prisma migrate resolve”.`;
  }
  if (found.changed) {
    return `The file of the change “${found.changed.name}” is not the one the database was changed with. Nothing was changed. Bring the original file back, and put new changes into a new migration.`;
  }
  return null;
}
