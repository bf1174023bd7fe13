import { byVersion, countedOnce } from "../counted-once";
import { type JsonObject, readJson, textAt } from "../json-document";
import {
  type FoundComponent,
  type ReadManifest,
  type ReadWarning,
  type Scope,
  unreadManifest,
  withinLimits,
} from "../manifest";
import { billComponent } from "./bill-entry";
import { askedByUnknown } from "./listed-package";
import { warnOfRepeatedKeys } from "./package-json";
import { readSpdx3 } from "./spdx-3";
import type { SpdxDocument } from "./spdx-document";
import { readSpdxJson } from "./spdx-json";
import { readSpdxTags } from "./spdx-tags";

const developmentKinds = new Set(
  "DEV_DEPENDENCY_OF TEST_DEPENDENCY_OF BUILD_DEPENDENCY_OF DEV_TOOL_OF TEST_TOOL_OF BUILD_TOOL_OF".split(
    " ",
  ),
);
const optionalKinds = new Set(["OPTIONAL_DEPENDENCY_OF", "OPTIONAL_COMPONENT_OF", "PROVIDED_DEPENDENCY_OF"]);

/** SPDX 2.2 and 2.3 as JSON and tag-value, 3.0 as JSON-LD. Source: the SPDX specification. */
export function readSpdx(text: string): ReadManifest {
  if (!/^\s*[{[]/.test(text)) {
    return /^SPDXVersion:/m.test(text) ? readDocument(readSpdxTags(text)) : unreadManifest("spdx", otherForm);
  }
  const json = readJson(text);
  if ("error" in json) return unreadManifest("spdx", json.error);
  const root = json.root.value;
  if (!(root instanceof Map)) return unreadManifest("spdx", noSpdx);
  const document = documentOf(root);
  if (!document) return unreadManifest("spdx", noSpdx);
  document.warnings.unshift(...warnOfRepeatedKeys(json.repeatedKeys));
  return readDocument(document);
}

function documentOf(root: JsonObject) {
  if (root.has("@graph") || root.has("@context")) return readSpdx3(root);
  return textAt(root, "spdxVersion") !== null || root.has("packages") ? readSpdxJson(root) : null;
}

const noSpdx =
  "This file is no SPDX document: it names neither a version of SPDX nor packages. Nothing was taken from it.";
const otherForm =
  "SPDX is read as JSON and as tag-value text; this file is in another of its forms, such as RDF or YAML. Nothing was taken from it. Export it as JSON.";

function readDocument(document: SpdxDocument): ReadManifest {
  const warnings: ReadWarning[] = [...document.warnings];
  if (!/^(?:SPDX-)?(?:2\.[0-3]|3\.0(?:\.\d+)?)$/.test(document.version ?? "")) {
    const shown = document.version?.slice(0, 20) ?? "none";
    const message = `This document names the SPDX version “${shown}”; 2.0 to 2.3 and 3.0 are known. It was read like the nearest of them.`;
    warnings.push({ line: 1, cause: "not-understood", message });
  }
  const uses = usesOf(document);
  if (uses.direct.size === 0 && document.packages.some(({ isApplication }) => !isApplication))
    warnings.push(askedByUnknown("bill of materials"));

  const components: FoundComponent[] = [];
  for (const found of document.packages) {
    const id = found.id ?? "";
    // What the document is about is the application itself, unless it is all there is.
    if (found.isApplication && document.described.has(id)) continue;
    if (document.described.has(id) && document.packages.length > 1 && uses.direct.size > 0) continue;
    const component = billComponent({
      ...found,
      requirement: found.requirement ?? null,
      direct: uses.direct.has(id),
      scope: uses.scopes.get(id) ?? "runtime",
    });
    if (!("problem" in component)) components.push(component);
    else warnings.push({ line: found.line, cause: "not-understood", message: component.problem });
  }
  const resolved = !document.relations.some(
    ({ from, kind, to }) => document.described.has(from) && kind === "DEPENDS_ON" && to === openEnd,
  );
  if (!resolved) warnings.push({ line: null, cause: "include", message: saidOpen });
  return withinLimits({ format: "spdx", components: countedOnce(components, byVersion), warnings, resolved });
}

/** On the right side of a relationship: there may be more. Source: SPDX 2.3, 11.1, “known unknowns”. */
const openEnd = "NOASSERTION";

const saidOpen =
  "This document says itself that there may be more packages than it names. What it leaves out is unknown; ask whoever made it for a complete one.";

/**
 * What each package is for, as the way to it from the application says: what a test tool needs is for development too.
 * What cannot be reached from the application is for what the relationships around it say.
 */
function usesOf({ relations, described }: SpdxDocument) {
  const uses = relations.filter(({ kind }) => /DEPEN|TOOL_OF|OPTIONAL_COMPONENT/.test(kind));
  const byUser = Map.groupBy(uses, ({ from }) => from);
  const direct = new Set(
    uses
      .filter(({ from, to }) => described.has(from) && !/^(?:NOASSERTION|NONE)$/.test(to))
      .map(({ to }) => to),
  );
  const scopes = new Map<string, Scope>();
  const waiting: Record<Scope, string[]> = { runtime: [], optional: [], development: [] };
  waiting.runtime.push(...described);

  const follow = () => {
    for (const scope of ["runtime", "optional", "development"] as const) {
      const queue = waiting[scope];
      for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
        if (scopes.has(id)) continue;
        scopes.set(id, scope);
        for (const { kind, to } of byUser.get(id) ?? []) waiting[weaker(scope, scopeOfKind(kind))].push(to);
      }
    }
  };
  follow();
  for (const { kind, to } of uses) waiting[scopeOfKind(kind)].push(to);
  follow();
  return { direct, scopes };
}

function scopeOfKind(kind: string): Scope {
  return developmentKinds.has(kind) ? "development" : optionalKinds.has(kind) ? "optional" : "runtime";
}

function weaker(one: Scope, other: Scope): Scope {
  if (one === "development" || other === "development") return "development";
  return one === "optional" || other === "optional" ? "optional" : "runtime";
}
