import { byVersionOrRange, countedOnce } from "../counted-once";
import { withoutCredentials } from "../credentials";
import { foundComponent, type ReadManifest, type Scope, unreadManifest, withinLimits } from "../manifest";
import { contradictsItself, pinnedPythonVersion, readPythonRequirement } from "../python-requirement";
import { isTable, readToml, type TomlTable, textIn } from "../toml-document";
import { readPythonSource } from "./python-source";
import { gathered, joined, noted, warned } from "./reading";
import { fromReference, type LineReading } from "./requirements-txt";

const noPackages = new Set(["source", "requires", "pipenv", "scripts", "build-system", "tool"]);

/** Source: Pipenv, “Pipfile”. Sections beside `packages` and `dev-packages` are categories of one’s own. */
export function readPipfile(text: string): ReadManifest {
  const document = readToml(text);
  if ("error" in document) return unreadManifest("Pipfile", document.error);
  const { root, lines } = document;
  const { components, warnings } = gathered(
    Object.entries(root)
      .filter(([section]) => !noPackages.has(section))
      .flatMap(([section, table]) => {
        const start = lines.section(section);
        if (!isTable(table)) {
          return [
            warned(
              start ?? lines.key(section),
              "not-understood",
              `“${section.slice(0, 100)}” should name packages with versions. It holds something else and was not read.`,
            ),
          ];
        }
        const { scope, note } = categoryOf(section);
        return Object.entries(table).map(([name, value]) =>
          noted(readEntry(name, value, lines.key(name, start), scope), note),
        );
      }),
  );
  return withinLimits({
    format: "Pipfile",
    components: countedOnce(components, byVersionOrRange),
    warnings,
    resolved: false,
  });
}

/** What the packages of a section of a Pipfile or its lock file are for. */
export function categoryOf(section: string): { scope: Scope; note: string | null } {
  if (section === "packages" || section === "default") return { scope: "runtime", note: null };
  if (section === "dev-packages" || section === "develop") return { scope: "development", note: null };
  return { scope: "optional", note: `In the category “${section.slice(0, 100)}”` };
}

function readEntry(name: string, value: unknown, line: number | null, scope: Scope): LineReading {
  const table = isTable(value) ? value : null;
  const version =
    typeof value === "string" ? value.trim() : (textIn(table, "version")?.trim() ?? (table ? "*" : null));
  const place = { line, scope, direct: true };
  if (readPythonRequirement(name)?.rest !== null || version === null)
    return notUnderstood(name, version, line);
  const source = table && readPythonSource((key) => (key === "editable" ? null : textIn(table, key)));
  if (source) {
    const editable = table?.editable === true ? "Editable: changes with its source" : null;
    return noted(fromReference(source.reference, name, `@ ${source.written}`, place), editable);
  }
  const read = readPythonRequirement(version === "*" ? name : `${name}${version}`);
  if (!read || read.name !== name || read.address !== null) return notUnderstood(name, version, line);
  const pinned = pinnedPythonVersion(read.clauses);
  const index = textIn(table, "index");
  const component = foundComponent({
    ecosystem: "pypi",
    name,
    version: pinned,
    requirement: demandOf(version, table),
    pinned: pinned !== null,
    ...place,
    note: joined(index && index !== "pypi" ? `From the registry “${index.slice(0, 100)}”` : null),
  });
  const contradiction = `${name} is asked for in two different versions at once, so it will be refused.`;
  return {
    component,
    warnings: contradictsItself(read.clauses)
      ? [{ line, cause: "contradiction", message: contradiction }]
      : [],
  };
}

const markerKeys = [
  "os_name",
  "sys_platform",
  "platform_machine",
  "platform_system",
  "python_version",
  "implementation_name",
];

function demandOf(version: string, table: TomlTable | null) {
  const extras = (Array.isArray(table?.extras) ? table.extras : []).filter(
    (extra) => typeof extra === "string",
  );
  const markers = [
    textIn(table, "markers"),
    ...markerKeys.map((key) => (textIn(table, key) === null ? null : `${key} ${textIn(table, key)}`)),
  ].filter((marker) => marker !== null);
  const whole = `${extras.length > 0 ? `[${extras.join(",")}]` : ""}${version}${markers.length > 0 ? ` ; ${markers.join(" and ")}` : ""}`;
  return withoutCredentials(whole.slice(0, 4000));
}

function notUnderstood(name: string, version: string | null, line: number | null): LineReading {
  const shown = withoutCredentials(`${name} = ${version ?? "no version"}`.slice(0, 200));
  return warned(line, "not-understood", `Pipenv would not understand this entry: ${shown}`);
}
