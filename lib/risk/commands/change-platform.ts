import type { Actor } from "@/lib/access/actor";
import { database, type Transaction } from "@/lib/foundation/database";
import { ensure } from "@/lib/foundation/refusal";
import { notify } from "@/lib/notifications/commands/notify";
import { mayChangePlatforms } from "@/lib/platforms/access";
import { savePlatform } from "@/lib/platforms/commands";
import { changePlatformSchema, type PlatformChange } from "@/lib/platforms/schema";
import { standingWords } from "@/lib/platforms/standing";
import { scoreApplications } from "../commands";
import { ownersOnPlatform } from "../queries/owners-on-platform";

/** What owners should hear of; better words for the guidance are no news. */
const newsworthy = ["standing", "standingSince", "phasesOutOn", "successorId", "dataAllowed"];

/**
 * Changes a platform and tells the owners of what is built with it, once. The scores follow in runs of their own after
 * it is saved, so that nobody waits for a lock; were that to stop, the daily scoring finishes it.
 */
export async function changePlatform(actor: Actor, platformId: string, input: unknown, now: Date) {
  ensure(mayChangePlatforms(actor), "Only administrators can change platforms.");
  const change = changePlatformSchema.parse(input);
  const saved = await database.$transaction(async (tx) => {
    const written = await savePlatform(actor, platformId, change, now, tx);
    const told = Object.keys(written.changes).some((field) => newsworthy.includes(field))
      ? await tellOwners(tx, actor, platformId, written.version, change, now)
      : 0;
    return { ...written, told };
  });
  if ("standing" in saved.changes) await scorePlatform(platformId, now);
  return { id: saved.id, told: saved.told };
}

async function tellOwners(
  tx: Transaction,
  actor: Actor,
  platformId: string,
  version: number,
  { name, standing, phasesOutOn }: PlatformChange,
  now: Date,
) {
  const owners = await ownersOnPlatform(tx, platformId, actor.id);
  const until = phasesOutOn ? { until: phasesOutOn.toISOString().slice(0, 10) } : {};
  await notify(
    tx,
    actor,
    owners.map((personId) => ({
      personId,
      kind: "platform-changed" as const,
      occasion: `platform-changed:${platformId}:${version}`,
      applicationId: null,
      address: `/platforms/${platformId}`,
      facts: { platform: name, standing: standingWords[standing], ...until },
    })),
    now,
  );
  return owners.length;
}

const runLength = 500;

async function scorePlatform(platformId: string, now: Date) {
  for (let after = ""; ; ) {
    const run = await database.application.findMany({
      where: { platformId, retiredAt: null, ...(after ? { id: { gt: after } } : {}) },
      orderBy: { id: "asc" },
      take: runLength,
      select: { id: true },
    });
    const ids = run.map(({ id }) => id);
    if (ids.length > 0)
      await database.$transaction((tx) => scoreApplications(tx, ids, now), { timeout: 60_000 });
    if (run.length < runLength) return;
    after = ids.at(-1) ?? "";
  }
}
