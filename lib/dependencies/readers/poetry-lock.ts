import { byVersionOrRange, countedOnce } from "../counted-once";
import {
  type FoundComponent,
  foundComponent,
  type ReadManifest,
  type Scope,
  unreadManifest,
  withinLimits,
} from "../manifest";
import { normalPackageName } from "../package-url";
import { isPythonVersion, readPythonRequirement } from "../python-requirement";
import { isTable, listIn, readToml, type TomlTable, tableIn, textIn } from "../toml-document";
import { lockedEntries } from "./locked-entries";
import { hashesOfFiles, registryNote } from "./python-hashes";
import { readPythonSource } from "./python-source";
import { gathered, joined, warned } from "./reading";
import type { LineReading } from "./requirements-txt";

/**
 * Every generation: `category` (to 1.4), neither (1.5 to 1.8), `groups` (from 2.0); hashes under `metadata.hashes`,
 * then `metadata.files`, then at the package. pdm.lock has the same shape, with the group “default”.
 */
export function readPoetryLock(
  text: string,
  format: "poetry.lock" | "pdm.lock" = "poetry.lock",
): ReadManifest {
  const document = readToml(text);
  if ("error" in document) return unreadManifest(format, document.error);
  const { root } = document;
  const { entries, odd } = lockedEntries(document, "package");
  const packages = entries.map(({ entry }) => entry);
  const metadata = tableIn(root, "metadata");
  if (packages.length === 0 && !metadata) {
    return unreadManifest(
      format,
      "This file has no “[[package]]” and no “[metadata]”, so it is no such lock file. Nothing was taken from it.",
    );
  }
  const pulledIn = namesPulledIn(packages);
  const { components, warnings } = gathered([
    ...odd,
    ...entries.map(({ entry, line }) => readEntry(entry, metadata, line, pulledIn)),
    ...(packages.length > 0 ? [warned(null, "direct-unknown", directUnknown(packages))] : []),
  ]);
  return withinLimits({
    format,
    components: countedOnce(components, byVersionOrRange),
    warnings,
    resolved: true,
  });
}

function directUnknown(packages: readonly TomlTable[]) {
  const scoped = packages.some((entry) => textIn(entry, "category") !== null || entry.groups !== undefined);
  const unsaid = scoped ? "" : ", nor which are only for development";
  return `This lock file does not say which packages the project itself asked for${unsaid}. Those that no other package needs are taken as asked for. Add pyproject.toml to have them told apart.`;
}

function readEntry(
  entry: TomlTable,
  metadata: TomlTable | null,
  line: number | null,
  pulledIn: ReadonlySet<string>,
): LineReading {
  const name = textIn(entry, "name") ?? "";
  const version = textIn(entry, "version");
  if (readPythonRequirement(name)?.rest !== null || version === null || !isPythonVersion(version)) {
    return warned(
      line,
      "not-understood",
      `This entry does not name a package and its version: ${name.slice(0, 100)}`,
    );
  }
  const { scope, note } = usageOf(entry);
  const source = sourceOf(entry);
  const hashes = hashesOf(entry, metadata, name);
  const component: FoundComponent = foundComponent({
    ecosystem: "pypi",
    name,
    version,
    requirement: null,
    pinned: true,
    scope,
    direct: !pulledIn.has(normalPackageName("pypi", name)),
    line,
    note: joined(note, source.note),
    origin: source.origin,
    ...(hashes.length > 0 ? { hashes } : {}),
  });
  return { component, warnings: [] };
}

function usageOf(entry: TomlTable): { scope: Scope; note: string | null } {
  const category = textIn(entry, "category");
  const groups = listIn(entry, "groups").map(String);
  const grouped = category === null ? groups : [category];
  const isMain = grouped.length === 0 || grouped.includes("main") || grouped.includes("default");
  if (isMain)
    return entry.optional === true
      ? { scope: "optional", note: "Only with an extra" }
      : { scope: "runtime", note: null };
  const names = grouped
    .map((group) => `“${group.slice(0, 60)}”`)
    .join(", ")
    .slice(0, 200);
  return { scope: "development", note: `In the group ${names}` };
}

function sourceOf(entry: TomlTable): {
  origin?: Parameters<typeof foundComponent>[0]["origin"];
  note: string | null;
} {
  const source = tableIn(entry, "source");
  const type = textIn(source, "type");
  const url = textIn(source, "url");
  const revision =
    textIn(source, "resolved_reference") ?? textIn(source, "reference") ?? textIn(entry, "revision");
  const found = readPythonSource((key) => {
    if (!source) return key === "rev" ? revision : textIn(entry, key);
    if (key === type) return url;
    if (key === "rev") return revision;
    return key === "path" && (type === "file" || type === "directory") ? url : null;
  });
  if (found) {
    const editable = source?.develop === true || entry.editable === true || entry.develop === true;
    return {
      ...found.reference,
      note: joined(editable ? "Editable: changes with its source" : null, found.reference.note),
    };
  }
  return { note: registryNote(url) };
}

function hashesOf(entry: TomlTable, metadata: TomlTable | null, name: string) {
  const files =
    listIn(entry, "files").length > 0 ? listIn(entry, "files") : listIn(tableIn(metadata, "files"), name);
  const older = listIn(tableIn(metadata, "hashes"), name).filter((hash) => typeof hash === "string");
  return files.length > 0
    ? hashesOfFiles(files.filter(isTable))
    : older.map((hash) => (hash.includes(":") ? hash : `sha256:${hash}`).slice(0, 200));
}

/** The names that some other package of the list needs. */
function namesPulledIn(packages: readonly TomlTable[]) {
  const names = new Set<string>();
  for (const entry of packages) {
    const own = normalPackageName("pypi", textIn(entry, "name") ?? "");
    const listed = listIn(entry, "dependencies").filter((written) => typeof written === "string");
    const wanted = listed.map((written) => /^\s*([\w.-]*)/.exec(written)?.[1] ?? "");
    for (const name of [...wanted, ...Object.keys(tableIn(entry, "dependencies") ?? {})]) {
      const normal = normalPackageName("pypi", name);
      if (normal !== own) names.add(normal);
    }
  }
  return names;
}
