import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/foundation/database";
import { ensure } from "@/lib/foundation/refusal";
import { maySeeJobs } from "./access";
import { schedule } from "./schedule";

type Row = { name: string; state: string; at: Date; seconds: number | null; told: string | null };

export type JobLine = {
  name: string;
  words: string;
  often: string;
  isRunning: boolean;
  isWaiting: boolean;
  done: { at: Date; seconds: number | null } | null;
  failed: { at: Date; told: string } | null;
};

/** Each scheduled job with how it went last; what failed before the last success is over. */
export async function listJobs(actor: Actor): Promise<JobLine[]> {
  ensure(maySeeJobs(actor), "The program's own work is shown to IT analysts and administrators.");
  const names = schedule.map(({ name }) => name);
  const rows = await database.$queryRaw<Row[]>`
    SELECT DISTINCT ON (name, state) name, state::text, coalesce(completed_on, started_on, created_on) AS at,
      extract(epoch FROM completed_on - started_on)::float8 AS seconds, left(output->>'message', 500) AS told
    FROM pgboss.job WHERE name = ANY (${names}) ORDER BY name, state, created_on DESC`;
  return schedule.map(({ name, words, often }) => {
    const of = (...states: string[]) => rows.find((row) => row.name === name && states.includes(row.state));
    const [done, failed] = [of("completed"), of("failed", "retry")];
    const isOver = done && failed && done.at > failed.at;
    return {
      name,
      words,
      often,
      isRunning: of("active") !== undefined,
      isWaiting: of("created", "retry") !== undefined,
      done: done ? { at: done.at, seconds: done.seconds } : null,
      failed: failed && !isOver ? { at: failed.at, told: failed.told ?? "" } : null,
    };
  });
}
