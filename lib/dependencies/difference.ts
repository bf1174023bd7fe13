import type { FoundComponent } from "./manifest";

/** `moved`: the same package in another version, or asked for with another range. */
export type ManifestDifference = {
  added: FoundComponent[];
  removed: FoundComponent[];
  moved: { from: FoundComponent; to: FoundComponent }[];
  unchanged: number;
};

type Listed = { components: readonly FoundComponent[] };

/** What a newer drop of a manifest changes. Where a package occurs in several versions, only the differing ones count. */
export function compareManifests(before: Listed, after: Listed): ManifestDifference {
  const difference: ManifestDifference = { added: [], removed: [], moved: [], unchanged: 0 };
  const earlier = byPackage(before.components);
  const later = byPackage(after.components);

  for (const key of new Set([...earlier.keys(), ...later.keys()])) {
    const known = earlier.get(key) ?? new Map<string, FoundComponent>();
    const listed = later.get(key) ?? new Map<string, FoundComponent>();
    const gone = [...known].filter(([version]) => !listed.has(version)).map(([, component]) => component);
    const fresh = [...listed].filter(([version]) => !known.has(version)).map(([, component]) => component);
    const pairs = Math.min(gone.length, fresh.length);
    gone.slice(0, pairs).forEach((from, index) => {
      const to = fresh[index];
      if (to) difference.moved.push({ from, to });
    });
    difference.removed.push(...gone.slice(pairs));
    difference.added.push(...fresh.slice(pairs));
    difference.unchanged += known.size - gone.length;
  }
  return difference;
}

function byPackage(components: readonly FoundComponent[]) {
  const packages = new Map<string, Map<string, FoundComponent>>();
  for (const component of components) {
    const key = `${component.ecosystem} ${component.name}`;
    const versions = packages.get(key) ?? new Map<string, FoundComponent>();
    versions.set(
      `${component.purl} ${component.version === null ? (component.requirement ?? "") : ""}`,
      component,
    );
    packages.set(key, versions);
  }
  return packages;
}
