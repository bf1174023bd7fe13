import type { FoundComponent } from "./manifest";

/** What tells two listings of a package apart; `version` is null where none is written. */
export type ListedPackage = Pick<FoundComponent, "purl" | "ecosystem" | "name" | "version" | "requirement">;

/** `moved`: the same package in another version, or asked for with another range. */
export type ManifestDifference<Package extends ListedPackage = ListedPackage> = {
  added: Package[];
  removed: Package[];
  moved: { from: Package; to: Package }[];
  unchanged: number;
};

type Listed<Package> = { components: readonly Package[] };

/** What a newer drop of a manifest changes. Where a package occurs in several versions, only the differing ones count. */
export function compareManifests<Package extends ListedPackage>(
  before: Listed<Package>,
  after: Listed<Package>,
): ManifestDifference<Package> {
  const difference: ManifestDifference<Package> = { added: [], removed: [], moved: [], unchanged: 0 };
  const earlier = byPackage(before.components);
  const later = byPackage(after.components);

  for (const key of new Set([...earlier.keys(), ...later.keys()])) {
    const known = earlier.get(key) ?? new Map<string, Package>();
    const listed = later.get(key) ?? new Map<string, Package>();
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

function byPackage<Package extends ListedPackage>(components: readonly Package[]) {
  const packages = new Map<string, Map<string, Package>>();
  for (const component of components) {
    const key = `${component.ecosystem} ${component.name}`;
    const versions = packages.get(key) ?? new Map<string, Package>();
    versions.set(
      `${component.purl} ${component.version === null ? (component.requirement ?? "") : ""}`,
      component,
    );
    packages.set(key, versions);
  }
  return packages;
}
