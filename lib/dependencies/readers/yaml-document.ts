import {
  type Document,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  type YAMLMap,
} from "yaml";

export type YamlDocument = { root: unknown; lineOf: (node: unknown) => number | null };

/** Longer ones are no list of packages, and the library takes long over some. */
const longest = 400_000;

/** Brackets and indentation deeper than this no list of packages needs; the library would run out of stack. */
const deepest = 64;

/**
 * The nodes of a YAML document, or a sentence that says where reading stopped. Every plain value stays the text that
 * is written, so that “3.10” is no number; anchors are not followed, so that nothing multiplies. Never throws.
 */
export function readYaml(text: string): YamlDocument | { error: string } {
  const lines = new LineCounter();
  if (text.length > longest) {
    return {
      error:
        "This file is longer than 400 KB, which is more than can be read as YAML. Nothing was taken from it. Check that it is the file you meant.",
    };
  }
  if (nestsTooDeep(text))
    return {
      error: `This file is nested more than ${deepest} levels deep, which no list of packages needs. Nothing was taken from it.`,
    };
  let document: Document.Parsed;
  try {
    document = parseDocument(text, {
      schema: "failsafe",
      lineCounter: lines,
      uniqueKeys: false,
      merge: false,
      prettyErrors: false,
      logLevel: "silent",
    });
  } catch {
    return {
      error:
        "This file could not be read as YAML. Nothing was taken from it. Was it cut off or edited by hand?",
    };
  }
  const [problem] = document.errors;
  if (problem) {
    const { line, col } = lines.linePos(problem.pos[0]);
    return {
      error: `Reading stopped at line ${line}, column ${col}: what stands there is not YAML. Nothing was taken from this file. Was it cut off or edited by hand?`,
    };
  }
  return {
    root: document.contents,
    lineOf: (node) => {
      const start = (node as Node | null)?.range?.[0];
      return start === undefined ? null : lines.linePos(start).line;
    },
  };
}

export function yamlText(node: unknown) {
  return isScalar(node) && typeof node.value === "string" ? node.value : null;
}

export function yamlList(node: unknown): readonly unknown[] | null {
  return isSeq(node) ? node.items : null;
}

/** Keys with their values; of the same key twice, both. */
export function yamlEntries(
  node: unknown,
): { key: string | null; keyNode: unknown; value: unknown }[] | null {
  if (!isMap(node)) return null;
  return (node as YAMLMap).items.map(({ key, value }) => ({ key: yamlText(key), keyNode: key, value }));
}

function nestsTooDeep(text: string) {
  let open = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    if (sign === 91 || sign === 123) open += 1;
    else if ((sign === 93 || sign === 125) && open > 0) open -= 1;
    if (open > deepest) return true;
  }
  return /^(?:[ \t]*[-?:][ \t]+){64}/m.test(text) || (/^ {64}/m.test(text) && indentsTooDeep(text));
}

/** Whether lines step in more than the limit, each further than the one before. */
function indentsTooDeep(text: string) {
  const steps: number[] = [];
  for (const line of text.split(/\r\n|\n|\r/)) {
    const indent = /^ */.exec(line)?.[0].length ?? 0;
    if (indent === line.length) continue;
    while ((steps.at(-1) ?? -1) >= indent) steps.pop();
    steps.push(indent);
    if (steps.length > deepest) return true;
  }
  return false;
}
