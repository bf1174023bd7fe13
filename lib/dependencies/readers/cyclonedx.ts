import { byVersion, countedOnce } from "../counted-once";
import { withoutCredentials } from "../credentials";
import { type JsonNode, type JsonObject, listAt, objectAt, readJson, textAt } from "../json-document";
import {
  type FoundComponent,
  type ReadManifest,
  type ReadWarning,
  type Scope,
  unreadManifest,
  withinLimits,
} from "../manifest";
import { billComponent } from "./bill-entry";
import { readCycloneDxXml } from "./cyclonedx-xml";
import { askedByUnknown } from "./listed-package";
import { warnOfRepeatedKeys } from "./package-json";

const knownVersions = /^1\.[0-7]$/;

/** CycloneDX, JSON and XML. Source: the CycloneDX specification, 1.2 to 1.7. */
export function readCycloneDx(text: string): ReadManifest {
  const isXml = /^\s*</.test(text);
  const document = isXml ? readCycloneDxXml(text) : readJson(text);
  if ("error" in document) return unreadManifest("cyclonedx", document.error);
  const root = document.root.value;
  if (!(root instanceof Map) || !(textAt(root, "bomFormat") === "CycloneDX" || root.has("components"))) {
    return unreadManifest(
      "cyclonedx",
      "This file is not the bill of materials that its name promises: it does not say “bomFormat: CycloneDX”. Nothing was taken from it.",
    );
  }
  return readBill(root, warnOfRepeatedKeys(document.repeatedKeys));
}

function readBill(root: JsonObject, earlier: readonly ReadWarning[]): ReadManifest {
  const subject = objectAt(objectAt(root, "metadata"), "component");
  const direct = directReferences(root, textAt(subject, "bom-ref"));
  const components: FoundComponent[] = [];
  const warnings: ReadWarning[] = [...earlier, ...warnOfVersion(root)];
  const left: { kind: string; line: number }[] = [];
  if (!direct) warnings.push(askedByUnknown("bill of materials"));

  const waiting = [...listAt(root, "components"), ...listAt(subject, "components")].reverse();
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    const entry = node.value instanceof Map ? node.value : null;
    if (!entry) {
      warnings.push({ line: node.line, cause: "not-understood", message: "This component is no object." });
      continue;
    }
    waiting.push(...listAt(entry, "components").toReversed());
    const kind = textAt(entry, "type") ?? "component";
    const purl = textAt(entry, "purl");
    if (purl === null && (noPackages.has(kind) || propertiesOfOurs(entry, "reference").length > 0)) {
      left.push({ kind, line: node.line });
      continue;
    }
    const reference = textAt(entry, "bom-ref");
    const found = componentOf(
      entry,
      node.line,
      direct !== null && reference !== null && direct.has(reference),
    );
    if ("problem" in found)
      warnings.push({ line: node.line, cause: "not-understood", message: found.problem });
    else components.push(found);
    const contradiction = contradictionOf(entry, found);
    if (contradiction) warnings.push({ line: node.line, cause: "contradiction", message: contradiction });
  }

  const incomplete = listAt(root, "compositions").find(saysIncomplete);
  if (incomplete) warnings.push({ line: incomplete.line, cause: "include", message: saidIncomplete });
  warnings.push(...warnOfWhatIsLeft(left), ...warnOfServices(root));
  return withinLimits({
    format: "cyclonedx",
    components: countedOnce(components, byVersion),
    warnings,
    resolved: incomplete === undefined,
  });
}

/** Entries of these kinds describe something other than a package, unless they have a package URL. */
const noPackages = new Set("file operating-system device device-driver data cryptographic-asset".split(" "));

function componentOf(entry: JsonObject, line: number, direct: boolean) {
  const group = textAt(entry, "group");
  const name = textAt(entry, "name") ?? "";
  return billComponent({
    purl: textAt(entry, "purl"),
    name: group ? `${group}/${name}` : name,
    version: textAt(entry, "version") || null,
    requirement: textAt(entry, "versionRange") ?? propertiesOfOurs(entry, "requirement")[0] ?? null,
    note: propertiesOfOurs(entry, "note")[0] ?? null,
    line,
    scope: scopeOf(entry),
    direct,
    hashes: [
      ...listAt(entry, "hashes").flatMap(({ value }) => hashOf(value instanceof Map ? value : null)),
      ...propertiesOfOurs(entry, "hash"),
    ],
    licence: licenceOf(entry),
  });
}

