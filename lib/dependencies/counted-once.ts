import type { FoundComponent } from "./manifest";

const strength = { development: 0, optional: 1, runtime: 2 } as const;

/**
 * Each package once, by its key. Of several places the strongest use counts: needed at run time, or listed by the project
 * itself.
 */
export function countedOnce(
  components: readonly FoundComponent[],
  keyOf: (component: FoundComponent) => string,
) {
  const byKey = new Map<string, FoundComponent>();
  for (const component of components) {
    const key = keyOf(component);
    const known = byKey.get(key);
    if (!known) byKey.set(key, { ...component });
    else {
      if (strength[component.scope] > strength[known.scope]) {
        known.scope = component.scope;
        known.note = component.note;
      }
      if (component.direct && !known.direct) {
        known.direct = true;
        known.requirement = component.requirement ?? known.requirement;
      }
    }
  }
  return [...byKey.values()];
}

/** For lists that name each version: its package URL. */
export function byVersion({ purl }: FoundComponent) {
  return purl;
}

/** For lists that may ask for a range in its place: two ranges of a package are two demands. */
export function byVersionOrRange({ purl, version, requirement }: FoundComponent) {
  return `${purl} ${version === null ? requirement : ""}`;
}
