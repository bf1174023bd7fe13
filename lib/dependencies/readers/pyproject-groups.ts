import { normalPackageName } from "../package-url";
import { isTable, type TomlDocument, type TomlTable, tableIn, textIn } from "../toml-document";
import type { ListReader } from "./pyproject-toml";
import { gathered, type Reading, warned } from "./reading";
import type { LineReading } from "./requirements-txt";

/** Groups can include each other; following all of them takes long where there are many. */
const mostGroups = 100;

/** Each package once, under the group it is written in, with the groups that include that one. Source: PEP 735. */
export function readDependencyGroups(document: TomlDocument, readList: ListReader): Reading {
  const { root, lines } = document;
  const section = lines.section("dependency-groups");
  const table = tableIn(root, "dependency-groups");
  if (!table) {
    return root["dependency-groups"] === undefined
      ? gathered([])
      : gathered([
          warned(
            section,
            "not-understood",
            "“dependency-groups” should hold lists of packages. It holds something else and was not read.",
          ),
        ]);
  }
  const written = Object.entries(table);
  if (written.length > mostGroups) {
    const message = `There are more than ${mostGroups} groups, which is more than can be read. None of them was.`;
    return gathered([warned(section, "not-understood", message)]);
  }
  const includes = new Map<string, string[]>();
  for (const [group, list] of written) includes.set(normalGroup(group), includesOf(list));

  return gathered(
    written.flatMap(([group, list]): (Reading | LineReading)[] => {
      const line = lines.key(group, section);
      const users = [...usersOf(normalGroup(group), includes)];
      const included =
        users.length > 0
          ? `, which ${users
              .map((user) => `“${user}”`)
              .join(", ")
              .slice(0, 150)} includes`
          : "";
      const entries = Array.isArray(list) ? list.filter((entry) => !isInclude(entry)) : list;
      const note = `In the group “${group.slice(0, 80)}”${included}`;
      return [
        readList(entries, { title: `the group “${group.slice(0, 80)}”`, line, scope: "development", note }),
        ...includesOf(list).flatMap((name) => warnOfInclude(group, name, includes, line)),
      ];
    }),
  );
}

function warnOfInclude(group: string, name: string, includes: Map<string, string[]>, line: number | null) {
  const shown = `“${group.slice(0, 80)}” includes “${name.slice(0, 80)}”`;
  if (!includes.has(name))
    return [warned(line, "not-understood", `The group ${shown}, and there is no such group.`)];
  return reaches(name, normalGroup(group), includes)
    ? [warned(line, "contradiction", `The group ${shown}, which includes it in turn, so it will be refused.`)]
    : [];
}

function isInclude(entry: unknown): entry is TomlTable {
  return isTable(entry) && textIn(entry, "include-group") !== null;
}

function includesOf(list: unknown) {
  if (!Array.isArray(list)) return [];
  return [
    ...new Set(list.filter(isInclude).map((entry) => normalGroup(textIn(entry, "include-group") ?? ""))),
  ];
}

function normalGroup(name: string) {
  return normalPackageName("pypi", name);
}

/** All groups that include this one, at once or through others. */
function usersOf(group: string, includes: Map<string, string[]>) {
  return new Set([...includes.keys()].filter((other) => other !== group && reaches(other, group, includes)));
}

function reaches(from: string, to: string, includes: Map<string, string[]>) {
  const seen = new Set<string>();
  const open = [from];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next === to) return true;
    if (seen.has(next)) continue;
    seen.add(next);
    open.push(...(includes.get(next) ?? []));
  }
  return false;
}
