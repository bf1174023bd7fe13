import { type JsonObject, objectAt, readJson, textAt } from "../json-document";
import {
  type FoundComponent,
  fromLocalFile,
  type ReadManifest,
  type ReadWarning,
  unreadManifest,
  withinLimits,
} from "../manifest";
import { askedByUnknown, fromRepository, keepOrWarn, listedPackage } from "./listed-package";
import { warnOfRepeatedKeys } from "./package-json";

const format = "renv.lock";

/** The lock file of R's renv. */
export function readRenvLock(text: string): ReadManifest {
  const document = readJson(text);
  if ("error" in document) return unreadManifest(format, document.error);
  const root = document.root.value;
  const packages = root instanceof Map ? objectAt(root, "Packages") : null;
  if (!(root instanceof Map) || !(packages || root.has("R"))) {
    return unreadManifest(
      format,
      "This file has no “Packages”, so it is not a lock file that renv writes. Nothing was taken from it.",
    );
  }
  const components: FoundComponent[] = [];
  const warnings: ReadWarning[] = warnOfRepeatedKeys(document.repeatedKeys);
  for (const [key, { value, line }] of packages ?? []) {
    const component = value instanceof Map ? componentOf(key, value, line) : null;
    keepOrWarn(component, { line, text: key }, { components, warnings });
  }
  if (components.length > 0)
    warnings.push(askedByUnknown("lock file", "Add DESCRIPTION, if there is one, to have them told apart."));
  return withinLimits({ format, components, warnings, resolved: true });
}

function componentOf(key: string, entry: JsonObject, line: number) {
  return listedPackage({
    ecosystem: "cran",
    name: textAt(entry, "Package") ?? key,
    version: textAt(entry, "Version"),
    direct: false,
    line,
    licence: textAt(entry, "License"),
    ...placeOf(entry),
  });
}

function placeOf(entry: JsonObject) {
  const source = textAt(entry, "Source") ?? "";
  const name = textAt(entry, "RemoteRepo");
  if (/^Bioconductor/.test(source))
    return { origin: { repository_url: "https://bioconductor.org" }, note: "From Bioconductor" };
  const remote = textAt(entry, "RemoteUrl");
  if (name === null && remote === null) {
    return source === "Local" || source === "unknown"
      ? { origin: fromLocalFile, note: "From a local place" }
      : { origin: null, note: null };
  }
  if (/^(?:Repository|CRAN)$/.test(source)) return { origin: null, note: null };
  const host = { GitLab: "gitlab.com", Bitbucket: "bitbucket.org" }[source] ?? "github.com";
  const commit = textAt(entry, "RemoteSha");
  const address = remote ?? `https://${host}/${textAt(entry, "RemoteUsername") ?? ""}/${name}`;
  return fromRepository(`git+${address}${commit ? `#${commit}` : ""}`);
}
