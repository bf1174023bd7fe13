import { byVersion, countedOnce } from "../counted-once";
import { withoutCredentials } from "../credentials";
import { type JsonNode, type JsonObject, objectAt, readJson, textAt } from "../json-document";
import {
  type FoundComponent,
  foundComponent,
  fromLocalFile,
  type ReadManifest,
  type ReadWarning,
  type Scope,
  unreadManifest,
  withinLimits,
} from "../manifest";
import { isNpmName } from "../npm-reference";
import { npmSource } from "./npm-source";
import { warnOfRepeatedKeys } from "./package-json";

type Asked = { scope: Scope; requirement: string | null };

const format = "bun.lock";
const sections: readonly [string, Scope][] = [
  ["dependencies", "runtime"],
  ["peerDependencies", "runtime"],
  ["optionalDependencies", "optional"],
  ["devDependencies", "development"],
];
const strength = { development: 0, optional: 1, runtime: 2 } as const;

/** The text lock file of Bun: JSON that may have commas before a closing bracket, and comments. */
export function readBunLock(text: string): ReadManifest {
  const document = readJson(withoutExtras(text));
  if ("error" in document) return unreadManifest(format, document.error);
  const root = document.root.value;
  const workspaces = root instanceof Map ? objectAt(root, "workspaces") : null;
  if (!(root instanceof Map) || !workspaces) {
    return unreadManifest(
      format,
      "This file has no “workspaces”, so it is not a lock file that Bun writes. Nothing was taken from it.",
    );
  }
  const packages = objectAt(root, "packages") ?? new Map<string, JsonNode>();
  const asked = askedByWorkspaces(workspaces, packages);
  const scopes = scopesOf(packages, asked);
  const components: FoundComponent[] = [];
  const warnings: ReadWarning[] = warnOfRepeatedKeys(document.repeatedKeys);
  for (const [place, { value, line }] of packages) {
    const component = componentOf(
      place,
      value,
      line,
      asked.get(place) ?? null,
      scopes.get(place) ?? "runtime",
    );
    if (component) components.push(component);
    else {
      const shown = withoutCredentials(place).slice(0, 200);
      warnings.push({
        line,
        cause: "not-understood",
        message: `This entry does not name a package: ${shown}`,
      });
    }
  }
  return withinLimits({ format, components: countedOnce(components, byVersion), warnings, resolved: true });
}

/** Each entry is a list: “name@version”, then what else there is to say, the last being the hash. */
function componentOf(
  place: string,
  value: JsonNode["value"],
  line: number,
  asked: Asked | null,
  scope: Scope,
) {
  const parts = Array.isArray(value) ? value : [];
  const resolution = typeof parts[0]?.value === "string" ? parts[0].value : "";
  const at = resolution.indexOf("@", 1);
  const name = resolution.slice(0, Math.max(at, 0));
  const target = resolution.slice(at + 1);
  if (!isNpmName(name) || target === "") return null;
  const isWorkspace = target.startsWith("workspace:");
  const version = /^\d[\w.+-]{0,199}$/.test(target) ? target : null;
  const source = isWorkspace
    ? { origin: fromLocalFile, note: `Part of the same project (workspace): ${target.slice(10, 210)}` }
    : npmSource(
        version === null
          ? target.replace(/^(?:root|tarball):/, "file:").replace(/^github:/, "git+https://github.com/")
          : null,
      );
  const listedAs = lastName(place);
  const last = parts.at(-1)?.value;
  return foundComponent({
    ecosystem: "npm",
    name,
    version,
    requirement: asked?.requirement ?? null,
    pinned: version !== null || /#[0-9a-f]{40}$/i.test(target),
    scope,
    direct: asked !== null,
    line,
    note:
      [listedAs === name ? null : `Listed under the name ${listedAs.slice(0, 214)}`, source.note]
        .filter(Boolean)
        .join(". ") || null,
    origin: source.origin,
    ...(typeof last === "string" && /^sha\d+-/.test(last) ? { hashes: [last] } : {}),
  });
}

/** “a/@x/b” is where “@x/b” lies for “a” alone. */
function lastName(place: string) {
  return /(?:^|\/)(@[^/]+\/[^/]+|[^/@][^/]*)$/.exec(place)?.[1] ?? place;
}

function askedByWorkspaces(workspaces: JsonObject, packages: JsonObject) {
  const asked = new Map<string, Asked>();
  for (const { value } of workspaces.values()) {
    const workspace = value instanceof Map ? value : null;
    const own = textAt(workspace, "name");
    for (const [section, scope] of sections) {
      for (const [name, { value: range }] of objectAt(workspace, section) ?? []) {
        const place = own !== null && packages.has(`${own}/${name}`) ? `${own}/${name}` : name;
        const known = asked.get(place);
        if (known && strength[known.scope] >= strength[scope]) continue;
        const requirement =
          typeof range === "string" ? withoutCredentials(range).slice(0, 1000) || null : null;
        asked.set(place, { scope, requirement });
      }
    }
  }
  return asked;
}

/** What is needed at run time is found first; what only development reaches is left for the end. */
function scopesOf(packages: JsonObject, asked: ReadonlyMap<string, Asked>) {
  const scopes = new Map<string, Scope>();
  const waiting: Record<Scope, string[]> = { runtime: [], optional: [], development: [] };
  for (const [place, { scope }] of asked) waiting[scope].push(place);
  for (const scope of ["runtime", "optional", "development"] as const) {
    const queue = waiting[scope];
    for (let place = queue.pop(); place !== undefined; place = queue.pop()) {
      const node = packages.get(place);
      if (scopes.has(place) || !node) continue;
      scopes.set(place, scope);
      const needs = (Array.isArray(node.value) ? node.value : []).find(
        (part) => part.value instanceof Map,
      )?.value;
      if (!(needs instanceof Map)) continue;
      for (const [section, own] of sections.slice(0, 3)) {
        const next = own === "optional" && scope === "runtime" ? "optional" : scope;
        for (const name of objectAt(needs, section)?.keys() ?? []) {
          waiting[next].push(packages.has(`${place}/${name}`) ? `${place}/${name}` : name);
        }
      }
    }
  }
  return scopes;
}

/** The same text, and lines, without comments and without commas before a closing bracket. */
function withoutExtras(text: string) {
  return text.replace(
    /("[^"\\\n]*(?:\\.[^"\\\n]*)*"?)|\/\/[^\n]*|,(?=\s*[}\]])/g,
    (_, quoted: string | undefined) => quoted ?? "",
  );
}
