import { withoutCredentials } from "../credentials";
import { type FoundComponent, foundComponent } from "../manifest";
import { mayBeOwnFile } from "../own-files";
import { normalPackageName } from "../package-url";
import { distributionsOf } from "../python-distributions";
import { isStandardModule } from "../python-standard-library";
import type { PythonStatement } from "./python-statements";
import { gathered, type Reading, warned } from "./reading";

type Import = { module: string; line: number };

/** No code that a person wrote imports as much; code made to keep us busy might. */
const mostImports = 100_000;

const dotted = /^[\p{L}_][\p{L}\p{N}_]{0,100}(?:\s*\.\s*[\p{L}_][\p{L}\p{N}_]{0,100}){0,20}$/u;

/** Names that people give to files of their own; packages of these names exist and are hardly ever meant. */
const ownNames = new Set(
  "app common config conftest constants core data database db functions helper helpers lib logger main model models my_functions params setting settings setup src test tests tools util utils".split(
    " ",
  ),
);

/** What the code imports and Python does not bring itself, each package once; `installed` is known already. */
export function readPythonImports(
  statements: readonly PythonStatement[],
  installed: ReadonlySet<string>,
): Reading {
  const found = new Map<string, FoundComponent>();
  const readings: Reading[] = [];
  const own = new Set<string>();
  let read = 0;
  for (const statement of statements) {
    if (read > mostImports) {
      const message = `This code imports more than ${mostImports.toLocaleString("en")} things. What follows from here on was not read.`;
      readings.push(gathered([warned(statement.line, "not-understood", message)]));
      break;
    }
    const imports = importsOf(statement);
    if (imports === null) {
      const message = `This line starts like an import, but does not read like one: ${withoutCredentials(statement.text.slice(0, 100))}`;
      readings.push(gathered([warned(statement.line, "not-understood", message)]));
    }
    read += imports?.length ?? 0;
    for (const { module, line } of imports ?? []) {
      const { names, known } = distributionsOf(module);
      if (!known && isStandardModule(module)) continue;
      const [top = ""] = module.split(".");
      if (!known && ownNames.has(top)) {
        if (!own.has(top)) readings.push(gathered([warned(line, "unnamed", ownFile(top))]));
        own.add(top);
        continue;
      }
      const normal = names.map((name) => normalPackageName("pypi", name));
      if (normal.some((name) => installed.has(name) || found.has(name))) continue;
      const component = imported(names[0] ?? top, module, line, known);
      if (component) found.set(component.name, component);
      else
        readings.push(
          gathered([
            warned(
              line,
              "unnamed",
              `No package can be called like the module ${module.slice(0, 100)}, so it is not counted.`,
            ),
          ]),
        );
    }
  }
  return gathered([{ components: [...found.values()], warnings: [] }, ...readings]);
}

function ownFile(module: string) {
  return `“${module}” is usually a file of one’s own beside the script, so it is not counted. If it is a package, type its name.`;
}

function imported(name: string, module: string, line: number, known: boolean) {
  if (!/^[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?$/.test(name)) return null;
  const [top = ""] = module.split(".");
  const same = normalPackageName("pypi", top) === normalPackageName("pypi", name);
  const note = known
    ? `Imported${same ? "" : ` as ${module.slice(0, 100)}`}`
    : `Imported as ${module.slice(0, 100)}. The package is taken to be called like that; ${mayBeOwnFile}`;
  return foundComponent({
    ecosystem: "pypi",
    name,
    version: null,
    requirement: null,
    pinned: false,
    scope: "runtime",
    direct: true,
    line,
    note,
  });
}

/** None for other statements and for modules beside the file; null for what only starts like an import. */
function importsOf({ line, text: written }: PythonStatement): Import[] | null {
  if (!/^(?:import|from|try|else|finally|if|elif|except|with|while|for|def|class|async)\b/.test(written))
    return [];
  const text = written.replace(/\s+/g, " ");
  const inner =
    /^(?:try|else|finally|if|elif|except|with|while|for|def|class|async)\b[^:]*:\s*((?:import|from)\s[\s\S]*)$/.exec(
      text,
    )?.[1] ?? text;
  const [, listed] = /^import\s+([\s\S]+)$/.exec(inner) ?? [];
  if (listed !== undefined) {
    const modules = listed.split(",").map((part) => moduleOf(part.replace(/\s+as\s+\S+\s*$/, "")));
    return modules.every((module) => module !== null) ? modules.map((module) => ({ module, line })) : null;
  }
  const [, from, names = ""] = /^from\s+(\S[^()]*?)\s+import\b\s*([\s\S]*)$/.exec(inner) ?? [];
  if (from === undefined)
    return /^from\s+\.*\s*import\b|^from\s+\.+\s*$/.test(inner) || !/^(?:import|from)\s/.test(inner)
      ? []
      : null;
  if (from.startsWith(".")) return [];
  const module = moduleOf(from);
  if (module === null) return null;
  // In a namespace that many packages share, only what is taken from it tells which one is meant.
  const taken = names
    .replace(/[()]/g, "")
    .split(",")
    .map((part) => moduleOf(part.replace(/\s+as\s+\S+\s*$/, "")));
  const wanted = isShared(module)
    ? taken.filter((name) => name !== null && !name.includes(".")).map((name) => `${module}.${name}`)
    : [];
  return (wanted.length > 0 ? wanted : [module]).map((whole) => ({ module: whole, line }));
}

function isShared(module: string) {
  return /^(?:google(?:\.cloud)?|azure(?:\.\w+)?|databricks|snowflake|ruamel|zope|scikits)$/.test(module);
}

function moduleOf(written: string) {
  const name = written.trim();
  return dotted.test(name) ? name.replace(/\s/g, "") : null;
}
