import { withoutCredentials } from "../credentials";
import { type FoundComponent, foundComponent, type Scope } from "../manifest";
import { normalPackageName } from "../package-url";
import { readPythonRequirement } from "../python-requirement";
import { isTable, type TomlDocument, type TomlTable, tableIn, textIn } from "../toml-document";
import { pinnedByPoetry } from "./poetry-constraint";
import { readPythonSource } from "./python-source";
import { gathered, joined, noted, type Reading, warned } from "./reading";
import { fromReference, type LineReading } from "./requirements-txt";

type Section = { path: string; scope: Scope; note: string | null };

/** Poetry’s own tables; what the PEP 621 list names already (`listed`) is left to that list. */
export function readPoetryTable(document: TomlDocument, listed: ReadonlySet<string>): Reading {
  const poetry = tableIn(document.root, "tool", "poetry");
  if (!poetry) return gathered([]);
  const sections: Section[] = [
    { path: "dependencies", scope: "runtime", note: null },
    { path: "dev-dependencies", scope: "development", note: null },
    ...Object.keys(tableIn(poetry, "group") ?? {}).map((group): Section => {
      const optional = tableIn(poetry, "group", group)?.optional === true ? ", which is optional" : "";
      return {
        path: `group.${group}.dependencies`,
        scope: group === "main" ? "runtime" : "development",
        note: `In the group “${group.slice(0, 100)}”${optional}`,
      };
    }),
  ];
  return gathered(
    sections.flatMap(({ path, scope, note }) => {
      const isMain = path === "dependencies";
      const table = sectionAt(poetry, path);
      const section = document.lines.section(`tool.poetry.${path.replace(/["'\s]/g, "")}`);
      if (table !== undefined && !isTable(table)) {
        return [
          warned(
            section,
            "not-understood",
            `“${path.slice(0, 100)}” should name packages with versions. It holds something else and was not read.`,
          ),
        ];
      }
      return Object.entries(table ?? {})
        .filter(([name]) => !isMain || (name !== "python" && !listed.has(normalPackageName("pypi", name))))
        .map(([name, value]): Reading | LineReading => {
          const line = document.lines.key(name, section);
          return gathered(
            (Array.isArray(value) ? value : [value]).map((one) =>
              noted(readEntry(name, one, { line, scope }), note),
            ),
          );
        });
    }),
  );
}

function sectionAt(poetry: TomlTable, path: string): unknown {
  if (!path.startsWith("group.")) return poetry[path];
  return tableIn(poetry, "group", path.slice("group.".length, -".dependencies".length))?.dependencies;
}

function readEntry(
  name: string,
  value: unknown,
  { line, scope }: { line: number | null; scope: Scope },
): LineReading {
  const table = typeof value === "string" ? null : isTable(value) ? value : null;
  const constraint = typeof value === "string" ? value : textIn(table, "version");
  if (readPythonRequirement(name)?.rest !== null || (constraint === null && table === null)) {
    return notUnderstood(name, constraint, line);
  }
  const isOptional = table?.optional === true;
  const place = { line, scope: isOptional ? ("optional" as const) : scope, direct: true };
  const note = isOptional ? "Only with an extra" : null;
  const source = table && readPythonSource((key) => textIn(table, key));
  if (source) {
    const editable = table?.develop === true ? "Editable: changes with its source" : null;
    return noted(fromReference(source.reference, name, `@ ${source.written}`, place), joined(note, editable));
  }
  const pinned = pinnedByPoetry(constraint ?? "*");
  if (pinned === undefined) return notUnderstood(name, constraint, line);
  const registry = textIn(table, "source");
  const component: FoundComponent = foundComponent({
    ecosystem: "pypi",
    name,
    version: pinned,
    requirement: demandOf(constraint ?? "*", table),
    pinned: pinned !== null,
    ...place,
    note: joined(note, registry && `From the registry “${registry.slice(0, 100)}”`),
  });
  return { component, warnings: [] };
}

/** As written, with the extras before and the conditions behind, as PEP 508 arranges them. */
function demandOf(constraint: string, table: TomlTable | null) {
  const extras = (Array.isArray(table?.extras) ? table.extras : []).filter(
    (extra) => typeof extra === "string",
  );
  const conditions = ["markers", "python", "platform"].flatMap((key) => {
    const said = textIn(table, key);
    return said === null ? [] : [key === "markers" ? said : `${key} ${said}`];
  });
  const whole = `${extras.length > 0 ? `[${extras.join(",")}]` : ""}${constraint.trim()}${conditions.length > 0 ? ` ; ${conditions.join(" and ")}` : ""}`;
  return withoutCredentials(whole.slice(0, 4000));
}

function notUnderstood(name: string, constraint: string | null, line: number | null): LineReading {
  const shown = withoutCredentials(`${name} = ${constraint ?? "no version"}`.slice(0, 200));
  return warned(line, "not-understood", `Poetry would not understand this entry: ${shown}`);
}
