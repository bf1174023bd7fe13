import { byVersionOrRange, countedOnce } from "../counted-once";
import {
  type FoundComponent,
  foundComponent,
  fromLocalFile,
  type ReadManifest,
  unreadManifest,
  withinLimits,
} from "../manifest";
import { normalPackageName } from "../package-url";
import { isPythonVersion, readPythonRequirement } from "../python-requirement";
import { listIn, readToml, type TomlTable, tableIn, tablesIn, textIn } from "../toml-document";
import { lockedEntries } from "./locked-entries";
import { hashesOfFiles, registryNote } from "./python-hashes";
import { readPythonSource } from "./python-source";
import { gathered, joined, warned } from "./reading";
import type { LineReading } from "./requirements-txt";
import { followUvPackages, type UvUse } from "./uv-graph";

/** Everything uv would install, with who needs it. Source: uv, “Locking and syncing”; the keys are those uv writes. */
export function readUvLock(text: string): ReadManifest {
  const format = "uv.lock";
  const document = readToml(text);
  if ("error" in document) return unreadManifest(format, document.error);
  const { root, lines } = document;
  const { entries, odd } = lockedEntries(document, keyOf(root));
  const packages = entries.map(({ entry }) => entry);
  if (packages.length === 0 && typeof root.version !== "number") {
    return unreadManifest(
      format,
      "This file has no “version” and no “[[package]]”, so it is not a lock file that uv writes. Nothing was taken from it.",
    );
  }
  const isOwn = ownParts(root, packages);
  const uses = followUvPackages(root, packages, isOwn);

  const { components, warnings } = gathered([
    ...odd,
    ...(root.version === 1 || root.version === undefined
      ? []
      : [
          warned(
            lines.key("version"),
            "not-understood",
            "This lock file is of a generation that is not known; the first is. It was read like that one.",
          ),
        ]),
    ...entries.map(({ entry, line }) =>
      isOwn(entry) ? ownPart(entry, line) : readEntry(entry, line, uses.get(entry)),
    ),
    ...(uses.size === 0 && !packages.every(isOwn) ? [warned(null, "direct-unknown", directUnknown)] : []),
  ]);
  return withinLimits({
    format,
    components: countedOnce(components, byVersionOrRange),
    warnings,
    resolved: true,
  });
}

const directUnknown =
  "This lock file does not say which packages the project itself asked for. Add pyproject.toml to have them told apart.";

/** The first releases of uv wrote “[[distribution]]”. */
function keyOf(root: TomlTable) {
  return root.package === undefined && root.distribution !== undefined ? "distribution" : "package";
}

/** The project and its workspace members: parts of what is described, not something that it needs. */
function ownParts(root: TomlTable, packages: readonly TomlTable[]) {
  const members = new Set(
    listIn(tableIn(root, "manifest"), "members").map((name) => normalPackageName("pypi", String(name))),
  );
  const own = new Set(
    packages.filter((entry) => {
      const source = tableIn(entry, "source");
      const place = textIn(source, "virtual") ?? textIn(source, "editable") ?? textIn(source, "directory");
      return (
        place !== null &&
        (place === "." || members.has(normalPackageName("pypi", textIn(entry, "name") ?? "")))
      );
    }),
  );
  return (entry: TomlTable) => own.has(entry);
}

function ownPart(entry: TomlTable, line: number | null): LineReading {
  const source = tableIn(entry, "source");
  const place = textIn(source, "virtual") ?? textIn(source, "editable") ?? textIn(source, "directory");
  const name = (textIn(entry, "name") ?? "").slice(0, 100);
  const message = `${name} is a part of this project itself (${place?.slice(0, 100)}), so it is not counted; what it needs is.`;
  return place === "." ? { component: null, warnings: [] } : warned(line, "workspaces", message);
}

function readEntry(entry: TomlTable, line: number | null, use: UvUse | undefined): LineReading {
  const name = textIn(entry, "name") ?? "";
  const version = textIn(entry, "version");
  if (readPythonRequirement(name)?.rest !== null || (version !== null && !isPythonVersion(version))) {
    return warned(
      line,
      "not-understood",
      `This entry does not name a package and its version: ${name.slice(0, 100)}`,
    );
  }
  const hashes = hashesOfFiles([tableIn(entry, "sdist"), ...tablesIn(entry, "wheels")]);
  const source = sourceOf(entry);
  const component: FoundComponent = foundComponent({
    ecosystem: "pypi",
    name,
    version,
    requirement: use?.requirement ?? null,
    pinned: version !== null || source.pinned,
    scope: use?.scope ?? "runtime",
    direct: use?.direct ?? false,
    line,
    note: joined(use?.note, source.note),
    origin: source.origin,
    ...(hashes.length > 0 ? { hashes } : {}),
  });
  return { component, warnings: [] };
}

function sourceOf(
  entry: TomlTable,
): Pick<FoundComponent, "pinned" | "note"> & Pick<Parameters<typeof foundComponent>[0], "origin"> {
  const source = tableIn(entry, "source");
  const registry = textIn(source, "registry");
  if (registry !== null || !source) return { pinned: false, note: registryNote(registry), origin: null };
  const git = textIn(source, "git");
  const found = readPythonSource((key) =>
    key === "git" && git !== null ? lockedRepository(git) : textIn(source, key),
  );
  if (!found) return { pinned: false, note: null, origin: null };
  const { pinned, note, origin } = found.reference;
  const editable = source.editable === undefined ? null : "Editable: changes with its source";
  return { pinned, note: joined(editable, note), origin: origin ?? fromLocalFile };
}

/** uv writes “address?rev=asked#commit”; pip would write “address@commit”. */
function lockedRepository(written: string) {
  const [, address = written.slice(0, 2000), subdirectory = "", commit = ""] =
    /^([^?#]*)(?:\?[^#]*?(?:(subdirectory=[^&#]*)[^#]*)?)?(?:#([0-9a-f]{40}))?$/i.exec(
      written.slice(0, 2000),
    ) ?? [];
  return `${address}${commit ? `@${commit}` : ""}${subdirectory ? `#${subdirectory}` : ""}`;
}
