import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/foundation/database";
import { type Standing, standings } from "./standing";

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
