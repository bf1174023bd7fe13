import { byVersion, countedOnce } from "../counted-once";
import {
  type FoundComponent,
  fromLocalFile,
  type ReadManifest,
  type ReadWarning,
  unreadManifest,
  withinLimits,
} from "../manifest";
import { askedByUnknown, fromRepository, keepOrWarn, listedPackage, notUnderstood } from "./listed-package";

type Entry = {
  line: number;
  name: string;
  version: string;
  source: string;
  checksum: string;
  needs: string[];
};

const format = "Cargo.lock";

/**
 * The lock file of Rust, as Cargo writes it. A package without a source lies in the project itself: what it needs is
 * direct. The file does not tell what is for development.
 */
export function readCargoLock(text: string): ReadManifest {
  const warnings: ReadWarning[] = [];
  const entries = entriesOf(text, warnings);
  if (entries.length === 0 && !/^version = \d+\s*$/m.test(text)) {
    return unreadManifest(
      format,
      "This file holds no [[package]], so it is not a lock file that Cargo writes. Nothing was taken from it.",
    );
  }
  const own = entries.filter(({ source }) => source === "");
  const asked = new Set(own.flatMap(({ needs }) => needs));
  // A project of several parts has them all in the list; one of one part is the application itself.
  const project = own.length === 1 ? own[0] : undefined;
  const components: FoundComponent[] = [];
  for (const entry of entries) {
    if (entry === project) continue;
    const isDirect =
      asked.has(entry.name) ||
      asked.has(`${entry.name} ${entry.version}`) ||
      asked.has(`${entry.name} ${entry.version} (${entry.source})`);
    keepOrWarn(
      componentOf(entry, isDirect),
      { line: entry.line, text: `${entry.name} ${entry.version}` },
      { components, warnings },
    );
  }
  if (own.length === 0 && entries.length > 0) warnings.push(askedByUnknown("lock file"));
  return withinLimits({ format, components: countedOnce(components, byVersion), warnings, resolved: true });
}

function componentOf({ name, version, source, checksum, line }: Entry, direct: boolean) {
  const place =
    source === ""
      ? { origin: fromLocalFile, note: "Part of the same project (workspace)" }
      : source.startsWith("git+")
        ? fromRepository(source)
        : { origin: null, note: null };
  return listedPackage({
    ecosystem: "cargo",
    name,
    version,
    direct: direct || source === "",
    line,
    ...place,
    hashes: checksum ? [`sha256:${checksum}`] : [],
  });
}

function entriesOf(text: string, warnings: ReadWarning[]) {
  const entries: Entry[] = [];
  let current: Entry | null = null;
  let section = "";
  let isInList = false;
  for (const [index, written] of text.split(/\r?\n/).entries()) {
    const line = index + 1;
    const tidy = written.trim();
    if (tidy === "" || tidy.startsWith("#")) continue;
    if (isInList) {
      const need = /^"([^"]*)",?$/.exec(tidy)?.[1];
      if (need !== undefined) current?.needs.push(need);
      else if (tidy === "]") isInList = false;
      else warnings.push(notUnderstood(line, written));
      continue;
    }
    const header = /^\[+([\w.-]+)\]+$/.exec(tidy)?.[1];
    if (header !== undefined) {
      section = header;
      current =
        section === "package" ? { line, name: "", version: "", source: "", checksum: "", needs: [] } : null;
      if (current) entries.push(current);
      continue;
    }
    const [, key = "", value] = /^"?([\w -]+?)"? = (?:"([^"]*)"|\S.*)$/.exec(tidy) ?? [];
    isInList = tidy.endsWith("[");
    if (key === "") warnings.push(notUnderstood(line, written));
    else if (current && value !== undefined) {
      if (key === "name" || key === "version" || key === "source" || key === "checksum") current[key] = value;
    } else if (current && key === "dependencies" && !isInList) {
      current.needs.push(...[...tidy.matchAll(/"([^"]*)"/g)].map(([, need = ""]) => need));
    }
  }
  return entries;
}