/** What our own documents say where the format has no field. */
function propertiesOfOurs(entry: JsonObject, name: string) {
  return listAt(entry, "properties").flatMap(({ value }) => {
    const property = value instanceof Map ? value : null;
    return textAt(property, "name") === `lamplight:${name}` ? (textAt(property, "value") ?? []) : [];
  });
}

/** “excluded” is what is not part of what runs; “optional” may be missing. */
function scopeOf(entry: JsonObject): Scope {
  const isDevelopment = listAt(entry, "properties").some(
    ({ value }) =>
      value instanceof Map &&
      /^cdx:npm:package:development$|:dev(?:elopment)?$/.test(textAt(value, "name") ?? "") &&
      textAt(value, "value") === "true",
  );
  const written = textAt(entry, "scope");
  if (isDevelopment || written === "excluded") return "development";
  return written === "optional" ? "optional" : "runtime";
}

function hashOf(hash: JsonObject | null) {
  const content = textAt(hash, "content");
  return content
    ? [`${(textAt(hash, "alg") ?? "unknown").toLowerCase().replace(/^sha-/, "sha")}:${content}`]
    : [];
}

function licenceOf(entry: JsonObject) {
  const found = listAt(entry, "licenses").flatMap(({ value }) => {
    const choice = value instanceof Map ? value : null;
    const licence = objectAt(choice, "license");
    return textAt(choice, "expression") ?? textAt(licence, "id") ?? textAt(licence, "name") ?? [];
  });
  return found.join(" AND ") || null;
}

function contradictionOf(entry: JsonObject, found: FoundComponent | { problem: string }) {
  const written = textAt(entry, "version");
  if ("problem" in found || !written || found.version === null) return null;
  if (written.toLowerCase() === found.version.toLowerCase()) return null;
  const shown = withoutCredentials(written).slice(0, 100);
  return `${found.name} says version ${shown} and, in its package URL, ${found.version}. The package URL counts.`;
}

/** What the application itself depends on; null where the document does not tell. */
function directReferences(root: JsonObject, subject: string | null) {
  const own = listAt(root, "dependencies").find(
    ({ value }) => value instanceof Map && subject !== null && textAt(value, "ref") === subject,
  );
  if (!(own?.value instanceof Map)) return null;
  return new Set(
    listAt(own.value, "dependsOn").flatMap(({ value }) => (typeof value === "string" ? value : [])),
  );
}

function saysIncomplete({ value }: JsonNode) {
  return value instanceof Map && /^incomplete/.test(textAt(value, "aggregate") ?? "");
}

const saidIncomplete =
  "This bill of materials says itself that it is incomplete. What it leaves out is unknown; ask whoever made it for a complete one.";

function warnOfVersion(root: JsonObject): ReadWarning[] {
  const version = textAt(root, "specVersion");
  if (version !== null && knownVersions.test(version)) return [];
  const shown = version === null ? "no version" : `version ${version.slice(0, 20)}`;
  const message = `This document names ${shown} of CycloneDX; 1.0 to 1.7 are known. It was read like the newest of them.`;
  return [{ line: root.get("specVersion")?.line ?? null, cause: "not-understood", message }];
}

function warnOfWhatIsLeft(left: readonly { kind: string; line: number }[]): ReadWarning[] {
  return [...Map.groupBy(left, ({ kind }) => kind)].map(([kind, alike]) => ({
    line: alike[0]?.line ?? null,
    cause: "unnamed",
    message: `${alike.length === 1 ? "One entry" : `${alike.length} entries`} of the kind “${kind}” without a package URL: no packages, so not counted.`,
  }));
}

function warnOfServices(root: JsonObject): ReadWarning[] {
  const services = listAt(root, "services");
  if (services.length === 0) return [];
  const message = `It also lists services (${services.length}), which are no packages. If data comes from them, name them as data sources.`;
  return [{ line: root.get("services")?.line ?? null, cause: "option", message }];
}
