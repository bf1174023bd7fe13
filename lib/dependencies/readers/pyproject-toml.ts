import { byVersionOrRange, countedOnce } from "../counted-once";
import { type ReadManifest, unreadManifest, withinLimits } from "../manifest";
import { normalPackageName } from "../package-url";
import {
  listIn,
  readToml,
  type TomlDocument,
  type TomlTable,
  tableIn,
  tablesIn,
  textIn,
} from "../toml-document";
import { readDependencyGroups } from "./pyproject-groups";
import { readPoetryTable } from "./pyproject-poetry";
import { readHatch, readOtherTools, readPdm, readUv } from "./pyproject-tools";
import { readPythonSource } from "./python-source";
import { gathered, joined, noted, type Reading, warned } from "./reading";
import { fromReference, type Place, readPipEntry } from "./requirements-txt";

/** Reads a list of requirements as PEP 508 writes them; sources that a tool’s table names are filled in. */
export type ListReader = (list: unknown, about: ListPlace) => Reading;

export type ListPlace = Omit<Place, "line" | "direct"> & {
  /** Where in the file, for a person: “[project] dependencies”. */
  title: string;
  line: number | null;
  note: string | null;
};

/** Source: PEP 518, 621 and 735, and the tables of Poetry, PDM, Hatch and uv. */
export function readPyprojectToml(text: string): ReadManifest {
  const format = "pyproject.toml";
  const document = readToml(text);
  if ("error" in document) return unreadManifest(format, document.error);
  const { root } = document;
  const project = tableIn(root, "project");
  const readList = listReader(document);

  const { components, warnings } = gathered([
    readProject(document, project, readList),
    readDependencyGroups(document, readList),
    readPoetryTable(document, namesOf(project)),
    readPdm(document, readList),
    readHatch(document, readList),
    readUv(document, readList),
    readOtherTools(document),
    readList(tableIn(root, "build-system")?.requires, {
      title: "[build-system] requires",
      line: document.lines.section("build-system"),
      scope: "development",
      note: "Needed only to build it",
    }),
  ]);
  return withinLimits({
    format,
    components: countedOnce(components, byVersionOrRange),
    warnings,
    resolved: false,
  });
}

function readProject(document: TomlDocument, project: TomlTable | null, readList: ListReader): Reading {
  const { lines } = document;
  if (!project) return gathered([]);
  const line = lines.section("project");
  const dynamic = listIn(project, "dynamic").filter(
    (key) => key === "dependencies" || key === "optional-dependencies",
  );
  const extras = tableIn(project, "optional-dependencies");
  return gathered([
    ...dynamic.map((key) => {
      const file = elsewhere(document, String(key));
      const message = `The ${key} are not written in this file${file ? ` but in ${file}` : ", they are computed when it is built"}. ${file ? "Add that file" : "Add a lock file or the output of pip list"} to have them counted.`;
      return warned(lines.text(String(key), lines.key("dynamic", line)), "include", message);
    }),
    readList(project.dependencies, {
      title: "[project] dependencies",
      line: lines.key("dependencies", line),
      scope: "runtime",
      note: null,
    }),
    ...(project["optional-dependencies"] !== undefined && !extras
      ? [
          warned(
            line,
            "not-understood",
            "“optional-dependencies” should hold lists of packages. It holds something else and was not read.",
          ),
        ]
      : []),
    ...Object.entries(extras ?? {}).map(([extra, list]) =>
      readList(list, {
        title: `the extra “${extra.slice(0, 100)}”`,
        line: lines.key(extra, lines.section("project.optional-dependencies") ?? line),
        scope: "optional",
        note: `Only with the extra “${extra.slice(0, 100)}”`,
      }),
    ),
  ]);
}

/** The files that setuptools takes the list from, if it says so. */
function elsewhere({ root }: TomlDocument, key: string) {
  const dynamic = tableIn(root, "tool", "setuptools", "dynamic", key);
  const named = dynamic?.file;
  const files = Array.isArray(named) ? named : [named];
  return (
    files
      .filter((file) => typeof file === "string")
      .join(", ")
      .slice(0, 200) || null
  );
}

function namesOf(project: TomlTable | null) {
  const written = listIn(project, "dependencies").filter((entry) => typeof entry === "string");
  return new Set(written.map((entry) => normalPackageName("pypi", /^\s*[\w.-]*/.exec(entry)?.[0] ?? "")));
}

function listReader(document: TomlDocument): ListReader {
  const { root, lines } = document;
  const own = textIn(tableIn(root, "project"), "name") ?? textIn(tableIn(root, "tool", "poetry"), "name");
  const ownName = own === null ? null : normalPackageName("pypi", own);
  const sources = sourcesByName(root);

  return (list, { title, line, scope, note }) => {
    if (list === undefined) return gathered([]);
    if (!Array.isArray(list)) {
      return gathered([
        warned(
          line,
          "not-understood",
          `A list of packages was expected in ${title}. It holds something else and was not read.`,
        ),
      ]);
    }
    return gathered(
      list.map((written) => {
        if (typeof written !== "string") {
          return warned(
            line,
            "not-understood",
            `An entry in ${title} is not a text in quotes, so it was not read.`,
          );
        }
        const place: Place = { line: lines.text(written, line), scope, direct: true };
        const reading = readPipEntry(written, place);
        const name = reading.component?.name;
        // A project that names itself only refers to another of its lists.
        if (name && name === ownName) return { component: null, warnings: reading.warnings };
        const source =
          name && reading.component?.requirement?.startsWith("@") !== true ? sources.get(name) : null;
        if (!name || !source) return noted(reading, note);
        const placed = readPythonSource((key) => textIn(source, key));
        if (placed)
          return noted(
            {
              ...fromReference(placed.reference, name, `@ ${placed.written}`, place),
              warnings: reading.warnings,
            },
            note,
          );
        const workspace = source.workspace === true ? "A part of the same project (workspace)" : null;
        const registry = textIn(source, "index");
        return noted(
          reading,
          joined(note, workspace, registry && `From the registry “${registry.slice(0, 100)}”`),
        );
      }),
    );
  };
}

/** What uv, or Poetry beside a PEP 621 list, says of where packages come from; of several, the first. */
function sourcesByName(root: TomlTable) {
  const sources = new Map<string, TomlTable>();
  for (const path of ["uv.sources", "poetry.dependencies"]) {
    const table = tableIn(root, "tool", ...path.split("."));
    for (const name of Object.keys(table ?? {})) {
      const source = tableIn(table, name) ?? tablesIn(table, name)[0];
      if (source) sources.set(normalPackageName("pypi", name), source);
    }
  }
  return sources;
}
