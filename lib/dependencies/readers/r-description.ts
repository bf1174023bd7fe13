import {
  type FoundComponent,
  type ReadManifest,
  type ReadWarning,
  type Scope,
  stopBeyondLimit,
  unreadManifest,
  withinLimits,
} from "../manifest";
import { fromRepository, keepOrWarn, listedPackage, notUnderstood } from "./listed-package";
import { numberedLines } from "./numbered-lines";

const format = "DESCRIPTION";
const fields: Readonly<Record<string, Scope>> = {
  Depends: "runtime",
  Imports: "runtime",
  LinkingTo: "runtime",
  Suggests: "optional",
  Enhances: "optional",
};
const withR = new Set(
  "base compiler datasets graphics grDevices grid methods parallel splines stats stats4 tcltk tools utils".split(
    " ",
  ),
);

/** What an R package says of itself. Source: “Writing R Extensions”, 1.1.3 Package Dependencies. */
export function readRDescription(text: string): ReadManifest {
  const components: FoundComponent[] = [];
  const warnings: ReadWarning[] = [];
  const remotes = new Map<string, string>();
  const listed: { entry: string; line: number; scope: Scope }[] = [];
  let field = "";
  let hasField = false;

  for (const [line, written] of numberedLines(text)) {
    stopBeyondLimit(listed, warnings);
    if (written.trim() === "" || written.startsWith("#")) continue;
    const [, name, rest = ""] = /^([A-Za-z][\w/@-]{0,80}):(.*)$/.exec(written) ?? [];
    if (name !== undefined) field = name;
    else if (!/^\s/.test(written) || field === "") {
      warnings.push(notUnderstood(line, written));
      continue;
    }
    hasField ||= name === "Package" || name === "Type";
    const scope = field.startsWith("Config/Needs/") ? "development" : fields[field];
    const entries = (name === undefined ? written : rest)
      .split(",")
      .map((entry) => entry.trim())
      .filter(Boolean);
    stopBeyondLimit(listed, entries);
    if (scope) for (const entry of entries) listed.push({ entry, line, scope });
    if (field === "Remotes") {
      for (const entry of entries) remotes.set(remoteName(entry), entry);
    }
  }
  if (!hasField && listed.length === 0) {
    return unreadManifest(
      format,
      "This file has none of the fields of an R package. Nothing was taken from it.",
    );
  }
  for (const { entry, line, scope } of listed) {
    const [, name = "", range] = /^([A-Za-z][\w.]*)\s*(?:\(([^()]*)\))?$/.exec(entry) ?? [];
    if (name === "R" || withR.has(name)) continue;
    const remote = remotes.get(name);
    const place = remote === undefined ? {} : fromRepository(remoteAddress(remote));
    const version = /^\s*==\s*(\S+)\s*$/.exec(range ?? "")?.[1] ?? null;
    const component = listedPackage({
      ecosystem: "cran",
      name,
      version,
      requirement: range?.trim() ?? null,
      scope,
      line,
      ...place,
    });
    keepOrWarn(component, { line, text: entry }, { components, warnings });
  }
  return withinLimits({ format, components, warnings, resolved: false });
}

/** “github::x/tool@v1” is where the package “tool” comes from. */
function remoteName(entry: string) {
  return /([\w.]+)(?:\.git)?(?:[@#].*)?$/.exec(entry)?.[1] ?? entry;
}

function remoteAddress(entry: string) {
  const short = /^(?:(github|gitlab|bitbucket)::)?([\w.-]+\/[\w.-]+)(?:[@#](.*))?$/.exec(entry);
  if (!short) return entry.replace(/^git::/, "git+");
  const host = { gitlab: "gitlab.com", bitbucket: "bitbucket.org" }[short[1] ?? ""] ?? "github.com";
  return `git+https://${host}/${short[2]}${short[3] ? `#${short[3]}` : ""}`;
}
