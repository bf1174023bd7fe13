import { withoutCredentials } from "../credentials";
import type { Scope } from "../manifest";
import { normalPackageName } from "../package-url";
import { type TomlTable, tableIn, tablesIn, textIn } from "../toml-document";

/** What a package is needed for: the strongest of its uses, and how the project itself asks for it. */
export type UvUse = { scope: Scope; direct: boolean; requirement: string | null; note: string | null };

type Asked = { from: TomlTable; wanted: TomlTable; note: string | null };

/** From what the project asks for to all that this pulls in; empty where the file does not say what was asked for. */
export function followUvPackages(
  root: TomlTable,
  packages: readonly TomlTable[],
  isOwn: (entry: TomlTable) => boolean,
): Map<TomlTable, UvUse> {
  const byName = Map.groupBy(packages, normalName);
  // No project locks that many versions of one package; a file made to keep us busy might.
  for (const [name, entries] of byName) byName.set(name, entries.slice(0, 200));
  const uses = new Map<TomlTable, UvUse>();
  const own = packages.filter(isOwn);
  const script = tableIn(root, "manifest");

  const asked: Record<Scope, Asked[]> = {
    runtime: [
      ...own.flatMap((from) =>
        tablesIn(from, "dependencies").map((wanted) => ({ from, wanted, note: null })),
      ),
      // A lock file of a single script has no project, but a list of what the script asks for.
      ...(script
        ? tablesIn(script, "requirements").map((wanted) => ({ from: script, wanted, note: null }))
        : []),
    ],
    optional: own.flatMap((from) => askedIn(from, "optional-dependencies", "Only with the extra")),
    development: [
      ...own.flatMap((from) => askedIn(from, "dev-dependencies", "In the group")),
      ...(script ? askedIn(script, "dependency-groups", "In the group") : []),
    ],
  };

  for (const scope of ["runtime", "optional", "development"] as const) {
    const walk: Walk = { open: [], seen: new Set(), seenExtras: new Set(), byName };
    for (const { from, wanted, note } of asked[scope]) {
      for (const entry of matching(wanted, byName)) {
        const known = uses.get(entry);
        if (!known?.direct) {
          const requirement = requirementOf(from, wanted);
          const use = { scope: known?.scope ?? scope, direct: true, requirement };
          uses.set(entry, { ...use, note: known ? known.note : note });
        }
      }
      visit(walk, wanted);
    }
    follow(walk, scope, uses);
  }
  return uses;
}

type Walk = {
  open: TomlTable[];
  seen: Set<TomlTable>;
  seenExtras: Set<string>;
  byName: Map<string, TomlTable[]>;
};

function follow(walk: Walk, scope: Scope, uses: Map<TomlTable, UvUse>) {
  for (let entry = walk.open.pop(); entry !== undefined; entry = walk.open.pop()) {
    if (!uses.has(entry)) uses.set(entry, { scope, direct: false, requirement: null, note: null });
    for (const wanted of tablesIn(entry, "dependencies")) visit(walk, wanted);
  }
}

/** Notes what a dependency leads to, with what its extras add; each package and each extra once. */
function visit(walk: Walk, wanted: TomlTable) {
  const open = [wanted];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const entry of matching(next, walk.byName)) {
      if (!walk.seen.has(entry)) {
        walk.seen.add(entry);
        walk.open.push(entry);
      }
      for (const extra of Array.isArray(next.extra) ? next.extra : []) {
        const key = `${normalName(entry)} ${textIn(entry, "version")} ${String(extra)}`;
        if (walk.seenExtras.has(key)) continue;
        walk.seenExtras.add(key);
        for (const inner of tablesIn(tableIn(entry, "optional-dependencies"), String(extra)))
          open.push(inner);
      }
    }
  }
}

/** Where several versions are locked, uv says which one is meant. */
function matching(wanted: TomlTable, byName: Map<string, TomlTable[]>) {
  const all = byName.get(normalName(wanted)) ?? [];
  const version = textIn(wanted, "version");
  return version === null || all.length < 2
    ? all
    : all.filter((entry) => textIn(entry, "version") === version);
}

function askedIn(from: TomlTable, section: string, words: string): Asked[] {
  const table = tableIn(from, section);
  return Object.keys(table ?? {}).flatMap((key) =>
    tablesIn(table, key).map((wanted) => ({ from, wanted, note: `${words} “${key.slice(0, 100)}”` })),
  );
}

/** The range that the project wrote, which uv keeps beside the locked one. */
function requirementOf(from: TomlTable, wanted: TomlTable) {
  const specifier = textIn(wanted, "specifier") ?? specifiers(from).get(normalName(wanted)) ?? null;
  return specifier === null ? null : withoutCredentials(specifier.slice(0, 1000));
}

const specifiersOf = new WeakMap<TomlTable, Map<string, string>>();

function specifiers(from: TomlTable) {
  const known = specifiersOf.get(from);
  if (known) return known;
  const metadata = tableIn(from, "metadata");
  const groups = tableIn(metadata, "requires-dev");
  const listed = [
    ...tablesIn(metadata, "requires-dist"),
    ...Object.keys(groups ?? {}).flatMap((group) => tablesIn(groups, group)),
  ];
  const found = new Map<string, string>();
  for (const entry of listed) {
    const specifier = textIn(entry, "specifier");
    if (specifier !== null && !found.has(normalName(entry))) found.set(normalName(entry), specifier);
  }
  specifiersOf.set(from, found);
  return found;
}

function normalName(table: TomlTable) {
  return normalPackageName("pypi", textIn(table, "name") ?? "");
}
