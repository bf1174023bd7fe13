import { byVersion, countedOnce } from "../counted-once";
import { type JsonObject, objectAt, readJson, textAt } from "../json-document";
import {
  type FoundComponent,
  fromLocalFile,
  type ReadManifest,
  type ReadWarning,
  unreadManifest,
  withinLimits,
} from "../manifest";
import { keepOrWarn, listedPackage } from "./listed-package";
import { warnOfRepeatedKeys } from "./package-json";

const format = "packages.lock.json";

/** NuGet's lock file: for every target framework all packages, with how each came in. */
export function readNugetLock(text: string): ReadManifest {
  const document = readJson(text);
  if ("error" in document) return unreadManifest(format, document.error);
  const root = document.root.value;
  const frameworks = root instanceof Map ? objectAt(root, "dependencies") : null;
  if (!(root instanceof Map) || !frameworks) {
    return unreadManifest(
      format,
      "This file has no “dependencies” by framework, so it is not a lock file that NuGet writes. Nothing was taken from it.",
    );
  }
  const components: FoundComponent[] = [];
  const warnings: ReadWarning[] = warnOfRepeatedKeys(document.repeatedKeys);
  for (const [framework, { value, line }] of frameworks) {
    if (!(value instanceof Map)) keepOrWarn(null, { line, text: framework }, { components, warnings });
    else
      for (const [name, node] of value) {
        const entry = node.value instanceof Map ? node.value : null;
        const component = entry && componentOf(name, entry, node.line);
        keepOrWarn(component, { line: node.line, text: name }, { components, warnings });
      }
  }
  return withinLimits({ format, components: countedOnce(components, byVersion), warnings, resolved: true });
}

function componentOf(name: string, entry: JsonObject, line: number) {
  const kind = textAt(entry, "type");
  const hash = textAt(entry, "contentHash");
  const isProject = kind === "Project";
  return listedPackage({
    ecosystem: "nuget",
    name,
    version: isProject ? null : textAt(entry, "resolved"),
    requirement: textAt(entry, "requested"),
    direct: kind === "Direct" || isProject,
    line,
    hashes: hash ? [hash] : [],
    ...(isProject ? { origin: fromLocalFile, note: "Part of the same solution (project)" } : {}),
  });
}
