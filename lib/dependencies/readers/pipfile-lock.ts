import { byVersionOrRange, countedOnce } from "../counted-once";
import { withoutCredentials } from "../credentials";
import { isTrueAt, type JsonObject, readJson, textAt } from "../json-document";
import { foundComponent, type ReadManifest, unreadManifest, withinLimits } from "../manifest";
import { pinnedPythonVersion, readPythonRequirement } from "../python-requirement";
import { warnOfRepeatedKeys } from "./package-json";
import { categoryOf } from "./pipfile";
import { readPythonSource } from "./python-source";
import { gathered, joined, warned } from "./reading";
import type { LineReading } from "./requirements-txt";

/** Source: Pipenv, “Pipfile.lock”: what is installed, by category; `index` stands at what the Pipfile itself names. */
export function readPipfileLock(text: string): ReadManifest {
  const format = "Pipfile.lock";
  const document = readJson(text);
  if ("error" in document) return unreadManifest(format, document.error);
  const root = document.root.value;
  if (!(root instanceof Map) || !["_meta", "default", "develop"].some((key) => root.has(key))) {
    return unreadManifest(
      format,
      "This file has neither “_meta” nor “default”, so it is not a lock file that Pipenv writes. Nothing was taken from it.",
    );
  }
  const { components, warnings } = gathered(
    [...root]
      .filter(([section]) => section !== "_meta")
      .flatMap(([section, { value, line }]) => {
        if (value instanceof Map)
          return [...value].map(([name, entry]) => readEntry(name, entry.value, entry.line, section));
        return [
          warned(
            line,
            "not-understood",
            `“${section.slice(0, 100)}” should name packages with versions. It holds something else and was not read.`,
          ),
        ];
      }),
  );
  if (components.length > 0 && !components.some(({ direct }) => direct)) {
    const message =
      "This lock file does not say which packages the project itself asked for. Add the Pipfile to have them told apart.";
    warnings.push({ line: null, cause: "direct-unknown", message });
  }
  warnings.unshift(
    ...warnOfRepeatedKeys(document.repeatedKeys).map((warning) => ({
      ...warning,
      message: warning.message.replace(", as npm does it", ""),
    })),
  );
  return withinLimits({
    format,
    components: countedOnce(components, byVersionOrRange),
    warnings,
    resolved: true,
  });
}

function readEntry(name: string, value: unknown, line: number, section: string): LineReading {
  const entry: JsonObject | null = value instanceof Map ? value : null;
  const written = textAt(entry, "version");
  const read = readPythonRequirement(`${name}${written === null || written === "*" ? "" : written}`);
  if (!entry || !read || read.name !== name || read.address !== null) {
    const shown = withoutCredentials(`${name} ${written ?? ""}`.slice(0, 200));
    return warned(line, "not-understood", `This entry does not name a package and its version: ${shown}`);
  }
  const version = pinnedPythonVersion(read.clauses);
  const source = readPythonSource((key) => (key === "editable" ? null : textAt(entry, key)));
  const { scope, note } = categoryOf(section);
  const markers = textAt(entry, "markers");
  const index = textAt(entry, "index");
  const hashes = hashesOf(entry);
  const known = version ?? source?.reference.version ?? null;
  const component = foundComponent({
    ecosystem: "pypi",
    name,
    version: known,
    requirement:
      withoutCredentials(
        [written, source && `@ ${source.written}`, markers && `; ${markers}`]
          .filter(Boolean)
          .join(" ")
          .slice(0, 4000),
      ) || null,
    pinned: known !== null || (source?.reference.pinned ?? false),
    scope,
    direct: index !== null || (source !== null && textAt(entry, "version") === null),
    line,
    note: joined(
      note,
      isTrueAt(entry, "editable") ? "Editable: changes with its source" : null,
      source?.reference.note,
      index !== null && index !== "pypi" ? `From the registry “${index.slice(0, 100)}”` : null,
    ),
    origin: source?.reference.origin ?? null,
    ...(hashes.length > 0 ? { hashes } : {}),
  });
  return { component, warnings: [] };
}

function hashesOf(entry: JsonObject) {
  const hashes = entry.get("hashes")?.value;
  if (!Array.isArray(hashes)) return [];
  return hashes.flatMap(({ value }) => (typeof value === "string" ? [value.slice(0, 200)] : []));
}
