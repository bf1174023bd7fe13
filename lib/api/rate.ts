/** How many requests a token may make in a minute; the surroundings may say otherwise. */
const usualPerMinute = 3_000;

export function perMinute(source: Record<string, string | undefined> = process.env) {
  const wanted = Number(source.LAMPLIGHT_API_PER_MINUTE);
  return Number.isInteger(wanted) && wanted > 0 ? wanted : usualPerMinute;
}

type Minute = { began: number; count: number };

/**
 * Counts requests by token in windows of a minute, in this process alone: it guards the process, and the database is
 * not asked for every request. Answers the seconds to wait, or null where there is room.
 */
export function countRequests(most: number) {
  const minutes = new Map<string, Minute>();
  return (tokenId: string, nowMs: number): number | null => {
    const known = minutes.get(tokenId);
    if (!known || nowMs - known.began >= 60_000) {
      if (minutes.size > 10_000) minutes.clear();
      minutes.set(tokenId, { began: nowMs, count: 1 });
      return null;
    }
    known.count += 1;
    return known.count > most ? Math.max(1, Math.ceil((known.began + 60_000 - nowMs) / 1000)) : null;
  };
}
