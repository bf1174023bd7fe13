import { PrismaPg } from "@prisma/adapter-pg";
import { Prisma, PrismaClient } from "@/prisma/client/client";
import { Refusal } from "./refusal";

const poolSize = 10;

const kept = globalThis as typeof globalThis & { lamplightDatabase?: PrismaClient };

const mostPrepared = 400;
const prepared = new Map<string, string>();

/**
 * A statement that comes again keeps its name, so that each connection reads it once and, where that is as good, plans
 * it once. Beyond the first 400 texts a statement stays without one: lists of many lengths would fill the memory of
 * every connection.
 */
function statementNameGenerator({ sql }: { sql: string }): string {
  const known = prepared.get(sql);
  if (known !== undefined || prepared.size >= mostPrepared) return known ?? "";
  const name = `s${prepared.size}`;
  prepared.set(sql, name);
  return name;
}

function connect() {
  const connectionString = process.env.DATABASE_URL;
  if (!connectionString) throw new Error("DATABASE_URL is not set: start Lamplight with `npm start`.");
  // Without these limits a busy pool or a hung database would keep people waiting for ever.
  const adapter = new PrismaPg(
    {
      connectionString,
      max: poolSize,
      connectionTimeoutMillis: 3_000,
      idleTimeoutMillis: 30_000,
      statement_timeout: 5_000,
      lock_timeout: 2_000,
      idle_in_transaction_session_timeout: 10_000,
      // A page asks several things at once, which keeps every core busy; helpers for one of them only get in the way.
      options:
        "-c pg_trgm.similarity_threshold=0.25 -c pg_trgm.word_similarity_threshold=0.4 -c max_parallel_workers_per_gather=0",
    },
    { statementNameGenerator },
  );
  return new PrismaClient({ adapter, transactionOptions: { maxWait: 3_000, timeout: 10_000 } });
}

/** Connects at the first use, so that a build needs no database. */
export const database: PrismaClient = new Proxy({} as PrismaClient, {
  get(_target, property) {
    kept.lamplightDatabase ??= connect();
    const value = Reflect.get(kept.lamplightDatabase, property);
    return typeof value === "function" ? value.bind(kept.lamplightDatabase) : value;
  },
});

export type Transaction = Prisma.TransactionClient;

/** Runs in the given transaction, or in one of its own. */
export function inTransaction<T>(
  transaction: Transaction | undefined,
  work: (tx: Transaction) => Promise<T>,
) {
  return transaction ? work(transaction) : database.$transaction(work);
}

/** For `.catch`: a broken unique index becomes a refusal with the sentence; anything else stays what it is. */
export function refuseDuplicate(sentence: string) {
  return (error: unknown): never => {
    if (isDuplicate(error)) throw new Refusal("conflict", sentence);
    throw error;
  };
}

/** For `.catch`: something that was chosen and is not there becomes a refusal with the sentence. */
export function refuseMissing(sentence: string) {
  return (error: unknown): never => {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2003")
      throw new Refusal("conflict", sentence);
    throw error;
  };
}

export function isDuplicate(error: unknown) {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002";
}

const unreachableCodes = new Set([
  "P1001",
  "P1002",
  "P1008",
  "P1017",
  "P2024",
  "P2028",
  "ECONNREFUSED",
  "ENOENT",
]);

/** True when something was held by somebody else for longer than we wait, or two waited for each other. */
export function isBusy(error: unknown) {
  return (
    error instanceof Error &&
    /\b(?:55P03|40P01|P2034)\b/.test(`${"code" in error ? error.code : ""} ${error.message}`)
  );
}

/** True when the database cannot be reached or does not answer in time, so nothing was saved. */
export function isUnreachable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = "code" in error ? String(error.code) : "";
  if (unreachableCodes.has(code) || code.startsWith("57P0") || code.startsWith("08")) return true;
  if (
    /connection timeout|Connection terminated|Can't reach database|ECONNREFUSED|timeout exceeded/i.test(
      error.message,
    )
  ) {
    return true;
  }
  return error.cause !== undefined && isUnreachable(error.cause);
}
