import type { JsonDocument, JsonNode, JsonObject } from "./json-document";
import { plainValue } from "./yaml-document";

type Line = { indent: number; text: string; line: number };

class Irregular extends Error {}

const deepest = 40;

/**
 * The regular YAML that package managers write: one entry a line, lists and maps in one line only where they are short.
 * Null for anything else, which is no mistake. Fast, because lock files are long.
 */
export function readPlainYaml(text: string): JsonDocument | null {
  const lines: Line[] = [];
  const written = text.split(/\r?\n/);
  for (let at = 0; at < written.length; at += 1) {
    const [, space = "", rest = ""] = /^( *)(.*?)\s*$/.exec(written[at] ?? "") ?? [];
    if (rest === "" || rest.startsWith("#")) continue;
    lines.push({ indent: space.length, text: rest, line: at + 1 });
  }
  if (lines.length === 0 || lines[0]?.indent !== 0) return null;
  const repeatedKeys: JsonDocument["repeatedKeys"] = [];
  let at = 0;

  const readBlock = (indent: number, depth: number): JsonNode["value"] => {
    if (depth > deepest) throw new Irregular();
    return /^-(?: |$)/.test(lines[at]?.text ?? "") ? readItems(indent) : readEntries(indent, depth);
  };

  const readItems = (indent: number) => {
    const items: JsonNode[] = [];
    for (let next = lines[at]; next && next.indent === indent; next = lines[at]) {
      const item = /^- +(.+)$/.exec(next.text)?.[1];
      if (!item) break;
      if (keyEnd(item) > 0) throw new Irregular();
      items.push({ value: readValue(item, next.line), line: next.line });
      at += 1;
    }
    return items;
  };

  const readEntries = (indent: number, depth: number) => {
    const entries: JsonObject = new Map();
    for (let next = lines[at]; next && next.indent >= indent; next = lines[at]) {
      const end = next.indent === indent ? keyEnd(next.text) : 0;
      if (end <= 0) throw new Irregular();
      const { text: whole, line } = next;
      const key = String(readScalar(whole.slice(0, end)));
      const rest = whole.slice(end + 1).trim();
      at += 1;
      const below = lines[at];
      const isNested =
        below && (below.indent > indent || (below.indent === indent && below.text.startsWith("- ")));
      if (rest !== "" && below && below.indent > indent) throw new Irregular();
      if (entries.has(key) && repeatedKeys.length < 100) repeatedKeys.push({ key, line });
      const value =
        rest !== "" ? readValue(rest, line) : isNested ? readBlock(below.indent, depth + 1) : null;
      entries.set(key, { value, line });
    }
    return entries;
  };

  try {
    const value = readBlock(0, 0);
    return at === lines.length ? { root: { value, line: 1 }, repeatedKeys } : null;
  } catch (problem) {
    if (problem instanceof Irregular) return null;
    throw problem;
  }
}

/** Where the “:” after the key stands; 0 or less where there is no key. */
function keyEnd(text: string) {
  const quote = text.charAt(0);
  if (quote === '"' || quote === "'") {
    const end = text.indexOf(quote, 1) + 1;
    return end > 0 && text[end] === ":" && (end + 1 === text.length || text[end + 1] === " ") ? end : 0;
  }
  if (/^[[\]{},&*!|>%@`?#-]/.test(text)) return 0;
  const end = text.indexOf(": ");
  return end < 0 && text.endsWith(":") ? text.length - 1 : end;
}

function readScalar(text: string) {
  const quote = text.charAt(0);
  if (quote === "'" || quote === '"') {
    const inner = text.slice(1, -1);
    if (text.length < 2 || !text.endsWith(quote) || inner.includes(quote) || inner.includes("\\"))
      throw new Irregular();
    return inner;
  }
  if (/^[[\]{},&*!|>%@`?#]|^- | #|: |:$/.test(text)) throw new Irregular();
  return plainValue(text, true);
}

/** A scalar, or a list or map in one line whose members are scalars. */
function readValue(text: string, line: number): JsonNode["value"] {
  const list = /^\[(.*)\]$/.exec(text)?.[1];
  if (list !== undefined) return members(list).map((member) => ({ value: readScalar(member), line }));
  const map = /^\{(.*)\}$/.exec(text)?.[1];
  if (map === undefined) return readScalar(text);
  const entries: JsonObject = new Map();
  for (const member of members(map)) {
    const end = keyEnd(member);
    if (end <= 0) throw new Irregular();
    const value = readScalar(member.slice(end + 1).trim());
    entries.set(String(readScalar(member.slice(0, end))), { value, line });
  }
  return entries;
}

function members(text: string) {
  if (/[[\]{}]/.test(text)) throw new Irregular();
  const found: string[] = [];
  let quote = "";
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (quote !== "") quote = sign === quote ? "" : quote;
    else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === ",") {
      found.push(text.slice(start, at).trim());
      start = at + 1;
    }
  }
  const last = text.slice(start).trim();
  return last === "" && found.length === 0 ? [] : [...found, last];
}
