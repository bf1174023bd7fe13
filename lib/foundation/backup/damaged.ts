/** A backup that is not what was written: cut off, altered, or no backup at all. */
export class DamagedBackup extends Error {
  override readonly name = "DamagedBackup";

  constructor(
    sentence: string,
    /** The table in whose rows the damage lies; null where it lies elsewhere. */
    readonly table: string | null = null,
  ) {
    super(sentence);
  }
}
