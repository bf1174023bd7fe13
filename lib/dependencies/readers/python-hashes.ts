import { withoutCredentials } from "../credentials";
import { type TomlTable, textIn } from "../toml-document";

/** The hashes of all built files of a locked package, as “sha256:…”, each once. */
export function hashesOfFiles(files: readonly (TomlTable | null)[]) {
  const hashes = new Set<string>();
  for (const file of files) {
    const hash = textIn(file, "hash");
    if (hash !== null) hashes.add(hash.slice(0, 200));
  }
  return [...hashes];
}

/** Where a package comes from when it is another registry than the public one. */
export function registryNote(address: string | null) {
  if (address === null || /^https:\/\/pypi\.(?:org|python\.org)(?:\/|$)/.test(address)) return null;
  return `From the registry ${withoutCredentials(address.slice(0, 200))}`;
}
