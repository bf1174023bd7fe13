import { Client, escapeIdentifier } from "pg";
import { PgBoss, type QueueOptions } from "pg-boss";
import { schedule } from "./schedule";

export const queueSchema = "pgboss";

// One waits and, but for what is awaited, one runs at most, whatever the clock and people ask; a process that dies in the middle is noticed.
const queueOptions: QueueOptions = {
  retryLimit: 3,
  retryDelay: 30,
  retryBackoff: true,
  expireInSeconds: 30 * 60,
  heartbeatSeconds: 60,
  retentionSeconds: 24 * 60 * 60,
  deleteAfterSeconds: 7 * 24 * 60 * 60,
};

/**
 * Makes the tables of the queues and the queues themselves, as the owner of the database, and lets the running program
 * use them. Safe to repeat.
 */
export async function prepareQueues(ownerUrl: string, runtimeRole: string) {
  const boss = new PgBoss({
    connectionString: ownerUrl,
    schema: queueSchema,
    max: 1,
    supervise: false,
    schedule: false,
    registerInstance: false,
  });
  boss.on("error", () => {});
  await boss.start();
  try {
    const known = new Set((await boss.getQueues()).map(({ name }) => name));
    for (const { name, isAwaited } of schedule)
      if (!known.has(name))
        await boss.createQueue(name, { ...queueOptions, policy: isAwaited ? "short" : "stately" });
  } finally {
    await boss.stop({ graceful: false });
  }
  await grant(ownerUrl, runtimeRole);
}

async function grant(ownerUrl: string, runtimeRole: string) {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const [schema, role] = [escapeIdentifier(queueSchema), escapeIdentifier(runtimeRole)];
    await client.query(`GRANT USAGE ON SCHEMA ${schema} TO ${role}`);
    await client.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${schema} TO ${role}`);
    await client.query(`GRANT USAGE ON ALL SEQUENCES IN SCHEMA ${schema} TO ${role}`);
  } finally {
    await client.end();
  }
}
