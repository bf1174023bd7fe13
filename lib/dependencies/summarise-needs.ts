type Listed = { ecosystem: string; name: string; direct: boolean; pinned: boolean };

/**
 * What an application's manifests prove together: `resolved` when every package that a list names is covered by a
 * lock file, `pinned` when every direct package has one exact version.
 */
export function summariseNeeds(manifests: readonly { resolved: boolean; components: readonly Listed[] }[]) {
  const keyOf = ({ ecosystem, name }: Listed) => `${ecosystem} ${name}`;
  const all = manifests.flatMap((manifest) => manifest.components);
  const locked = new Set(
    manifests.filter((manifest) => manifest.resolved).flatMap((manifest) => manifest.components.map(keyOf)),
  );
  const packages = new Set(all.map(keyOf));
  const resolved = packages.size > 0 && [...packages].every((key) => locked.has(key));
  return {
    packages: packages.size,
    resolved,
    pinned:
      packages.size > 0 &&
      all.every((component) => !component.direct || component.pinned || locked.has(keyOf(component))),
  };
}
