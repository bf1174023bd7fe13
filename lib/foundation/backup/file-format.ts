import { createHash, type Hash } from "node:crypto";
import { z } from "zod";

/**
 * A backup is one file. Its first line, in JSON, says what it holds. Then come frames: a line in JSON, and after it the
 * `bytes` of gzip that the line announces, with one row a line, each a JSON array of the columns as PostgreSQL writes
 * them in text. The last line but one counts everything, and the last one holds the SHA-256 of all bytes before it.
 */
export const backupFormat = 1;

/** What one frame may hold, in bytes: far above what is written, so that only a made-up file is refused. */
export const frameLimits = { line: 4_000_000, packed: 256_000_000, unpacked: 512_000_000 } as const;

/**
 * What a backup leaves out: whoever was signed in signs in again, old links and tokens open nothing, also those
 * that were revoked since, and no mail is sent twice.
 * What waited to be mailed is still in the inbox. Files that wait to be read may hold what is never kept.
 */
export const tablesLeftOut = [
  "session",
  "one_time_link",
  "api_token",
  "api_answer",
  "door_attempt",
  "outbox_message",
  "import_piece",
];

const name = z.string().min(1).max(255);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.number().int().min(0);

export const headerSchema = z.strictObject({
  lamplight: z.literal("backup"),
  format: z.number().int().min(1),
  madeAt: z.iso.datetime(),
  postgres: z.string().max(100),
  migrations: z.array(z.strictObject({ name, checksum: sha256 })).max(10_000),
  tables: z.array(z.strictObject({ name, columns: z.array(name).min(1).max(1_600) })).max(10_000),
});

export const frameSchema = z.strictObject({
  table: name,
  rows: count.min(1),
  bytes: count.min(1).max(frameLimits.packed),
  sha256,
});

export const countsSchema = z.strictObject({
  tables: z.array(z.strictObject({ name, rows: count, sha256 })).max(10_000),
  /** The number that each sequence gives out next, in decimal. */
  sequences: z.array(z.strictObject({ name, next: z.string().regex(/^-?\d{1,19}$/) })).max(10_000),
});

export const sealSchema = z.strictObject({ sha256 });

export type BackupHeader = z.infer<typeof headerSchema>;
export type BackupCounts = z.infer<typeof countsSchema>;

export interface BackupSummary {
  /** ISO 8601, in UTC. */
  madeAt: string;
  tables: number;
  rows: number;
  bytes: number;
  /** Of everything before the last line; in hex. */
  sha256: string;
}

/** For each table, how many rows were met, and the hash of them. */
export function startCounting({ tables }: BackupHeader) {
  const none = (): { rows: number; hash: Hash } => ({ rows: 0, hash: createHash("sha256") });
  return new Map(tables.map(({ name }) => [name, none()]));
}
