export { DamagedBackup } from "./backup/damaged";
export type { BackupSummary } from "./backup/file-format";
export { makeBackup } from "./backup/make";
export { checkBackup } from "./backup/read-file";
export { restoreBackup } from "./backup/restore";
