import { database } from "@/lib/foundation/database";

/**
 * Says of messages that their mail has left. Answers the ids that had not been sent before, so that a delivery which is
 * repeated, or runs in two processes, sends each once. Safe to repeat.
 */
export async function markSent(ids: readonly string[], now: Date) {
  const sent = await database.$queryRaw<{ id: string }[]>`
    UPDATE outbox_message SET sent_at = ${now}, attempts = attempts + 1
    WHERE notification_id = ANY (${[...ids]}::uuid[]) AND sent_at IS NULL RETURNING notification_id::text AS id`;
  return sent.map(({ id }) => id);
}
