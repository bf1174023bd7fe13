import { PgBoss } from "pg-boss";
import { log } from "@/lib/foundation/log";
import { queueSchema } from "./queues";

const kept = globalThis as typeof globalThis & { lamplightSender?: Promise<PgBoss> };

/** The queues, as the running program uses them: their tables are made and changed by the owner alone. */
export function openQueues(part: { works: boolean }) {
  const boss = new PgBoss({
    connectionString: process.env.DATABASE_URL ?? "",
    schema: queueSchema,
    max: part.works ? 4 : 1,
    migrate: false,
    createSchema: false,
    reindex: false,
    supervise: part.works,
    schedule: part.works,
    registerInstance: part.works,
  });
  boss.on("error", (error) => log.warn({ error: String(error) }, "the queues could not be reached"));
  return boss;
}

/** For asking, from a page: opened at the first use and kept. */
export function openSender() {
  kept.lamplightSender ??= openQueues({ works: false })
    .start()
    .catch((error: unknown) => {
      kept.lamplightSender = undefined;
      throw error;
    });
  return kept.lamplightSender;
}
