import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/foundation/database";
import { visibleApplications, visibleApplicationsSql } from "@/lib/inventory/access";
import { referenceOf } from "@/lib/inventory/reference";
import { readMentors } from "@/lib/mentoring/queries/find-mentors";

/** From this light on, and up to this risk, an application is a good example. */
export const goodExample = { litFrom: 60, bands: ["low", "moderate"] } as const;

const mostExamples = 5;

/** How many applications in use the actor finds on each platform: as many as the inventory shows. */
export async function countByPlatform(actor: Actor): Promise<Map<string, number>> {
  const rows = await database.$queryRaw<{ id: string; count: number }[]>`
    SELECT a.platform_id::text AS id, count(*)::int AS count FROM application a
    WHERE ${visibleApplicationsSql(actor)} AND a.retired_at IS NULL AND a.platform_id IS NOT NULL GROUP BY 1`;
  return new Map(rows.map(({ id, count }) => [id, count]));
}

/** What is built with a platform, by department and in good examples, and who helps with it; all as far as the actor may see it. */
export async function readPlatformSurroundings(
  actor: Actor,
  platform: { id: string; name: string },
  now: Date,
) {
  const [departments, examples, mentors] = await Promise.all([
    database.$queryRaw<{ id: string; name: string; count: number }[]>`
      SELECT d.id::text, d.name, count(*)::int AS count FROM application a JOIN department d ON d.id = a.department_id
      WHERE ${visibleApplicationsSql(actor)} AND a.retired_at IS NULL AND a.platform_id = ${platform.id}::uuid
      GROUP BY d.id, d.name ORDER BY count DESC, d.name`,
    database.application.findMany({
      where: {
        AND: [
          visibleApplications(actor),
          {
            platformId: platform.id,
            retiredAt: null,
            score: { illumination: { gte: goodExample.litFrom }, band: { in: [...goodExample.bands] } },
          },
        ],
      },
      orderBy: [{ score: { illumination: "desc" } }, { score: { residual: "asc" } }, { id: "asc" }],
      take: mostExamples,
      select: { number: true, title: true, headline: true, owner: { select: { name: true } } },
    }),
    readMentors(database, now),
  ]);
  return {
    departments,
    total: departments.reduce((sum, { count }) => sum + count, 0),
    examples: examples.map(({ number, owner, ...layers }) => ({
      ...layers,
      reference: referenceOf(number),
      owner: owner.name,
    })),
    mentors: mentors
      .filter(({ platforms }) => platforms.some((name) => name.toLowerCase() === platform.name.toLowerCase()))
      .map(({ personId, name, department, available, capacity, mentees }) => ({
        personId,
        name,
        department,
        free: available ? Math.max(0, capacity - mentees) : 0,
      }))
      .toSorted((one, other) => other.free - one.free || one.name.localeCompare(other.name, "en")),
  };
}
