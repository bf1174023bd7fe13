import type { FileFacts } from "./facts";

type Listed = { ecosystem: string; name: string; direct: boolean; pinned: boolean };

/** `readWhole`: a workbook or low-code package in which nothing can hide, so that without packages nothing is to prove. */
export type ListedManifest = { resolved: boolean; readWhole: boolean; components: readonly Listed[] };

/** Code may need what it never names, an Access database is only recognised, a locked file only looked at from outside, and an add-in brings what it likes. */
export function isReadWhole(format: string, facts: Pick<FileFacts, "encrypted" | "addIns"> | null) {
  const isOpen = !["access-database", "python-script", "notebook"].includes(format);
  return isOpen && facts !== null && !facts.encrypted && facts.addIns.length === 0;
}

/**
 * What an application's manifests prove together: `resolved` when every package that a list names is covered by a
 * lock file, `pinned` when every direct package has one exact version. Without a package
 * nothing is pinned, though a workbook that was read whole proves that it needs none.
 */
export function summariseNeeds(manifests: readonly ListedManifest[]) {
  const keyOf = ({ ecosystem, name }: Listed) => `${ecosystem} ${name}`;
  const all = manifests.flatMap((manifest) => manifest.components);
  const locked = new Set(
    manifests.filter((manifest) => manifest.resolved).flatMap((manifest) => manifest.components.map(keyOf)),
  );
  const packages = new Set(all.map(keyOf));
  const hasNothingToProve = packages.size === 0 && manifests.some((manifest) => manifest.readWhole);
  const resolved = hasNothingToProve || (packages.size > 0 && [...packages].every((key) => locked.has(key)));
  return {
    listed: manifests.length > 0,
    packages: packages.size,
    resolved,
    pinned:
      packages.size > 0 &&
      all.every((component) => !component.direct || component.pinned || locked.has(keyOf(component))),
  };
}
