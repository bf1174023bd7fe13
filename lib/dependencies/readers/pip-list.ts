import { readJson, textAt } from "../json-document";
import {
  type FoundComponent,
  foundComponent,
  fromLocalFile,
  type ReadManifest,
  type ReadWarning,
  stopBeyondLimit,
  unreadManifest,
  withinLimits,
} from "../manifest";
import { isPythonVersion } from "../python-requirement";
import { numberedLines } from "./numbered-lines";

/** What `pip list` prints: columns, the older “name (version)”, or JSON. Everything installed is on it. */
export function readPipList(text: string): ReadManifest {
  return /^\s*\[\s*[{\]]/.test(text) ? readJsonList(text) : readColumns(text);
}

function readColumns(text: string): ReadManifest {
  const components: FoundComponent[] = [];
  const warnings: ReadWarning[] = [];
  for (const [line, written] of numberedLines(text)) {
    stopBeyondLimit(components, warnings);
    const row = written.trim();
    if (row === "" || row.startsWith("#") || /^package\s+version\b/i.test(row) || /^[-\s]+$/.test(row))
      continue;
    const [, name, bare, bracketed, place] =
      /^([A-Za-z0-9][A-Za-z0-9._-]{0,200})\s+(?:\(([^\s(),]{1,200})(?:, [^)]{0,500})?\)|([^\s()]{1,200}))(?:\s+(\S.{0,1000}))?$/.exec(
        row,
      ) ?? [];
    const version = bare ?? bracketed;
    if (name && version && isPythonVersion(version))
      components.push(installed(name, version, line, place ?? null));
    else
      warnings.push({
        line,
        cause: "not-understood",
        message: `This line is not a package with its version: ${row.slice(0, 200)}`,
      });
  }
  return withinLimits({ format: "pip-list", components, warnings, resolved: true });
}

function readJsonList(text: string): ReadManifest {
  const document = readJson(text);
  if ("error" in document) return unreadManifest("pip-list", document.error);
  const components: FoundComponent[] = [];
  const warnings: ReadWarning[] = [];
  for (const { value, line } of Array.isArray(document.root.value) ? document.root.value : []) {
    const entry = value instanceof Map ? value : null;
    const name = textAt(entry, "name");
    const version = textAt(entry, "version");
    if (name && version)
      components.push(installed(name, version, line, textAt(entry, "editable_project_location")));
    else
      warnings.push({
        line,
        cause: "not-understood",
        message: "This entry is not a package with its name and version.",
      });
  }
  return withinLimits({ format: "pip-list", components, warnings, resolved: true });
}

function installed(name: string, version: string, line: number, place: string | null) {
  const isFolder = place !== null && /[\\/]/.test(place);
  return foundComponent({
    ecosystem: "pypi",
    name,
    version,
    requirement: null,
    pinned: true,
    scope: "runtime",
    direct: true,
    line,
    note: isFolder ? `Editable: changes with its source. From a local folder: ${place}` : null,
    origin: isFolder ? fromLocalFile : null,
  });
}
