import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/foundation/database";
import { ensure } from "@/lib/foundation/refusal";
import { mayChangePlatforms } from "@/lib/platforms/access";
import { changePlatformSchema } from "@/lib/platforms/schema";
import { bandOf } from "../bands";
import { type Band, bands } from "../facts";
import { findFed } from "../queries";
import { factColumns, readFacts } from "../read-facts";
import { riskNumbers } from "../score";
import { ownersOnPlatform } from "./owners-on-platform";

const mostScored = 2_000;

export type PlatformPreview = {
  applications: number;
  owners: number;
  departments: { name: string; count: number }[];
  /** Of those that were scored: how many go up, go down, and end in another band. */
  up: number;
  down: number;
  bands: { from: Band; to: Band; count: number }[];
  /** How many were scored; fewer than all where there are very many. */
  scored: number;
};

/** Whom a change of a platform would touch, worked out as saving it would. Nothing is written. */
export async function previewPlatformChange(
  actor: Actor,
  platformId: string,
  input: unknown,
  now: Date,
): Promise<PlatformPreview> {
  ensure(mayChangePlatforms(actor), "Only administrators can change platforms.");
  const { name, standing, phasesOutOn } = changePlatformSchema.parse(input);
  const onPlatform = { platformId, retiredAt: null };
  const [applications, departments, owners, sample] = await Promise.all([
    database.application.count({ where: onPlatform }),
    database.$queryRaw<{ name: string; count: number }[]>`
      SELECT d.name, count(*)::int AS count FROM application a JOIN department d ON d.id = a.department_id
      WHERE a.platform_id = ${platformId}::uuid AND a.retired_at IS NULL GROUP BY d.name ORDER BY count DESC, d.name`,
    ownersOnPlatform(database, platformId, actor.id),
    database.application.findMany({
      where: onPlatform,
      orderBy: { id: "asc" },
      take: mostScored,
      select: { ...factColumns, id: true },
    }),
  ]);
  const fed = await findFed(
    database,
    sample.map(({ id }) => id),
  );
  const moves = sample.map((stored) => {
    const facts = readFacts(stored, fed.get(stored.id) ?? []);
    const [before, after] = [facts, { ...facts, platform: { name, standing, phasesOutOn } }].map(
      (one) => riskNumbers(one, now).residual,
    ) as [number, number];
    return { before, after };
  });
  return {
    applications,
    owners: owners.length,
    departments,
    up: moves.filter(({ before, after }) => after > before).length,
    down: moves.filter(({ before, after }) => after < before).length,
    bands: bands.flatMap((from) =>
      bands.flatMap((to) => {
        const count = moves.filter(
          ({ before, after }) => bandOf(before) === from && bandOf(after) === to,
        ).length;
        return from !== to && count > 0 ? [{ from, to, count }] : [];
      }),
    ),
    scored: sample.length,
  };
}
