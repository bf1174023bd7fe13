import { withoutCredentials } from "../credentials";
import { isTrueAt, type JsonObject, objectAt, readJson } from "../json-document";
import {
  type FoundComponent,
  foundComponent,
  type ReadManifest,
  type ReadWarning,
  type Scope,
  unreadManifest,
  withinLimits,
} from "../manifest";
import { readNpmReference } from "../npm-reference";

const sections: readonly { key: string; scope: Scope; note: string | null }[] = [
  { key: "dependencies", scope: "runtime", note: null },
  { key: "devDependencies", scope: "development", note: null },
  { key: "optionalDependencies", scope: "optional", note: null },
  { key: "peerDependencies", scope: "runtime", note: "Expected to be installed beside it (peer dependency)" },
];

export function readPackageJson(text: string): ReadManifest {
  const document = readJson(text);
  if ("error" in document) return unreadManifest("package.json", document.error);
  const root = document.root.value;
  if (!(root instanceof Map)) {
    return unreadManifest(
      "package.json",
      "A package.json holds one object in braces; this one holds something else. Nothing was taken from it.",
    );
  }
  const components: FoundComponent[] = [];
  const warnings: ReadWarning[] = warnOfRepeatedKeys(document.repeatedKeys);
  for (const section of sections) {
    const readings = readSection(root, section);
    components.push(...readings.components);
    warnings.push(...readings.warnings);
  }
  warnings.push(...warnOfSettings(root));
  return withinLimits({ format: "package.json", components, warnings, resolved: false });
}

function readSection(root: JsonObject, { key, scope, note }: (typeof sections)[number]) {
  const components: FoundComponent[] = [];
  const warnings: ReadWarning[] = [];
  const entries = objectAt(root, key);
  const written = root.get(key);
  if (written && !entries) {
    const message = `“${key}” should hold names with versions in braces. It holds something else and was not read.`;
    return { components, warnings: [{ line: written.line, cause: "not-understood" as const, message }] };
  }
  const replaced = key === "dependencies" ? objectAt(root, "optionalDependencies") : null;

  for (const [name, { value, line }] of entries ?? []) {
    // Source: npm’s documentation, an entry in optionalDependencies overrides the one in dependencies.
    if (replaced?.has(name)) continue;
    const reference = typeof value === "string" ? readNpmReference(name, value) : null;
    if (!reference || typeof value !== "string") {
      const shown = withoutCredentials(`${name}: ${typeof value === "string" ? value : "no text"}`).slice(
        0,
        200,
      );
      warnings.push({
        line,
        cause: "not-understood",
        message: `npm would not understand this entry: ${shown}`,
      });
      continue;
    }
    const isOptionalPeer =
      key === "peerDependencies" &&
      isTrueAt(objectAt(objectAt(root, "peerDependenciesMeta"), name), "optional");
    components.push(
      foundComponent({
        ecosystem: "npm",
        ...reference,
        requirement: withoutCredentials(value.trim()) || null,
        scope: isOptionalPeer ? "optional" : scope,
        direct: true,
        line,
        note: [reference.note, note].filter(Boolean).join(". ") || null,
      }),
    );
  }
  return { components, warnings };
}

export function warnOfRepeatedKeys(repeatedKeys: readonly { key: string; line: number }[]): ReadWarning[] {
  return repeatedKeys.map(({ key, line }) => ({
    line,
    cause: "repeated-key",
    message: `“${key.slice(0, 100)}” stands twice in the same place. The last one counts, as npm does it.`,
  }));
}

function warnOfSettings(root: JsonObject): ReadWarning[] {
  const warnings: ReadWarning[] = [];
  for (const key of ["overrides", "resolutions"]) {
    const line = root.get(key)?.line;
    if (line === undefined) continue;
    const message = `“${key}” changes versions of what is pulled in. The lock file shows the result: add package-lock.json to see it.`;
    warnings.push({ line, cause: "overrides", message });
  }
  const workspaces = root.get("workspaces")?.line;
  if (workspaces !== undefined) {
    const message =
      "This project has further parts (workspaces) with their own package.json. Add those, or the lock file, to have them counted.";
    warnings.push({ line: workspaces, cause: "workspaces", message });
  }
  return warnings;
}
