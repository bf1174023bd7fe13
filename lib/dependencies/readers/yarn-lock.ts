import { byVersion, countedOnce } from "../counted-once";
import { withoutCredentials } from "../credentials";
import {
  type FoundComponent,
  foundComponent,
  type ReadManifest,
  type ReadWarning,
  stopBeyondLimit,
  unreadManifest,
  withinLimits,
} from "../manifest";
import { isNpmName } from "../npm-reference";
import { npmSource } from "./npm-source";
import { numberedLines } from "./numbered-lines";
import { directUnknown } from "./package-lock-packages";
import { readYarnBerry } from "./yarn-berry";

type Entry = {
  line: number;
  asked: string[];
  version: string | null;
  resolved: string | null;
  integrity: string | null;
};

const format = "yarn.lock";

/** Yarn 1, and the YAML of Yarn 2 and later (“berry”). */
export function readYarnLock(text: string): ReadManifest {
  if (/^__metadata:/m.test(text)) return readYarnBerry(text);
  const warnings: ReadWarning[] = [];
  const entries = entriesOf(text, warnings);
  if (entries.length === 0 && !/yarn lockfile v1/.test(text)) {
    return unreadManifest(
      format,
      "This file holds nothing that Yarn writes into a lock file. Nothing was taken from it. Is it the right file?",
    );
  }
  const components: FoundComponent[] = [];
  for (const entry of entries) {
    const component = componentOf(entry);
    if (component) components.push(component);
    else warnings.push(notUnderstood(entry.line, entry.asked.join(", ")));
  }
  if (components.length > 0) warnings.push(directUnknown);
  return withinLimits({ format, components: countedOnce(components, byVersion), warnings, resolved: true });
}

function entriesOf(text: string, warnings: ReadWarning[]) {
  const entries: Entry[] = [];
  let current: Entry | null = null;
  for (const [line, written] of numberedLines(text)) {
    stopBeyondLimit(entries, warnings);
    if (/^\s*(?:#|$)/.test(written)) continue;
    if (/^\S/.test(written)) {
      const asked = askedFor(written);
      current = asked && { line, asked, version: null, resolved: null, integrity: null };
      if (current) entries.push(current);
      else warnings.push(notUnderstood(line, written));
      continue;
    }
    // What an entry needs in turn stands deeper; so do the names of those lists.
    const isDeeper = /^ {4}|^ {2}[\w.-]+:$/.test(written);
    const [, key, quoted, bare] = /^ {2}([\w-]+) (?:"((?:[^"\\]|\\.)*)"|(\S+))$/.exec(written) ?? [];
    if (key && current) {
      const value = quoted ?? bare ?? "";
      if (key === "version") current.version = value;
      else if (key === "resolved") current.resolved = value;
      else if (key === "integrity") current.integrity = value;
    } else if (!isDeeper) warnings.push(notUnderstood(line, written));
  }
  return entries;
}

/** “"@a/b@^1", c@2:” names what was asked for. */
function askedFor(written: string) {
  if (!written.endsWith(":") || written.length > 20_000) return null;
  const asked = written.slice(0, -1).split(/, (?=")|(?<="), |, (?=[^"\s,|<>=]+@)/);
  const bare = asked.map((one) => one.replace(/^"(.*)"$/s, "$1"));
  return bare.every((one) => one.indexOf("@", 1) > 0) ? bare : null;
}

function componentOf({ line, asked, version, resolved, integrity }: Entry) {
  const first = asked[0] ?? "";
  const at = first.indexOf("@", 1);
  const listedAs = first.slice(0, at);
  const alias = /^npm:((?:@[^@/]+\/)?[^@/]+)(?:@|$)/.exec(first.slice(at + 1))?.[1];
  const name = alias ?? listedAs;
  if (!isNpmName(name) || version === null || version.length > 200) return null;
  const range = first.slice(at + 1);
  const source = npmSource(
    /^(?:file|link|git|https?|ssh)[:+]/.test(range) && resolved === null ? range : resolved,
  );
  const listed = alias && alias !== listedAs ? `Listed under the name ${listedAs.slice(0, 214)}` : null;
  return foundComponent({
    ecosystem: "npm",
    name,
    version,
    requirement: null,
    pinned: true,
    scope: "runtime",
    direct: false,
    line,
    note: [listed, source.note].filter(Boolean).join(". ") || null,
    origin: /^(?:file|link):/.test(range) ? npmSource(range).origin : source.origin,
    ...(integrity ? { hashes: [integrity] } : {}),
  });
}

function notUnderstood(line: number, written: string): ReadWarning {
  const shown = withoutCredentials(written.trim()).slice(0, 200);
  return { line, cause: "not-understood", message: `Yarn would not write this line: ${shown}` };
}
