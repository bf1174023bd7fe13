import {
  type FoundComponent,
  fromLocalFile,
  type ReadManifest,
  type ReadWarning,
  stopBeyondLimit,
  unreadManifest,
  withinLimits,
} from "../manifest";
import { keepOrWarn, listedPackage, notUnderstood } from "./listed-package";
import { numberedLines } from "./numbered-lines";

type Required = { path: string; version: string; isIndirect: boolean; line: number };
type Replaced = { path: string; version: string | null; by: string; byVersion: string | null };

const format = "go.mod";
const quietVerbs = new Set("module go toolchain godebug exclude retract tool ignore".split(" "));
const replacement = /^(\S+)(?:\s+(v\S+))?\s+=>\s+(\S+)(?:\s+(v\S+))?$/;

/** Go's list of modules. Source: the Go Modules Reference, “go.mod files”. */
export function readGoMod(text: string): ReadManifest {
  const warnings: ReadWarning[] = [];
  const required: Required[] = [];
  const replaced: Replaced[] = [];
  let goVersion = 0;
  let hasModule = false;

  for (const { verb, rest, comment, line } of statementsOf(text)) {
    stopBeyondLimit(required, replaced, warnings);
    if (verb === "require") {
      const [path = "", version = "", ...more] = rest.split(/\s+/).map(unquoted);
      const isIndirect = /^\/\/\s*indirect\b/.test(comment);
      if (/^v\d/.test(version) && more.length === 0) required.push({ path, version, isIndirect, line });
      else warnings.push(notUnderstood(line, `${verb} ${rest}`));
    } else if (verb === "replace") {
      const [, path, version, by, byVersion] = replacement.exec(rest) ?? [];
      if (path && by)
        replaced.push({
          path: unquoted(path),
          version: version ?? null,
          by: unquoted(by),
          byVersion: byVersion ?? null,
        });
      else warnings.push(notUnderstood(line, `${verb} ${rest}`));
    } else if (quietVerbs.has(verb)) {
      hasModule ||= verb === "module";
      if (verb === "go") goVersion = Number(/^1\.(\d+)/.exec(rest)?.[1] ?? 0);
    } else warnings.push(notUnderstood(line, `${verb} ${rest}`));
  }
  if (!hasModule && required.length === 0) {
    return unreadManifest(
      format,
      "This file names no module, so it is not a go.mod. Nothing was taken from it.",
    );
  }

  const components: FoundComponent[] = [];
  // Of two for the same, the first counts.
  const instead = new Map(replaced.toReversed().map((one) => [`${one.path} ${one.version ?? ""}`, one]));
  for (const module of required) {
    const found = moduleOf(module, instead);
    keepOrWarn(
      found,
      { line: module.line, text: `${module.path} ${module.version}` },
      { components, warnings },
    );
  }
  // Since Go 1.17 a go.mod names everything that building needs, also what others pull in.
  return withinLimits({ format, components, warnings, resolved: goVersion >= 17 });
}

/** A replacement of one version goes before one of all, as Go has it. */
function moduleOf({ path, version, isIndirect, line }: Required, replaced: ReadonlyMap<string, Replaced>) {
  const instead = replaced.get(`${path} ${version}`) ?? replaced.get(`${path} `);
  const listed = { ecosystem: "golang", direct: !isIndirect, line } as const;
  if (!instead) return listedPackage({ ...listed, name: path, version });
  if (instead.byVersion === null) {
    const note = `Replaced by a local folder: ${instead.by}`;
    return listedPackage({ ...listed, name: path, version, origin: fromLocalFile, note });
  }
  const note = instead.by === path ? `Asked for as ${version}` : `Used instead of ${path} ${version}`;
  return listedPackage({ ...listed, name: instead.by, version: instead.byVersion, note });
}

/** “require ( … )” is short for one statement a line. */
function* statementsOf(text: string) {
  let block: string | null = null;
  for (const [line, written] of numberedLines(text)) {
    const at = /(?:^|\s)\/\//.exec(written)?.index ?? written.length;
    const said = written.slice(0, at).trim();
    const comment = written.slice(at).trim();
    if (said === "") continue;
    const opens = /^([a-z]+)\s*\($/.exec(said)?.[1];
    if (block !== null && said === ")") block = null;
    else if (block === null && opens !== undefined) block = opens;
    else if (block !== null) yield { verb: block, rest: said, comment, line };
    else {
      const [verb = "", ...words] = said.split(/\s+/);
      yield { verb, rest: words.join(" "), comment, line };
    }
  }
}

function unquoted(text: string) {
  return text.replace(/^(["`])(.*)\1$/, "$2");
}
