import { placeKey } from "./places";
import type { StatedSource } from "./schema";
import type { SourceKind } from "./source-kinds";
import { sourceKey } from "./statement";

export type KnownSource = { id: string; nameKey: string; placeKey: string | null };

type FreshSource = {
  name: string;
  nameKey: string;
  kind: SourceKind;
  place: string;
  placeKey: string | null;
};

/** How what an application reads from is stored: known sources by their place first, then by their name. */
export type SourcePlan = {
  /** Known sources, each with the file in which it was found. */
  known: Map<string, string | null>;
  /** Known by name so far, and now found: they get their place. */
  completed: { id: string; kind: SourceKind; place: string; placeKey: string }[];
  /** New sources by `nameKey`, each with the file in which it was found. */
  fresh: Map<string, FreshSource & { foundIn: string | null }>;
};

export function planSources(stated: readonly StatedSource[], stored: readonly KnownSource[]): SourcePlan {
  const byPlace = new Map(stored.flatMap((one) => (one.placeKey ? [[one.placeKey, one]] : [])));
  const byName = new Map(stored.map((one) => [one.nameKey, one]));
  const plan: SourcePlan = { known: new Map(), completed: [], fresh: new Map() };
  const freshPlaces = new Set<string>();

  for (const { name, found } of stated) {
    const place = found ? placeKey(found.place) : null;
    const foundIn = found?.foundIn ?? null;
    const atPlace = place ? byPlace.get(place) : undefined;
    if (atPlace) {
      plan.known.set(atPlace.id, plan.known.get(atPlace.id) ?? foundIn);
      continue;
    }
    if (place && freshPlaces.has(place)) continue;
    const called = byName.get(sourceKey(name));
    const isTaken = place !== null && called !== undefined && called.placeKey !== null;
    const own = isTaken && found ? `${name} (${found.place})`.slice(0, 160) : name;
    const match = byName.get(sourceKey(own));
    if (match) {
      plan.known.set(match.id, plan.known.get(match.id) ?? foundIn);
      if (place && found && match.placeKey === null) {
        plan.completed.push({ id: match.id, kind: found.kind, place: found.place, placeKey: place });
        byPlace.set(place, match);
      }
      continue;
    }
    const nameKey = sourceKey(own);
    const before = plan.fresh.get(nameKey);
    if (before && (before.placeKey !== null || place === null)) continue;
    plan.fresh.set(nameKey, {
      ...{ name: own, nameKey, foundIn, placeKey: place },
      kind: found?.kind ?? "other",
      place: found?.place ?? "",
    });
    if (place) freshPlaces.add(place);
  }
  return plan;
}
