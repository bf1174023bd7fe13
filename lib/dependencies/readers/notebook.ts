import { byVersionOrRange, countedOnce } from "../counted-once";
import { type JsonNode, type JsonObject, objectAt, readJson, textAt } from "../json-document";
import { type ReadManifest, unreadManifest, withinLimits } from "../manifest";
import { installsSomething } from "./install-commands";
import { readPythonPlaces } from "./python-places";
import { readPythonCode } from "./python-script";
import { type PythonCode, readPythonStatements } from "./python-statements";
import { gathered, warned } from "./reading";

/** Cell magics whose cell is Python all the same. Source: IPython, “Built-in magic commands”. */
const pythonMagic = new Set([
  "time",
  "timeit",
  "capture",
  "prun",
  "pypy",
  "python",
  "python3",
  "debug",
  "memit",
  "mprun",
]);
const shellMagic = new Set(["bash", "sh", "script", "system", "!", "cmd"]);

/** Source: the notebook format, 3 (work sheets, `input`) and 4 (`source`). Only what code cells say counts. */
export function readNotebook(text: string): ReadManifest {
  const document = readJson(text);
  if ("error" in document) return unreadManifest("notebook", document.error);
  const root = document.root.value;
  const cells = root instanceof Map ? cellsOf(root) : null;
  if (!(root instanceof Map) || !cells) {
    return unreadManifest(
      "notebook",
      "This file has no “cells”, so it is not a notebook that is known here. Nothing was taken from it.",
    );
  }
  const language = languageOf(root);
  if (language !== null && !/^i?python\d*$|^pyspark$/i.test(language)) {
    const message = `This notebook is written in ${language.slice(0, 60)}; only Python is read, so nothing was taken from it.`;
    return unreadManifest("notebook", message);
  }
  const whole: PythonCode = { statements: [], texts: [], commands: [], problems: [] };
  for (const cell of cells) {
    const read = readCell(cell);
    for (const key of ["statements", "texts", "commands", "problems"] as const) {
      for (const entry of read[key]) (whole[key] as (typeof entry)[]).push(entry);
    }
  }
  const { components, warnings } = gathered([
    readPythonCode(whole, { components: [], warnings: [] }),
    ...document.repeatedKeys
      .filter(({ key }) => key === "cells" || key === "source")
      .map(({ line, key }) =>
        warned(line, "repeated-key", `“${key}” stands twice in the same place. The last one counts.`),
      ),
  ]);
  const facts = readPythonPlaces(whole);
  return withinLimits({
    format: "notebook",
    components: countedOnce(components, byVersionOrRange),
    warnings,
    resolved: false,
    ...(facts ? { facts } : {}),
  });
}

function cellsOf(root: JsonObject): JsonNode[] | null {
  const cells = root.get("cells")?.value;
  if (Array.isArray(cells)) return cells;
  const sheets = root.get("worksheets")?.value;
  if (!Array.isArray(sheets)) return null;
  return sheets.flatMap(({ value }) => {
    const inner = value instanceof Map ? value.get("cells")?.value : null;
    return Array.isArray(inner) ? inner : [];
  });
}

function languageOf(root: JsonObject) {
  const metadata = objectAt(root, "metadata");
  return (
    textAt(objectAt(metadata, "language_info"), "name") ??
    textAt(objectAt(metadata, "kernelspec"), "language")
  );
}

/** The code of a cell; its lines are those of the file, as each stands on a line of its own there. */
function readCell({ value, line }: JsonNode): PythonCode {
  const nothing: PythonCode = { statements: [], texts: [], commands: [], problems: [] };
  const cell = value instanceof Map ? value : null;
  if (textAt(cell, "cell_type") !== "code") return nothing;
  const source = cell?.get("source") ?? cell?.get("input");
  const parts = Array.isArray(source?.value) ? source.value : source ? [source] : [];
  const places: number[] = [];
  let code = "";
  for (const part of parts) {
    if (typeof part.value !== "string")
      return {
        ...nothing,
        problems: [{ line: part.line, message: "The code of this cell is not text, so it was not read." }],
      };
    const breaks = part.value.split("\n").length - 1;
    for (let count = 0; count < breaks; count += 1) places.push(part.line);
    code += part.value;
  }
  places.push(parts.at(-1)?.line ?? line);
  const lineOf = (inCell: number) => places[inCell - 1] ?? places.at(-1) ?? line;
  return placed(readCode(code), lineOf);
}

function readCode(code: string): PythonCode {
  const magic = /^\s*%%(\S*)/.exec(code)?.[1];
  if (magic === undefined) return readPythonStatements(code);
  // The rest keeps its lines, the first is for the notebook.
  const rest = code.replace(/^(\s*)%%[^\n]*/, "$1");
  if (pythonMagic.has(magic)) return readPythonStatements(rest);
  const commands = rest
    .split("\n")
    .flatMap((written, index) =>
      installsSomething(written) ? [{ line: index + 1, text: written.trim() }] : [],
    );
  return { statements: [], texts: [], commands: shellMagic.has(magic) ? commands : [], problems: [] };
}

function placed(
  { statements, texts, commands, problems }: PythonCode,
  lineOf: (inCell: number) => number,
): PythonCode {
  return {
    statements: statements.map((entry) => ({ ...entry, line: lineOf(entry.line) })),
    texts: texts.map((entry) => ({ ...entry, line: lineOf(entry.line) })),
    commands: commands.map((entry) => ({ ...entry, line: lineOf(entry.line) })),
    problems: problems.map((entry) => ({ ...entry, line: lineOf(entry.line) })),
  };
}
