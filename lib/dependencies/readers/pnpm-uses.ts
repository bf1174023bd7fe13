import { withoutCredentials } from "../credentials";
import { type JsonNode, type JsonObject, objectAt, textAt } from "../json-document";
import type { Scope } from "../manifest";

/** What the project asks for: under which name, where pnpm found it, and for what. */
export type PnpmUse = {
  listedAs: string;
  target: string;
  requirement: string | null;
  scope: Scope;
  line: number;
};

type Use = { scope: Scope; direct: boolean; requirement: string | null; listedAs: string | null };

const sections: readonly [string, Scope][] = [
  ["dependencies", "runtime"],
  ["optionalDependencies", "optional"],
  ["devDependencies", "development"],
];
const strength = { development: 0, optional: 1, runtime: 2 } as const;

/**
 * A key of “packages” taken apart: “/a/1.0.0_b@2” of generation 5, “/a@1.0.0(b@2)” of 6, “a@1.0.0” of 9. `key` is the
 * same without peers; an address instead of a version is in `address`.
 */
export function placeOf(written: string) {
  const key = written.replace(/\(.*$/s, "");
  const fifth = /^\/((?:@[^/@]+\/)?[^/@]+)\/([^/_]+)(?:_.*)?$/s.exec(key);
  if (fifth) return { key, name: fifth[1] ?? null, version: fifth[2] ?? null, address: null };
  const bare = key.replace(/^\//, "");
  const at = bare.indexOf("@", 1);
  const name = at > 0 ? bare.slice(0, at) : null;
  const rest = at > 0 ? bare.slice(at + 1) : bare;
  const isVersion = /^\d[\w.+-]*$/.test(rest);
  const address = isVersion ? null : withoutCredentials(rest);
  return {
    key,
    name: address !== null && name?.includes(":") ? null : name,
    version: isVersion ? rest : null,
    address,
  };
}

/** Who uses each package, by its key without peers. From generation 9 on, only the whole graph tells what it is for. */
export function pnpmUses(root: JsonObject, packages: JsonObject, snapshots: JsonObject | null) {
  const graph = snapshots ?? packages;
  const importers =
    objectAt(root, "importers") ?? new Map<string, JsonNode>([[".", { value: root, line: 1 }]]);
  const listed = [...importers.values()].flatMap(({ value }) =>
    value instanceof Map ? listedBy(value) : [],
  );
  const byKey = new Map<string, Use>();
  const linked: PnpmUse[] = [];
  const waiting: Record<Scope, string[]> = { runtime: [], optional: [], development: [] };

  for (const use of listed) {
    const found = foundKey(graph, use.listedAs, use.target);
    if (/^(?:link|workspace):/.test(use.target))
      linked.push({ ...use, target: withoutCredentials(use.target) });
    if (found === null) continue;
    waiting[use.scope].push(found);
    const known = byKey.get(placeOf(found).key);
    if (!known || strength[use.scope] > strength[known.scope])
      byKey.set(placeOf(found).key, { ...use, direct: true });
  }

  const reached = new Set<string>();
  for (const scope of ["runtime", "optional", "development"] as const) {
    const queue = waiting[scope];
    for (let key = queue.pop(); key !== undefined; key = queue.pop()) {
      if (reached.has(key)) continue;
      reached.add(key);
      const whole = placeOf(key).key;
      const known = byKey.get(whole);
      if (!known) byKey.set(whole, { scope, direct: false, requirement: null, listedAs: null });
      else if (strength[scope] > strength[known.scope]) known.scope = scope;
      const entry = objectAt(graph, key);
      queue.push(...keysOf(graph, objectAt(entry, "dependencies")));
      const optional = keysOf(graph, objectAt(entry, "optionalDependencies"));
      waiting[scope === "runtime" ? "optional" : scope].push(...optional);
    }
  }
  return { byKey, linked, hasImporters: root.has("importers") || sections.some(([key]) => root.has(key)) };
}

function listedBy(importer: JsonObject): PnpmUse[] {
  const specifiers = objectAt(importer, "specifiers");
  return sections.flatMap(([section, scope]) =>
    [...(objectAt(importer, section) ?? [])].flatMap(([listedAs, { value, line }]) => {
      const target = value instanceof Map ? textAt(value, "version") : value;
      const asked = value instanceof Map ? textAt(value, "specifier") : textAt(specifiers, listedAs);
      const requirement = asked === null ? null : withoutCredentials(asked).slice(0, 1000);
      return typeof target === "string" ? [{ listedAs, target, requirement, scope, line }] : [];
    }),
  );
}

function keysOf(graph: JsonObject, dependencies: JsonObject | null) {
  return [...(dependencies ?? [])].flatMap(([name, { value }]) =>
    typeof value === "string" ? (foundKey(graph, name, value) ?? []) : [],
  );
}

/** What stands after a name is a version with peers, or the whole key of another package (an alias, an address). */
function foundKey(graph: JsonObject, name: string, target: string) {
  const places = [`${name}@${target}`, `/${name}@${target}`, `/${name}/${target}`, target, `/${target}`];
  return places.find((place) => graph.has(place)) ?? null;
}
