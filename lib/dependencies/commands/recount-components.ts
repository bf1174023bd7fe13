import { database } from "@/lib/foundation/database";

/** So few that nobody waits for the locks of even the most popular packages. */
const mostAtOnce = 50;

/** Counts the packages that changed last; where there are more, the job of every minute counts the rest. Safe to repeat. */
export async function recountSomeComponents() {
  const [counted] = await database.$queryRaw<{ count: number }[]>`
    SELECT recount_components(${mostAtOnce}::int) AS count`;
  return counted?.count ?? 0;
}

/** Counts packages that have changed until none is left, or somebody else counts; returns how many. Safe to stop and to repeat. */
export async function recountComponents() {
  let total = 0;
  for (;;) {
    const counted = await recountSomeComponents();
    if (counted === 0) return total;
    total += counted;
  }
}
