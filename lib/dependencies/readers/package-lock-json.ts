import { byVersion, countedOnce } from "../counted-once";
import { type JsonObject, objectAt, readJson, textAt } from "../json-document";
import {
  type FoundComponent,
  type ReadManifest,
  type ReadWarning,
  unreadManifest,
  withinLimits,
} from "../manifest";
import { warnOfRepeatedKeys } from "./package-json";
import { readLockedPackages } from "./package-lock-packages";
import { readLockedTree } from "./package-lock-tree";

export type LockReading = { components: FoundComponent[]; warnings: ReadWarning[] };

/** Every generation: the tree of lockfileVersion 1, the list of 2 and 3. The same package at several places is counted once. */
export function readPackageLockJson(text: string): ReadManifest {
  const format = "package-lock.json";
  const document = readJson(text);
  if ("error" in document) return unreadManifest(format, document.error);
  const root = document.root.value;
  const packages = root instanceof Map ? objectAt(root, "packages") : null;
  const tree = root instanceof Map ? objectAt(root, "dependencies") : null;
  if (!(root instanceof Map) || !(packages || tree || root.has("lockfileVersion"))) {
    return unreadManifest(
      format,
      "This file has neither “packages” nor “dependencies”, so it is not a lock file that npm writes. Nothing was taken from it.",
    );
  }
  const reading = packages ? readLockedPackages(packages) : readLockedTree(tree ?? new Map());
  const warnings = [
    ...warnOfRepeatedKeys(document.repeatedKeys),
    ...warnOfGeneration(root),
    ...reading.warnings,
  ];
  return withinLimits({
    format,
    components: countedOnce(reading.components, byVersion),
    warnings,
    resolved: true,
  });
}

function warnOfGeneration(root: JsonObject): ReadWarning[] {
  const written = root.get("lockfileVersion");
  if (!written || [1, 2, 3].includes(Number(written.value))) return [];
  const shown = textAt(root, "lockfileVersion") ?? String(written.value).slice(0, 20);
  const message = `This lock file says it is of generation ${shown}; 1 to 3 are known. It was read like the newest of them.`;
  return [{ line: written.line, cause: "not-understood", message }];
}
