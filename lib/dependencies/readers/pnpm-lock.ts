import { byVersion, countedOnce } from "../counted-once";
import { withoutCredentials } from "../credentials";
import { isTrueAt, type JsonNode, type JsonObject, objectAt, textAt } from "../json-document";
import {
  type FoundComponent,
  foundComponent,
  fromLocalFile,
  type ReadManifest,
  type ReadWarning,
  type Scope,
  unreadManifest,
  withinLimits,
} from "../manifest";
import { isNpmName } from "../npm-reference";
import { readYaml } from "../yaml-document";
import { npmSource } from "./npm-source";
import { warnOfRepeatedKeys } from "./package-json";
import { directUnknown } from "./package-lock-packages";
import { type PnpmUse, placeOf, pnpmUses } from "./pnpm-uses";

const format = "pnpm-lock.yaml";

/** Every generation, 5 to 9. Source: pnpm, “lockfile/spec” of each of them. */
export function readPnpmLock(text: string): ReadManifest {
  if (!/^lockfileVersion\b/m.test(text)) return unreadManifest(format, noLockFile);
  const document = readYaml(text);
  if ("error" in document) return unreadManifest(format, document.error);
  const root = document.root.value;
  if (!(root instanceof Map) || !root.has("lockfileVersion")) return unreadManifest(format, noLockFile);
  const packages = objectAt(root, "packages") ?? new Map<string, JsonNode>();
  const snapshots = objectAt(root, "snapshots");
  const uses = pnpmUses(root, packages, snapshots);
  const components: FoundComponent[] = [...linkedComponents(uses.linked)];
  const warnings: ReadWarning[] = [...warnOfRepeatedKeys(document.repeatedKeys), ...warnOfGeneration(root)];
  if (!uses.hasImporters) warnings.push(directUnknown);

  const patched = new Set([...(objectAt(root, "patchedDependencies")?.keys() ?? [])]);
  for (const [key, { value, line }] of packages) {
    const entry = value instanceof Map ? value : null;
    const place = placeOf(key);
    const name = textAt(entry, "name") ?? place.name;
    const version = textAt(entry, "version") ?? place.version;
    if (!entry || name === null || !isNpmName(name)) {
      const shown = withoutCredentials(key).slice(0, 200);
      const message = `This entry does not name a package: ${shown}`;
      warnings.push({ line, cause: "not-understood", message });
      continue;
    }
    const use = uses.byKey.get(place.key);
    const source = sourceOf(objectAt(entry, "resolution"), place.address);
    const integrity = textAt(objectAt(entry, "resolution"), "integrity");
    const alias =
      use?.listedAs && use.listedAs !== name ? `Listed under the name ${use.listedAs.slice(0, 214)}` : null;
    const isPatched = patched.has(`${name}@${version}`) || patched.has(name) || key.includes("(patch_hash=");
    components.push(
      foundComponent({
        ecosystem: "npm",
        name,
        version,
        requirement: use?.requirement ?? null,
        pinned: version !== null,
        scope: snapshots ? (use?.scope ?? "runtime") : flaggedScope(entry),
        direct: use?.direct ?? false,
        line,
        note:
          [alias, source.note, isPatched ? "Changed locally by a patch" : null].filter(Boolean).join(". ") ||
          null,
        origin: source.origin,
        ...(integrity ? { hashes: [integrity] } : {}),
      }),
    );
  }
  return withinLimits({ format, components: countedOnce(components, byVersion), warnings, resolved: true });
}

const noLockFile =
  "This file does not say “lockfileVersion”, so it is not a lock file that pnpm writes. Nothing was taken from it.";

/** Up to generation 6 every package says itself what it is for. */
function flaggedScope(entry: JsonObject): Scope {
  if (isTrueAt(entry, "dev")) return "development";
  return isTrueAt(entry, "optional") ? "optional" : "runtime";
}

function sourceOf(resolution: JsonObject | null, address: string | null) {
  const repository = textAt(resolution, "repo");
  if (repository !== null) {
    const commit = textAt(resolution, "commit");
    return npmSource(`git+${repository.replace(/^git\+/, "")}${commit ? `#${commit}` : ""}`);
  }
  const directory = textAt(resolution, "directory");
  if (directory !== null) return npmSource(`file:${directory}`);
  const tarball = textAt(resolution, "tarball");
  return npmSource(tarball?.includes(":") ? tarball : tarball && address ? address : address);
}

function* linkedComponents(linked: readonly PnpmUse[]) {
  for (const { listedAs, target, requirement, scope, line } of linked) {
    if (!isNpmName(listedAs)) continue;
    yield foundComponent({
      ecosystem: "npm",
      name: listedAs,
      version: null,
      requirement,
      pinned: false,
      scope,
      direct: true,
      line,
      note: `Part of the same project, or linked from a local folder: ${target}`,
      origin: fromLocalFile,
    });
  }
}

function warnOfGeneration(root: JsonObject): ReadWarning[] {
  const written = root.get("lockfileVersion");
  const shown = String(written?.value ?? "").slice(0, 20);
  if (/^(?:5(?:\.\d+)?|6\.\d+|7\.\d+|8\.\d+|9\.\d+)(?:-inlineSpecifiers)?$/.test(shown)) return [];
  const message = `This lock file says it is of generation ${shown}; 5 to 9 are known. It was read like the newest of them.`;
  return [{ line: written?.line ?? null, cause: "not-understood", message }];
}
