import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseAllDocuments } from "yaml";
import type { JsonDocument, JsonNode, JsonObject } from "./json-document";
import { manifestLimits } from "./manifest";
import { readPlainYaml } from "./plain-yaml";

/** Beyond the regular files that tools write, reading is slow; and few aliases can stand for very many values. */
const limits = { characters: 2_000_000, inOneLine: 4_000, aliases: 100, nodes: 500_000 } as const;

class YamlFault extends Error {}

/**
 * The document with lines, or a sentence that says why not. Values are texts, “true”, “false” or null: a version 1.10
 * stays what it is. No tag means anything. Of several documents in one file the last counts. Never throws.
 */
export function readYaml(text: string): JsonDocument | { error: string } {
  return readPlainYaml(text) ?? readAnyYaml(text);
}

function readAnyYaml(text: string): JsonDocument | { error: string } {
  if (text.length > limits.characters)
    return { error: "This YAML file is too large to be read at once. Nothing was taken from it. Split it." };
  if (text.split("\n").some((line) => line.length > limits.inOneLine))
    return {
      error: `A line of this YAML file has more than ${limits.inOneLine} characters. Nothing was taken from it.`,
    };
  const lines = new LineCounter();
  try {
    const options = {
      schema: "failsafe",
      uniqueKeys: false,
      lineCounter: lines,
      logLevel: "silent",
    } as const;
    const document = [...parseAllDocuments(text, options)].at(-1);
    const problem = document?.errors[0];
    if (!document || problem) {
      const line = lines.linePos(problem?.pos[0] ?? 0).line;
      return { error: stoppedAt(line, "this is not YAML that can be read") };
    }
    let aliases = 0;
    let nodes = 0;

    const convert = (node: Node | null, depth: number, above: number): JsonNode => {
      const line = node?.range ? Math.max(lines.linePos(node.range[0]).line, 1) : above;
      nodes += 1;
      if (depth > manifestLimits.depth || nodes > limits.nodes)
        throw new YamlFault(stoppedAt(line, "it is nested too deep, or repeats itself too often"));
      if (isAlias(node)) {
        aliases += 1;
        if (aliases > limits.aliases) throw new YamlFault(stoppedAt(line, "it uses too many aliases"));
        return convert(node.resolve(document) ?? null, depth + 1, line);
      }
      if (isSeq(node))
        return { value: node.items.map((item) => convert(item as Node, depth + 1, line)), line };
      if (isScalar(node)) return { value: plainValue(String(node.value ?? ""), node.type === "PLAIN"), line };
      const object: JsonObject = new Map();
      if (isMap(node)) {
        for (const { key, value } of node.items) {
          const named = convert(key as Node, depth + 1, line);
          object.set(String(named.value), {
            ...convert(value as Node | null, depth + 1, named.line),
            line: named.line,
          });
        }
        return { value: object, line };
      }
      return { value: null, line };
    };
    return { root: convert(document.contents, 0, 1), repeatedKeys: [] };
  } catch (problem) {
    if (problem instanceof YamlFault) return { error: problem.message };
    return { error: "This YAML file could not be read. Nothing was taken from it. Was it cut off?" };
  }
}

/** Unquoted words that YAML knows; numbers stay texts. */
export function plainValue(text: string, isPlain: boolean) {
  if (!isPlain) return text;
  if (text === "true" || text === "false") return text === "true";
  return text === "" || text === "~" || text === "null" ? null : text;
}

function stoppedAt(line: number, reason: string) {
  return `Reading stopped at line ${line}: ${reason}. Nothing was taken from this file. Was it cut off or edited by hand?`;
}
