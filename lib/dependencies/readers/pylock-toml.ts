import { byVersionOrRange, countedOnce } from "../counted-once";
import { withoutCredentials } from "../credentials";
import { foundComponent, type ReadManifest, type Scope, unreadManifest, withinLimits } from "../manifest";
import { normalPackageName } from "../package-url";
import { isPythonVersion, readPythonRequirement } from "../python-requirement";
import { listIn, readToml, type TomlTable, tableIn, tablesIn, textIn } from "../toml-document";
import { lockedEntries } from "./locked-entries";
import { registryNote } from "./python-hashes";
import { readPythonSource } from "./python-source";
import { gathered, joined, warned } from "./reading";
import type { LineReading } from "./requirements-txt";

/** Source: PEP 751. */
export function readPylockToml(text: string): ReadManifest {
  const format = "pylock.toml";
  const document = readToml(text);
  if ("error" in document) return unreadManifest(format, document.error);
  const { root, lines } = document;
  const generation = textIn(root, "lock-version");
  const { entries, odd } = lockedEntries(document, "packages");
  const packages = entries.map(({ entry }) => entry);
  if (generation === null && packages.length === 0) {
    return unreadManifest(
      format,
      "This file has no “lock-version” and no “[[packages]]”, so it is not a lock file as PEP 751 describes it. Nothing was taken from it.",
    );
  }
  const asksKnown = packages.some((entry) => listIn(entry, "dependencies").length > 0);
  const pulledIn = new Set(packages.flatMap((entry) => tablesIn(entry, "dependencies").map(nameOf)));
  const { components, warnings } = gathered([
    ...(generation?.startsWith("1.")
      ? []
      : [
          warned(
            lines.key("lock-version"),
            "not-understood",
            "This lock file does not say that it is of generation 1, the one that is known. It was read like that one.",
          ),
        ]),
    ...odd,
    ...entries.map(({ entry, line }) => readEntry(entry, line, asksKnown && !pulledIn.has(nameOf(entry)))),
    ...(packages.length > 0 ? [warned(null, "direct-unknown", directUnknown)] : []),
  ]);
  return withinLimits({
    format,
    components: countedOnce(components, byVersionOrRange),
    warnings,
    resolved: true,
  });
}

const directUnknown =
  "This lock file does not say which packages the project itself asked for. Those that no other package needs are taken as asked for where it says who needs what. Add pyproject.toml to have them told apart.";

function readEntry(entry: TomlTable, line: number | null, direct: boolean): LineReading {
  const name = textIn(entry, "name") ?? "";
  const version = textIn(entry, "version");
  if (readPythonRequirement(name)?.rest !== null || (version !== null && !isPythonVersion(version))) {
    return warned(
      line,
      "not-understood",
      `This entry does not name a package and its version: ${name.slice(0, 100)}`,
    );
  }
  const marker = textIn(entry, "marker");
  const source = sourceOf(entry);
  const hashes = hashesOf(entry);
  const known = version ?? source?.version ?? null;
  const component = foundComponent({
    ecosystem: "pypi",
    name,
    version: known,
    requirement: marker === null ? null : withoutCredentials(`; ${marker.slice(0, 1000)}`),
    pinned: known !== null || (source?.pinned ?? false),
    scope: scopeOf(marker),
    direct,
    line,
    note: joined(source?.note, registryNote(textIn(entry, "index"))),
    origin: source?.origin ?? null,
    ...(hashes.length > 0 ? { hashes } : {}),
  });
  return { component, warnings: [] };
}

function sourceOf(entry: TomlTable) {
  const vcs = tableIn(entry, "vcs");
  const place = vcs ?? tableIn(entry, "directory") ?? tableIn(entry, "archive");
  const type = textIn(vcs, "type");
  const address = textIn(vcs, "url") ?? textIn(vcs, "path");
  const found = readPythonSource((key) => {
    if (vcs)
      return key === type
        ? address
        : key === "rev"
          ? (textIn(vcs, "commit-id") ?? textIn(vcs, "requested-revision"))
          : null;
    return key === "url" || key === "path" ? textIn(place, key) : null;
  });
  if (!found) return null;
  const editable = place?.editable === true ? "Editable: changes with its source" : null;
  return { ...found.reference, note: joined(editable, found.reference.note) };
}

/** A marker names the extras and groups that a package is locked for. */
function scopeOf(marker: string | null): Scope {
  if (marker === null || /\bor\b(?!.*\bin (?:extras|dependency_groups)\b)/.test(marker)) return "runtime";
  if (/\bin extras\b/.test(marker)) return "optional";
  return /\bin dependency_groups\b/.test(marker) ? "development" : "runtime";
}

function hashesOf(entry: TomlTable) {
  const files = [tableIn(entry, "sdist"), tableIn(entry, "archive"), ...tablesIn(entry, "wheels")];
  const hashes = files.flatMap((file) =>
    Object.entries(tableIn(file, "hashes") ?? {}).map(([kind, hash]) =>
      `${kind}:${String(hash)}`.slice(0, 200),
    ),
  );
  return [...new Set(hashes)];
}

function nameOf(table: TomlTable) {
  return normalPackageName("pypi", textIn(table, "name") ?? "");
}
