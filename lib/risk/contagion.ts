import { type Band, bands } from "./facts";

export type Reading = { reader: string; source: string };

export type Contagion = {
  /** The highest inherent band of all that the application feeds, directly or through others. */
  band: Band;
  /** From its direct reader to the application with that band, a shortest one. */
  readonly path: string[];
};

type Visit = { at: string; origin: string; from: Visit | null };

/**
 * For each application that feeds another: the highest band it feeds, never its own through a circle.
 * Readers without a band are passed through. Time grows with applications and readings alone.
 */
export function contagionOf(
  readings: readonly Reading[],
  ownBands: ReadonlyMap<string, Band>,
): Map<string, Contagion> {
  const sourcesOf = Map.groupBy(readings, ({ reader }) => reader);
  const found = new Map<string, Contagion>();
  for (const band of bands.toReversed()) {
    const origins = [...ownBands].filter(([, own]) => own === band).map(([id]) => id);
    for (const visit of spread(origins, sourcesOf)) {
      if (visit.origin === visit.at || found.has(visit.at)) continue;
      found.set(visit.at, {
        band,
        // Worked out when asked for: in a long chain, all paths together would be very long.
        get path() {
          return pathOf(visit);
        },
      });
    }
  }
  return found;
}

/**
 * Visits from the nearest on. Two visits of different origin at each place are enough: one of them is
 * not the place itself, and whatever lies behind it is reached from one of the two.
 */
function spread(origins: readonly string[], sourcesOf: ReadonlyMap<string, readonly Reading[]>): Visit[] {
  const visits: Visit[] = origins.map((id) => ({ at: id, origin: id, from: null }));
  const originsAt = new Map(origins.map((id) => [id, [id]]));
  for (const visit of visits) {
    for (const { source } of sourcesOf.get(visit.at) ?? []) {
      const known = originsAt.get(source) ?? [];
      if (known.length >= 2 || known.includes(visit.origin)) continue;
      originsAt.set(source, [...known, visit.origin]);
      visits.push({ at: source, origin: visit.origin, from: visit });
    }
  }
  return visits;
}

function pathOf(visit: Visit): string[] {
  const path: string[] = [];
  for (let step = visit.from; step; step = step.from) path.push(step.at);
  return path;
}
