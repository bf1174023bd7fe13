import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/foundation/database";
import { Refusal } from "@/lib/foundation/refusal";
import { type Standing, standings } from "./standing";
import { readStoredLinks } from "./training-links";

/** Every platform, best standing first and by name within it, with how many applications in use are built on it. */
export async function listPlatforms(_actor: Actor) {
  const platforms = await database.platform.findMany({
    orderBy: { name: "asc" },
    select: {
      id: true,
      name: true,
      standing: true,
      standingSince: true,
      phasesOutOn: true,
      guidance: true,
      howToGet: true,
      training: true,
      dataAllowed: true,
      avoidWhen: true,
      _count: { select: { applications: { where: { retiredAt: null } } } },
    },
  });
  return platforms
    .map(({ _count, standing, ...platform }) => ({
      ...platform,
      standing: readStanding(standing),
      applications: _count.applications,
    }))
    .sort((one, other) => standings.indexOf(one.standing) - standings.indexOf(other.standing));
}

// A word that this version does not know promises nothing.
function readStanding(word: string): Standing {
  return standings.find((known) => known === word) ?? "tolerated";
}

/** Everything about one platform, for its page and its form. @throws Refusal `not-found` */
export async function getPlatform(_actor: Actor, platformId: unknown) {
  const { data: id } = z.uuid().safeParse(platformId);
  const platform = id
    ? await database.platform.findUnique({
        where: { id },
        include: {
          successor: { select: { id: true, name: true } },
          standings: {
            orderBy: [{ since: "desc" }, { setAt: "desc" }],
            select: { standing: true, since: true, because: true },
          },
        },
      })
    : null;
  if (!platform) throw new Refusal("not-found", "There is no such platform.");
  const { standing, trainingLinks, ...rest } = platform;
  return { ...rest, standing: readStanding(standing), trainingLinks: readStoredLinks(trainingLinks) };
}
