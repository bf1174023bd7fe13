import type { FoundComponent } from "./manifest";

const strength = { development: 0, optional: 1, runtime: 2 } as const;

/** Of several places the strongest use counts: needed at run time, or listed by the project itself. */
export function countedOnce(components: readonly FoundComponent[]) {
  const byPurl = new Map<string, FoundComponent>();
  for (const component of components) {
    const known = byPurl.get(component.purl);
    if (!known) byPurl.set(component.purl, { ...component });
    else {
      if (strength[component.scope] > strength[known.scope]) known.scope = component.scope;
      if (component.direct && !known.direct) {
        known.direct = true;
        known.requirement = component.requirement;
      }
    }
  }
  return [...byPurl.values()];
}
