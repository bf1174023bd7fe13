import { type JsonObject, objectAt, textAt } from "../json-document";
import { type FoundComponent, foundComponent, type ReadWarning } from "../manifest";
import { readNpmReference } from "../npm-reference";
import { npmSource, scopeOf } from "./npm-source";
import type { LockReading } from "./package-lock-json";
import { directUnknown } from "./package-lock-packages";

/** The nested tree of lockfileVersion 1. It names no root list: what nobody requires was asked for by the project. */
export function readLockedTree(tree: JsonObject): LockReading {
  const components: FoundComponent[] = [];
  const warnings: ReadWarning[] = tree.size > 0 ? [directUnknown] : [];
  const required = new Set<string>();
  visit(tree, (entry) => {
    for (const name of objectAt(entry, "requires")?.keys() ?? []) required.add(name);
  });

  visit(tree, (entry, name, line, isTop) => {
    const written = textAt(entry, "version");
    const reference = written === null ? null : readNpmReference(name, written);
    if (!reference) {
      warnings.push({
        line,
        cause: "not-understood",
        message: `This entry has no version that npm would understand: ${name.slice(0, 200)}`,
      });
      return;
    }
    const source = reference.origin ? reference : npmSource(textAt(entry, "resolved"));
    const integrity = textAt(entry, "integrity");
    components.push(
      foundComponent({
        ecosystem: "npm",
        ...reference,
        origin: source.origin,
        requirement: null,
        scope: scopeOf(entry),
        direct: isTop && !required.has(name),
        line,
        note: reference.note ?? source.note,
        ...(integrity ? { hashes: [integrity] } : {}),
      }),
    );
  });
  return { components, warnings };
}

/** Depth is bounded: documents nested deeper than the limit are refused before. */
function visit(
  tree: JsonObject,
  look: (entry: JsonObject, name: string, line: number, isTop: boolean) => void,
  isTop = true,
) {
  for (const [name, { value, line }] of tree) {
    const entry: JsonObject = value instanceof Map ? value : new Map();
    look(entry, name, line, isTop);
    const inner = objectAt(entry, "dependencies");
    if (inner) visit(inner, look, false);
  }
}
