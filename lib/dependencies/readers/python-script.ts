import { byVersionOrRange, countedOnce } from "../counted-once";
import { type ReadManifest, withinLimits } from "../manifest";
import { listIn, readToml } from "../toml-document";
import { readInstallCommands } from "./install-commands";
import { readPythonImports } from "./python-imports";
import { readPythonPlaces } from "./python-places";
import { type PythonCode, readPythonStatements } from "./python-statements";
import { gathered, noted, type Reading, warned } from "./reading";
import { readPipEntry } from "./requirements-txt";

/** The block of PEP 723 first, then what is installed and imported; a package is counted where it says most. */
export function readPythonScript(text: string): ReadManifest {
  const block = readScriptBlock(text);
  const code = readPythonStatements(text);
  const { components, warnings } = gathered([
    block,
    readPythonCode(withMagic(code, text), block),
    ...warnOfSetup(code),
  ]);
  const facts = readPythonPlaces(code);
  return withinLimits({
    format: "python-script",
    components: countedOnce(components, byVersionOrRange),
    warnings,
    resolved: false,
    ...(facts ? { facts } : {}),
  });
}

/** What code installs and imports, without what is known of it already. */
export function readPythonCode({ statements, commands, problems }: PythonCode, known: Reading): Reading {
  const installs = readInstallCommands(commands);
  const names = [...known.components, ...installs.components].map(({ name }) => name);
  return gathered([
    installs,
    readPythonImports(statements, new Set(names)),
    ...problems.map(({ line, message }) => warned(line, "not-understood", message)),
  ]);
}

/** A setup.py computes its list as it runs; reading the code does not tell what comes out. */
function warnOfSetup({ statements }: PythonCode) {
  const listing = statements.filter(({ text }) =>
    /\b(?:install|setup|extras|tests)_requires?\s*=/.test(text),
  );
  const message =
    "Here packages are listed for the installation of this project. That list is not read; add requirements.txt, pyproject.toml or what pip list prints to have it counted.";
  return listing.slice(0, 20).map(({ line }) => warned(line, "include", message));
}

/** Databricks writes notebooks as scripts, with its commands in comments. */
function withMagic(code: PythonCode, text: string): PythonCode {
  if (!text.startsWith("# Databricks notebook source")) return code;
  const magic = text.split(/\r\n|\n|\r/).flatMap((written, index) => {
    const command = /^# MAGIC (%(?:pip|conda)\s.*)$/.exec(written)?.[1];
    return command ? [{ line: index + 1, text: command }] : [];
  });
  return { ...code, commands: [...code.commands, ...magic] };
}

/** Source: PEP 723, “inline script metadata”. */
function readScriptBlock(text: string): Reading {
  const lines = text.split(/\r\n|\n|\r/);
  const start = lines.findIndex((line) => /^# \/\/\/ script\s*$/.test(line));
  if (start < 0) return gathered([]);
  let end = start + 1;
  let close = -1;
  for (; end < lines.length && /^#(?: |$)/.test(lines[end] ?? ""); end += 1) {
    if (/^# \/\/\/\s*$/.test(lines[end] ?? "")) close = end;
  }
  if (close < 0)
    return gathered([
      warned(
        start + 1,
        "not-understood",
        "The list of packages that starts here (“# /// script”) has no end, so it was not read.",
      ),
    ]);
  const content = lines.slice(start + 1, close).map((line) => line.slice(2));
  const document = readToml(content.join("\n"));
  if ("error" in document)
    return gathered([
      warned(
        start + 1,
        "not-understood",
        "The list of packages that starts here (“# /// script”) is not TOML, so it was not read.",
      ),
    ]);
  const { root, lines: places } = document;
  const listed = root.dependencies;
  if (listed !== undefined && !Array.isArray(listed)) {
    return gathered([
      warned(
        start + 1,
        "not-understood",
        "“dependencies” should be a list of packages. It holds something else and was not read.",
      ),
    ]);
  }
  return gathered(
    listIn(root, "dependencies").map((written) => {
      const place = typeof written === "string" ? places.text(written, places.key("dependencies")) : null;
      const line = start + 1 + (place ?? 0);
      return typeof written === "string"
        ? noted(readPipEntry(written, { line, scope: "runtime", direct: true }), null)
        : warned(
            line,
            "not-understood",
            "An entry of “dependencies” is not a text in quotes, so it was not read.",
          );
    }),
  );
}
