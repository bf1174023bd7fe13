import { manifestLimits } from "./manifest";

export type JsonObject = Map<string, JsonNode>;

/** A value with the line it starts on, counted from 1. Objects are maps, so no key can mean anything special. */
export type JsonNode = { value: string | number | boolean | null | JsonNode[] | JsonObject; line: number };

export type JsonDocument = { root: JsonNode; repeatedKeys: { key: string; line: number }[] };

class JsonFault extends Error {}

/** The document, or a sentence that says where reading stopped. Never throws; of repeated keys the last counts. */
export function readJson(text: string): JsonDocument | { error: string } {
  let at = 0;
  let line = 1;
  let lineStart = 0;
  const repeatedKeys: JsonDocument["repeatedKeys"] = [];

  function fault(expected: string): never {
    throw new JsonFault(
      `Reading stopped at line ${line}, column ${at - lineStart + 1}: ${expected}. Nothing was taken from this file. Was it cut off or edited by hand?`,
    );
  }

  function skipSpace() {
    for (; ; at += 1) {
      const code = text.charCodeAt(at);
      if (code === 10) {
        line += 1;
        lineStart = at + 1;
      } else if (code !== 32 && code !== 13 && code !== 9) return;
    }
  }

  function readText() {
    const start = at + 1;
    let end = text.indexOf('"', start);
    while (end > 0 && isEscaped(text, start, end)) end = text.indexOf('"', end + 1);
    const raw = end < 0 ? "" : text.slice(start, end);
    if (end < 0 || /[\u0000-\u001f]/.test(raw)) fault("a text in quotes has no end");
    let value = raw;
    if (raw.includes("\\")) {
      try {
        value = JSON.parse(`"${raw}"`);
      } catch {
        fault("a text in quotes holds a “\\” that means nothing");
      }
    }
    at = end + 1;
    return value;
  }

  function readObject(depth: number): JsonObject {
    const entries: JsonObject = new Map();
    at += 1;
    skipSpace();
    if (text[at] === "}") {
      at += 1;
      return entries;
    }
    for (;;) {
      if (text[at] !== '"') fault("a name in quotes was expected");
      const keyLine = line;
      const key = readText();
      skipSpace();
      if (text[at] !== ":") fault("“:” was expected after a name");
      at += 1;
      if (entries.has(key) && repeatedKeys.length < 100) repeatedKeys.push({ key, line: keyLine });
      entries.set(key, { value: readValue(depth).value, line: keyLine });
      if (endsWith("}")) return entries;
    }
  }

  function readList(depth: number) {
    const items: JsonNode[] = [];
    at += 1;
    skipSpace();
    if (text[at] === "]") {
      at += 1;
      return items;
    }
    for (;;) {
      items.push(readValue(depth));
      if (endsWith("]")) return items;
    }
  }

  function endsWith(close: "}" | "]") {
    skipSpace();
    const found = text[at];
    if (found !== close && found !== ",") fault(`“,” or “${close}” was expected`);
    at += 1;
    if (found === ",") skipSpace();
    return found === close;
  }

  function readValue(depth: number): JsonNode {
    skipSpace();
    const valueLine = line;
    const first = text[at];
    if ((first === "{" || first === "[") && depth >= manifestLimits.depth) {
      fault(`it is nested more than ${manifestLimits.depth} levels deep, which no list of packages needs`);
    }
    if (first === "{") return { value: readObject(depth + 1), line: valueLine };
    if (first === "[") return { value: readList(depth + 1), line: valueLine };
    if (first === '"') return { value: readText(), line: valueLine };
    return { value: readWord(), line: valueLine };
  }

  function readWord() {
    const word = /^[-+.a-zA-Z0-9]{1,400}/.exec(text.slice(at, at + 400))?.[0] ?? "";
    const value = word === "true" ? true : word === "false" ? false : word === "null" ? null : Number(word);
    const isNumber = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?$/.test(word);
    if (typeof value === "number" && !isNumber) {
      fault(at >= text.length ? "the file ends too early" : "this is not a value that JSON knows");
    }
    at += word.length;
    return value;
  }

  try {
    const root = readValue(0);
    skipSpace();
    if (at < text.length) fault("something follows after the end");
    return { root, repeatedKeys };
  } catch (problem) {
    if (problem instanceof JsonFault) return { error: problem.message };
    throw problem;
  }
}

export function objectAt(object: JsonObject | null | undefined, key: string): JsonObject | null {
  const value = object?.get(key)?.value;
  return value instanceof Map ? value : null;
}

export function textAt(object: JsonObject | null | undefined, key: string): string | null {
  const value = object?.get(key)?.value;
  return typeof value === "string" ? value : null;
}

export function listAt(object: JsonObject | null | undefined, key: string): JsonNode[] {
  const value = object?.get(key)?.value;
  return Array.isArray(value) ? value : [];
}

export function isTrueAt(object: JsonObject | null | undefined, key: string) {
  return object?.get(key)?.value === true;
}

function isEscaped(text: string, start: number, quote: number) {
  let backslashes = 0;
  for (let at = quote - 1; at >= start && text[at] === "\\"; at -= 1) backslashes += 1;
  return backslashes % 2 === 1;
}
