import { byVersion, countedOnce } from "../counted-once";
import {
  type FoundComponent,
  fromLocalFile,
  type ReadManifest,
  type ReadWarning,
  stopBeyondLimit,
  unreadManifest,
  withinLimits,
} from "../manifest";
import { fromRepository, keepOrWarn, listedPackage, notUnderstood } from "./listed-package";
import { numberedLines } from "./numbered-lines";

type Spec = {
  name: string;
  written: string;
  section: string;
  remote: string;
  revision: string;
  line: number;
};

const format = "Gemfile.lock";
const sources = new Set(["GEM", "GIT", "PATH", "PLUGIN SOURCE"]);
const quietSections = new Set(["PLATFORMS", "RUBY VERSION", "BUNDLED WITH"]);

/** Bundler's lock file: sources with what came from them, then what the project itself asks for. */
export function readGemfileLock(text: string): ReadManifest {
  const warnings: ReadWarning[] = [];
  const specs: Spec[] = [];
  const asked = new Map<string, string | null>();
  const hashes = new Map<string, string>();
  let section = "";
  let remote = "";
  let revision = "";

  for (const [line, written] of numberedLines(text)) {
    stopBeyondLimit(specs, warnings);
    if (written.trim() === "") continue;
    if (/^[A-Z][A-Z ]*$/.test(written)) {
      section = written;
      remote = "";
      revision = "";
      if (
        !sources.has(section) &&
        !quietSections.has(section) &&
        section !== "DEPENDENCIES" &&
        section !== "CHECKSUMS"
      )
        warnings.push(notUnderstood(line, written));
      continue;
    }
    const [, space = "", name = "", version] =
      /^( +)([^\s()!]+)(?: \(([^()]*)\))?!?(?: sha\d+=\S+)?$/.exec(written) ?? [];
    const [, key, value = ""] = /^ {2}(\w+):(?: (.*))?$/.exec(written) ?? [];
    if (sources.has(section) && key !== undefined) {
      if (key === "remote") remote = value;
      else if (key === "revision") revision = value;
    } else if (sources.has(section) && space.length === 4 && version) {
      specs.push({ name, written: version, section, remote, revision, line });
    } else if (section === "DEPENDENCIES" && space.length === 2) asked.set(name, version ?? null);
    else if (section === "CHECKSUMS" && space.length === 2) {
      const hash = / (sha\d+=\S+)$/.exec(written)?.[1];
      if (hash) hashes.set(`${name} ${version}`, hash.replace("=", ":"));
    } else if (!quietSections.has(section) && !(sources.has(section) && space.length === 6))
      warnings.push(notUnderstood(line, written));
  }
  if (section === "") {
    return unreadManifest(
      format,
      "This file has none of the sections that Bundler writes. Nothing was taken from it.",
    );
  }
  const components: FoundComponent[] = [];
  for (const spec of specs) {
    const found = componentOf(spec, asked, hashes.get(`${spec.name} ${spec.written}`));
    keepOrWarn(found, { line: spec.line, text: `${spec.name} (${spec.written})` }, { components, warnings });
  }
  return withinLimits({ format, components: countedOnce(components, byVersion), warnings, resolved: true });
}

function componentOf(spec: Spec, asked: ReadonlyMap<string, string | null>, hash: string | undefined) {
  // A version has no “-”; what follows one is the platform.
  const [version = "", ...platform] = spec.written.split("-");
  const place =
    spec.section === "GIT"
      ? fromRepository(`git+${spec.remote}${spec.revision && `#${spec.revision}`}`)
      : spec.section === "PATH"
        ? { origin: fromLocalFile, note: `From a local place: ${spec.remote}` }
        : { origin: null, note: platform.length > 0 ? `For the platform ${platform.join("-")}` : null };
  return listedPackage({
    ecosystem: "gem",
    name: spec.name,
    version,
    requirement: asked.get(spec.name) ?? null,
    direct: asked.has(spec.name),
    scope: spec.section === "PLUGIN SOURCE" ? "development" : "runtime",
    line: spec.line,
    hashes: hash ? [hash] : [],
    ...place,
  });
}
