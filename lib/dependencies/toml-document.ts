import { parse, TomlError } from "smol-toml";
import { manifestLimits } from "./manifest";

/** A table of a TOML document, without a prototype: no key can mean anything special. */
export type TomlTable = { readonly [key: string]: unknown };

export type TomlDocument = { root: TomlTable; lines: TomlLines };

/** The document, or a sentence that says where reading stopped. Never throws. */
export function readToml(text: string): TomlDocument | { error: string } {
  try {
    const root = parse(text, { maxDepth: manifestLimits.depth, integersAsBigInt: "asNeeded" });
    return { root, lines: tomlLines(text) };
  } catch (problem) {
    // The library's own message quotes the text around the place, which may hold a password.
    const place = problem instanceof TomlError ? ` at line ${problem.line}, column ${problem.column}` : "";
    return {
      error: `Reading stopped${place}: what stands there is not TOML. Nothing was taken from this file. Was it cut off or edited by hand?`,
    };
  }
}

export function tableIn(table: unknown, ...path: string[]): TomlTable | null {
  let found: unknown = table;
  for (const key of path) found = isTable(found) ? found[key] : null;
  return isTable(found) ? found : null;
}

export function textIn(table: TomlTable | null | undefined, key: string): string | null {
  const value = table?.[key];
  return typeof value === "string" ? value : null;
}

export function listIn(table: TomlTable | null | undefined, key: string): readonly unknown[] {
  const value = table?.[key];
  return Array.isArray(value) ? value : [];
}

export function tablesIn(table: TomlTable | null | undefined, key: string): TomlTable[] {
  return listIn(table, key).filter(isTable);
}

export function isTable(value: unknown): value is TomlTable {
  return (
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    Object.getPrototypeOf(value) === null
  );
}

/** Where things stand in the text, found by searching it: lines are counted from 1, null is not found. */
export type TomlLines = {
  /** The line of a section like “[project]”, or of the first one that starts with this path. */
  section: (path: string) => number | null;
  /** The lines of all “[[name]]”, in their order. */
  entries: (name: string) => number[];
  /** The first line at or after `from` that holds this text in quotes. */
  text: (value: string, from?: number | null) => number | null;
  /** The first line at or after `from` that starts with this key. */
  key: (name: string, from?: number | null) => number | null;
};

function tomlLines(text: string): TomlLines {
  let known: ReturnType<typeof indexOf> | null = null;
  const index = () => {
    known ??= indexOf(text);
    return known;
  };
  return {
    section: (path) => index().sections.get(path) ?? index().partsOf.get(path) ?? null,
    entries: (name) => entryLines(text, name),
    text: (value, from) => firstFrom(index().texts.get(value), from),
    key: (name, from) => firstFrom(index().keys.get(name), from),
  };
}

function indexOf(text: string) {
  const sections = new Map<string, number>();
  /** The first section under each path: “tool.poetry” where only “[tool.poetry.dependencies]” is written. */
  const partsOf = new Map<string, number>();
  const texts = new Map<string, number[]>();
  const keys = new Map<string, number[]>();
  for (const [at, written] of text.split(/\r\n|\n/).entries()) {
    const line = at + 1;
    const section = /^\s*\[\[?([^\]]{1,300})\]/.exec(written)?.[1]?.replace(/["'\s]/g, "");
    if (section) {
      if (!sections.has(section)) sections.set(section, line);
      const parts = section.split(".");
      for (let length = 1; length < Math.min(parts.length, 8); length += 1) {
        const path = parts.slice(0, length).join(".");
        if (!partsOf.has(path)) partsOf.set(path, line);
      }
      // “[packages.x]” is the entry “x” of “packages”, written at length.
      added(keys, parts.at(-1) ?? "", line);
    }
    const key = /^\s*(?:"([^"]{1,300})"|'([^']{1,300})'|([\w-]{1,300}))\s*[.=]/.exec(written);
    if (key) added(keys, key[1] ?? key[2] ?? key[3] ?? "", line);
    for (const found of textsIn(written)) added(texts, found, line);
  }
  return { sections, partsOf, texts, keys };
}

/** What stands in quotes on a line, up to a quote that has no end. */
function textsIn(written: string) {
  const found: string[] = [];
  for (let at = 0; at < written.length; at += 1) {
    const quote = written[at];
    if (quote === "#") break;
    if (quote !== '"' && quote !== "'") continue;
    let end = at + 1;
    while (end < written.length && written[end] !== quote)
      end += quote === '"' && written[end] === "\\" ? 2 : 1;
    if (end >= written.length) break;
    const text = written.slice(at + 1, end);
    found.push(quote === '"' ? text.replace(/\\(["\\])/g, "$1") : text);
    at = end;
  }
  return found;
}

function added(lines: Map<string, number[]>, key: string, line: number) {
  const known = lines.get(key);
  if (known) known.push(line);
  else lines.set(key, [line]);
}

function firstFrom(lines: number[] | undefined, from: number | null | undefined) {
  if (!lines) return null;
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle] ?? 0) < (from ?? 1)) low = middle + 1;
    else high = middle;
  }
  return lines[low] ?? null;
}

function entryLines(text: string, name: string) {
  const mark = `[[${name}]]`;
  const lines: number[] = [];
  let line = 1;
  let counted = 0;
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) {
    if (at > 0 && text[at - 1] !== "\n") continue;
    for (let end = text.indexOf("\n", counted); end >= 0 && end < at; end = text.indexOf("\n", end + 1)) {
      line += 1;
      counted = end + 1;
    }
    lines.push(line);
  }
  return lines;
}
