import { byVersion, countedOnce } from "../counted-once";
import { withoutCredentials } from "../credentials";
import { type JsonObject, objectAt, textAt } from "../json-document";
import {
  type FoundComponent,
  foundComponent,
  fromLocalFile,
  type ReadManifest,
  type ReadWarning,
  unreadManifest,
  withinLimits,
} from "../manifest";
import { isNpmName } from "../npm-reference";
import { readYaml } from "../yaml-document";
import { npmSource } from "./npm-source";
import { warnOfRepeatedKeys } from "./package-json";
import { directUnknown } from "./package-lock-packages";

const format = "yarn.lock";

/** The lock file of Yarn 2 and later. A workspace is an entry like any other, and says what it asks for. */
export function readYarnBerry(text: string): ReadManifest {
  const document = readYaml(text);
  if ("error" in document) return unreadManifest(format, document.error);
  const root = document.root.value;
  if (!(root instanceof Map)) return unreadManifest(format, "This lock file holds no entries.");
  const components: FoundComponent[] = [];
  const warnings: ReadWarning[] = warnOfRepeatedKeys(document.repeatedKeys);
  const direct = askedByWorkspaces(root);
  if (!direct) warnings.push(directUnknown);

  for (const [key, { value, line }] of root) {
    if (key === "__metadata") continue;
    const entry = value instanceof Map ? value : null;
    const resolution = textAt(entry, "resolution") ?? "";
    const at = resolution.indexOf("@", 1);
    const name = resolution.slice(0, Math.max(at, 0));
    if (!entry || !isNpmName(name)) {
      const shown = withoutCredentials(key).slice(0, 200);
      warnings.push({
        line,
        cause: "not-understood",
        message: `This entry does not name a package: ${shown}`,
      });
      continue;
    }
    const place = resolution.slice(at + 1);
    if (place === "workspace:.") continue;
    const asked = key.split(/,\s*/).map((one) => one.trim());
    const use = asked.map((one) => direct?.get(one)).find((found) => found !== undefined);
    const isWorkspace = place.startsWith("workspace:");
    const version = isWorkspace ? null : textAt(entry, "version")?.slice(0, 200) || null;
    const listedAs = asked[0]?.slice(0, Math.max(asked[0].indexOf("@", 1), 0)) ?? name;
    const source = sourceOf(place);
    const checksum = textAt(entry, "checksum");
    components.push(
      foundComponent({
        ecosystem: "npm",
        name,
        version,
        requirement: use?.requirement ?? null,
        pinned: version !== null,
        scope: use?.isOptional ? "optional" : "runtime",
        direct: use !== undefined,
        line,
        note:
          [listedAs === name ? null : `Listed under the name ${listedAs.slice(0, 214)}`, source.note]
            .filter(Boolean)
            .join(". ") || null,
        origin: source.origin,
        ...(checksum ? { hashes: [checksum] } : {}),
      }),
    );
  }
  return withinLimits({ format, components: countedOnce(components, byVersion), warnings, resolved: true });
}

function sourceOf(place: string) {
  if (place.startsWith("workspace:"))
    return { origin: fromLocalFile, note: `Part of the same project (workspace): ${place.slice(10, 210)}` };
  if (/^(?:patch|virtual):/.test(place))
    return { origin: null, note: place.startsWith("patch") ? "Changed locally by a patch" : null };
  if (/^(?:portal|file|link|exec):/.test(place))
    return { origin: fromLocalFile, note: `From a local place: ${withoutCredentials(place).slice(0, 200)}` };
  const isRepository = /\.git(?:#|$)|#commit=/.test(place) && !/^git/.test(place);
  return npmSource(isRepository ? `git+${place}` : place);
}

type Asked = { requirement: string | null; isOptional: boolean };

/** By “name@range” as the keys have it; null where no workspace is in the file. */
function askedByWorkspaces(root: JsonObject) {
  const asked = new Map<string, Asked>();
  let workspaces = 0;
  for (const { value } of root.values()) {
    const entry = value instanceof Map ? value : null;
    if (!textAt(entry, "resolution")?.includes("@workspace:")) continue;
    workspaces += 1;
    const about = objectAt(entry, "dependenciesMeta");
    for (const [name, { value: range }] of objectAt(entry, "dependencies") ?? []) {
      if (typeof range !== "string") continue;
      const isOptional = objectAt(about, name)?.get("optional")?.value === true;
      const found = {
        requirement: withoutCredentials(range.replace(/^npm:(?!@?[a-z])/i, "")) || null,
        isOptional,
      };
      asked.set(`${name}@${range}`, found);
      // Before generation 8 the range stands without the “npm:” that the key has.
      asked.set(`${name}@npm:${range}`, found);
    }
  }
  return workspaces > 0 ? asked : null;
}
