import { database } from "./database";
import { Refusal } from "./refusal";

/**
 * Counts one try at a door and refuses once the minute's limit is passed. The database's clock decides, so that all
 * processes count together.
 * @throws Refusal `too-many`, with `retryAfterSeconds` in its details.
 */
export async function countDoorAttempt(key: string, limitPerMinute: number) {
  const [attempt] = await database.$queryRaw<{ count: number; seconds: number }[]>`
    INSERT INTO door_attempt (key, window_started_at, count) VALUES (${key.slice(0, 200)}, date_trunc('minute', now()), 1)
    ON CONFLICT (key, window_started_at) DO UPDATE SET count = door_attempt.count + 1
    RETURNING count, ceil(60 - extract(second FROM now()))::int AS seconds`;
  if (attempt && attempt.count > limitPerMinute) {
    throw new Refusal(
      "too-many",
      `That was tried too often. Please wait ${attempt.seconds} seconds and try again.`,
      {
        retryAfterSeconds: attempt.seconds,
      },
    );
  }
}

/** Safe to repeat: forgets the minutes that are over. */
export async function forgetDoorAttempts() {
  await database.$executeRaw`DELETE FROM door_attempt WHERE window_started_at < now() - interval '1 hour'`;
}
