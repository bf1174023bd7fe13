import { byVersion, countedOnce } from "../counted-once";
import { type JsonNode, type JsonObject, listAt, objectAt, readJson, textAt } from "../json-document";
import {
  type FoundComponent,
  fromLocalFile,
  type ReadManifest,
  type ReadWarning,
  type Scope,
  unreadManifest,
  withinLimits,
} from "../manifest";
import { askedByUnknown, fromRepository, keepOrWarn, listedPackage } from "./listed-package";
import { warnOfRepeatedKeys } from "./package-json";

const format = "composer.lock";
const sections: readonly [string, Scope][] = [
  ["packages", "runtime"],
  ["packages-dev", "development"],
];

/** The lock file of PHP's Composer. */
export function readComposerLock(text: string): ReadManifest {
  const document = readJson(text);
  if ("error" in document) return unreadManifest(format, document.error);
  const root = document.root.value;
  if (!(root instanceof Map) || !root.has("packages")) {
    return unreadManifest(
      format,
      "This file has no “packages”, so it is not a lock file that Composer writes. Nothing was taken from it.",
    );
  }
  const components: FoundComponent[] = [];
  const warnings: ReadWarning[] = warnOfRepeatedKeys(document.repeatedKeys);
  for (const [section, scope] of sections) {
    for (const node of listAt(root, section)) {
      const name = node.value instanceof Map ? (textAt(node.value, "name") ?? "no name") : "no object";
      keepOrWarn(componentOf(node, scope), { line: node.line, text: name }, { components, warnings });
    }
  }
  if (components.length > 0) warnings.push(askedByUnknown("lock file"));
  return withinLimits({ format, components: countedOnce(components, byVersion), warnings, resolved: true });
}

function componentOf({ value, line }: JsonNode, scope: Scope) {
  if (!(value instanceof Map)) return null;
  const written = textAt(value, "version");
  // “dev-main” is a branch: what it was that day is the commit.
  const isBranch = written !== null && /^dev-|-dev$/.test(written);
  const hash = textAt(objectAt(value, "dist"), "shasum");
  return listedPackage({
    ecosystem: "composer",
    name: textAt(value, "name") ?? "",
    version: isBranch ? null : written,
    requirement: isBranch ? written : null,
    pinned: !isBranch || textAt(objectAt(value, "source"), "reference") !== null,
    scope,
    direct: false,
    line,
    hashes: hash ? [`sha1:${hash}`] : [],
    licence: licenceOf(value),
    ...placeOf(value, isBranch),
  });
}

function placeOf(entry: JsonObject, isBranch: boolean) {
  const dist = objectAt(entry, "dist");
  if (textAt(dist, "type") === "path")
    return { origin: fromLocalFile, note: `From a local place: ${textAt(dist, "url") ?? ""}` };
  const source = objectAt(entry, "source");
  const address = textAt(source, "url");
  if (!isBranch || address === null) return { origin: null, note: null };
  const commit = textAt(source, "reference");
  return fromRepository(`git+${address}${commit ? `#${commit}` : ""}`);
}

/** Several licences in a list are a choice. */
function licenceOf(entry: JsonObject) {
  const found = listAt(entry, "license").flatMap(({ value }) => (typeof value === "string" ? value : []));
  return found.join(" OR ") || null;
}
