import { setImmediate } from "node:timers/promises";
import { type Document, parseAllDocuments, visit } from "yaml";
import { importLimits } from "../limits";
import { type TableRow, tooMuch, unreadable } from "../table";
import { decodeText } from "./text-encoding";

/** What of a catalogue's entity becomes a column. */
export const catalogHeaders = [
  "entityRef",
  "metadata.title",
  "metadata.description",
  "kind",
  "spec.type",
  "spec.lifecycle",
  "spec.owner",
  "spec.system",
  "spec.dependsOn",
] as const;

const mostBytes = 20_000_000;
// A larger one would keep everybody else waiting while it is read.
const mostDocumentCharacters = 200_000;
const kinds = new Set(["component", "resource", "system"]);

/**
 * Components, resources and systems of a Backstage `catalog-info.yaml`, one a row; other entities are left out.
 * Only plain values are read, and aliases are followed a few times only.
 */
export async function* readCatalog(bytes: Uint8Array): AsyncGenerator<TableRow> {
  if (bytes.length > mostBytes)
    throw tooMuch(`A catalogue of more than ${mostBytes / 1_000_000} MB is not read.`);
  yield { number: 1, cells: [...catalogHeaders], problem: null };
  let number = 1;
  for (const piece of decodeText(bytes).split(/^(?=---(?:\s|$))/m)) {
    await setImmediate();
    if (piece.length > mostDocumentCharacters)
      throw tooMuch(
        `Document ${number} of this catalogue has more than ${mostDocumentCharacters.toLocaleString("en")} characters.`,
      );
    const documents = parseAllDocuments(piece, { schema: "failsafe", uniqueKeys: false });
    for (const document of Array.isArray(documents) ? documents : []) {
      number++;
      if (number > importLimits.documents)
        throw tooMuch(
          `A catalogue of more than ${importLimits.documents.toLocaleString("en")} documents is not read.`,
        );
      const [error] = document.errors;
      if (error) throw unreadable(`Document ${number - 1} is no YAML: ${reasonOf(error)}`);
      if (repeatsKey(document)) throw unreadable(`Document ${number - 1} names something twice.`);
      const entity = valuesOf(document);
      const kind = textAt(entity, "kind");
      if (!kinds.has(kind.toLowerCase())) continue;
      yield { number, cells: cellsOf(entity, kind), problem: null };
    }
  }
}

// The parser's own look for keys that come twice compares each with each.
function repeatsKey(document: Document) {
  let repeats = false;
  visit(document, {
    Map(_key, map) {
      const names = new Set(map.items.map(({ key }) => String(key)));
      if (names.size < map.items.length) repeats = true;
      return repeats ? visit.BREAK : undefined;
    },
  });
  return repeats;
}

function reasonOf({ message }: Error) {
  return /call stack/i.test(message) ? "it is nested too deeply." : message.split("\n")[0];
}

function valuesOf(document: { toJS: (options: { maxAliasCount: number }) => unknown }) {
  try {
    return document.toJS({ maxAliasCount: 50 });
  } catch {
    throw unreadable("This catalogue repeats itself more often than is read.");
  }
}

function cellsOf(entity: unknown, kind: string) {
  const name = textAt(entity, "metadata", "name");
  const space = textAt(entity, "metadata", "namespace") || "default";
  const needs = valueAt(entity, "spec", "dependsOn");
  return [
    name ? `${kind}:${space}/${name}`.toLowerCase() : "",
    textAt(entity, "metadata", "title") || name,
    textAt(entity, "metadata", "description"),
    kind,
    textAt(entity, "spec", "type"),
    textAt(entity, "spec", "lifecycle"),
    withoutKind(textAt(entity, "spec", "owner")),
    withoutKind(textAt(entity, "spec", "system")),
    Array.isArray(needs) ? needs.filter((one) => typeof one === "string").join(", ") : "",
  ];
}

/** `user:default/jane` is “jane” to a person. */
const withoutKind = (reference: string) => reference.replace(/^[a-z]+:/i, "").replace(/^[^/]+\//, "");

function textAt(value: unknown, ...path: string[]) {
  const found = valueAt(value, ...path);
  return typeof found === "string" ? found : "";
}

function valueAt(value: unknown, ...path: string[]): unknown {
  return path.reduce<unknown>(
    (at, key) =>
      at && typeof at === "object" && Object.hasOwn(at, key)
        ? (at as Record<string, unknown>)[key]
        : undefined,
    value,
  );
}
