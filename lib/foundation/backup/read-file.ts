import { createHash, type Hash } from "node:crypto";
import { type FileHandle, open } from "node:fs/promises";
import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import type { z } from "zod";
import { CannotStart } from "@/lib/foundation/cannot-start";
import { DamagedBackup } from "./damaged";
import { FileCursor } from "./file-cursor";
import {
  type BackupCounts,
  type BackupHeader,
  type BackupSummary,
  backupFormat,
  countsSchema,
  frameLimits,
  frameSchema,
  headerSchema,
  sealSchema,
  startCounting,
} from "./file-format";

const unpack = promisify(gunzip);

export interface BackupRows {
  table: string;
  /** A JSON array for each row. */
  rows: string[];
}

export interface BackupContent {
  header: BackupHeader;
  counts: BackupCounts;
  summary: BackupSummary;
}

/**
 * Reads a whole backup, one frame at a time, and compares everything with its checksums and counts. Nothing may be
 * believed before it has answered. @throws DamagedBackup naming the table; CannotStart where there is no such file.
 */
export async function checkBackup(file: string): Promise<BackupContent> {
  const handle = await openBackup(file);
  try {
    return await walkBackup(handle, async () => {});
  } finally {
    await handle.close();
  }
}

export async function openBackup(file: string) {
  try {
    const handle = await open(file);
    if ((await handle.stat()).isFile()) return handle;
    await handle.close();
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
    if (error.code !== "ENOENT" && error.code !== "ENOTDIR")
      throw new CannotStart(`The backup ${file} cannot be read (${error.code}).`);
  }
  throw new CannotStart(`There is no file ${file}.`);
}

/** Walks from the beginning and hands over each frame after it was checked. @throws DamagedBackup */
export async function walkBackup(
  handle: FileHandle,
  take: (frame: BackupRows, header: BackupHeader) => Promise<void>,
): Promise<BackupContent> {
  const cursor = new FileCursor(handle);
  const header = readHeader(await cursor.line(frameLimits.line));
  const found = startCounting(header);
  let table: string | null = null;
  for (;;) {
    const line = await cursor.line(frameLimits.line);
    if (line === null) throw cutOff(table);
    const counts = parsed(line, countsSchema);
    if (counts) return finish(cursor, header, counts, found);

    const frame = parsed(line, frameSchema);
    const known = frame && found.get(frame.table);
    if (!frame || !known) throw damaged(namedIn(line, header) ?? table);
    table = frame.table;
    const packed = await cursor.bytes(frame.bytes);
    if (!packed) throw cutOff(table);
    if (createHash("sha256").update(packed).digest("hex") !== frame.sha256) throw damaged(table);
    const text = await unpack(packed, { maxOutputLength: frameLimits.unpacked }).catch(() => null);
    const rows = text?.toString("utf8").split("\n").slice(0, -1);
    if (!text || rows?.length !== frame.rows) throw damaged(table);
    known.rows += frame.rows;
    known.hash.update(text);
    await take({ table, rows }, header);
  }
}

function readHeader(line: string | null) {
  const value = line === null ? null : parseJson(line);
  if (!value || typeof value !== "object" || !("lamplight" in value))
    throw new DamagedBackup("This is no backup of Lamplight, or its beginning is damaged.");
  if ("format" in value && typeof value.format === "number" && value.format > backupFormat)
    throw new DamagedBackup(
      "This backup was made by a newer Lamplight, in a form that this one does not know.",
    );
  const read = headerSchema.safeParse(value);
  if (!read.success) throw damaged(null);
  return read.data;
}

async function finish(
  cursor: FileCursor,
  header: BackupHeader,
  counts: BackupCounts,
  found: ReadonlyMap<string, { rows: number; hash: Hash }>,
): Promise<BackupContent> {
  const whole = cursor.hashSoFar();
  const seal = parsed((await cursor.line(frameLimits.line)) ?? "", sealSchema);
  const told = new Map(counts.tables.map((table) => [table.name, table]));
  for (const [name, { rows, hash }] of found) {
    const table = told.get(name);
    if (table?.rows !== rows || table.sha256 !== hash.digest("hex")) throw damaged(name);
  }
  if (told.size !== found.size || !seal || seal.sha256 !== whole || !(await cursor.isAtEnd()))
    throw damaged(null);
  const rows = counts.tables.reduce((sum, table) => sum + table.rows, 0);
  const { madeAt } = header;
  const summary = { madeAt, tables: found.size, rows, bytes: cursor.position, sha256: whole };
  return { header, counts, summary };
}

function parsed<T extends z.ZodType>(line: string, schema: T): z.infer<T> | null {
  return schema.safeParse(parseJson(line)).data ?? null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function namedIn(line: string, header: BackupHeader) {
  return header.tables.find(({ name }) => line.startsWith(`{"table":"${name}"`))?.name ?? null;
}

function damaged(table: string | null) {
  return table === null
    ? new DamagedBackup(
        "The backup is damaged outside its rows: what it says of itself does not fit what it holds.",
      )
    : new DamagedBackup(
        `The backup is damaged: the rows of the table “${table}” are not those that were saved.`,
        table,
      );
}

function cutOff(table: string | null) {
  return new DamagedBackup(
    table === null
      ? "The backup ends before its first row: it was not written or copied to its end."
      : `The backup ends too early, in or after the table “${table}”: it was not written or copied to its end.`,
    table,
  );
}
