import { createHash } from "node:crypto";
import { existsSync, rmSync } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { CannotStart } from "@/lib/foundation/cannot-start";
import { type BackupCounts, type BackupHeader, type BackupSummary, startCounting } from "./file-format";

const pack = promisify(gzip);

export type BackupWriter = Awaited<ReturnType<typeof openWriter>>;

/** Writes a backup beside its place, readable by its owner alone; it takes its place when it is whole and on disk. */
export async function openWriter(file: string, header: BackupHeader) {
  const unfinished = `${file}.unfinished`;
  if (existsSync(file)) throw new CannotStart(`The backup ${file} was not written: ${reasonByCode.EEXIST}.`);
  const handle = await open(unfinished, "wx", 0o600).catch(refuseToWrite(file));
  const removeAtExit = () => rmSync(unfinished, { force: true });
  process.on("exit", removeAtExit);

  const whole = createHash("sha256");
  const tables = startCounting(header);
  let bytes = 0;
  await write(lineOf(header));

  async function write(part: Uint8Array) {
    await handle.writeFile(part).catch(refuseToWrite(file));
    whole.update(part);
    bytes += part.length;
  }

  return {
    /** `rows` are JSON arrays, one a row. */
    async addRows(table: string, rows: readonly string[]) {
      const known = tables.get(table);
      if (!known || rows.length === 0) return;
      const text = Buffer.from(`${rows.join("\n")}\n`);
      known.rows += rows.length;
      known.hash.update(text);
      const packed = await pack(text);
      const sha256 = createHash("sha256").update(packed).digest("hex");
      await write(lineOf({ table, rows: rows.length, bytes: packed.length, sha256 }));
      await write(packed);
    },

    async finish(sequences: BackupCounts["sequences"]): Promise<BackupSummary> {
      const counted = [...tables].map(([name, { rows, hash }]) => ({
        name,
        rows,
        sha256: hash.digest("hex"),
      }));
      await write(lineOf({ tables: counted, sequences }));
      const sha256 = whole.copy().digest("hex");
      await write(lineOf({ sha256 }));
      await handle.sync().catch(refuseToWrite(file));
      await handle.close();
      await rename(unfinished, file).catch(refuseToWrite(file));
      process.off("exit", removeAtExit);
      const rows = counted.reduce((sum, table) => sum + table.rows, 0);
      return { madeAt: header.madeAt, tables: counted.length, rows, bytes, sha256 };
    },

    /** Safe to repeat. */
    async abandon() {
      await handle.close().catch(() => {});
      await rm(unfinished, { force: true });
      process.off("exit", removeAtExit);
    },
  };
}

function lineOf(value: unknown) {
  return Buffer.from(`${JSON.stringify(value)}\n`);
}

const reasonByCode: Record<string, string> = {
  ENOENT: "there is no such folder",
  ENOTDIR: "there is no such folder",
  EACCES: "you may not write there",
  EPERM: "you may not write there",
  EROFS: "you may not write there",
  EEXIST: "there is a file of this name already",
  ENOSPC: "the disk is full",
  EDQUOT: "the disk is full",
};

function refuseToWrite(file: string) {
  return (error: NodeJS.ErrnoException): never => {
    const reason = reasonByCode[error.code ?? ""] ?? error.message;
    throw new CannotStart(`The backup ${file} was not written: ${reason}.`);
  };
}
