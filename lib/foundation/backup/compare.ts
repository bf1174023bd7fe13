import type { MigrationFile } from "../migrations/compare";
import type { BackupHeader } from "./file-format";

/** The files that lead to the shape of the backup, in its order, or why this program cannot restore it. */
export function compareWithProgram(
  saved: BackupHeader["migrations"],
  files: readonly MigrationFile[],
): { toApply: MigrationFile[]; refusal: string | null } {
  const fileByName = new Map(files.map((file) => [file.name, file]));
  const toApply = saved.flatMap(({ name }) => fileByName.get(name) ?? []);
  const unknown = saved.find(({ name }) => !fileByName.has(name));
  const changed = saved.find(({ name, checksum }) => fileByName.get(name)?.checksum !== checksum);
  if (unknown) {
    return {
      toApply: [],
      refusal: `The backup is newer than this Lamplight: it has the change “${unknown.name}”, which this version does not know. Nothing was changed. Restore it with the newer version.`,
    };
  }
  if (changed) {
    return {
      toApply: [],
      refusal: `The backup was made with another file of the change “${changed.name}” than the one that is here. Nothing was changed. Restore it with the version that made it.`,
    };
  }
  return { toApply, refusal: null };
}
