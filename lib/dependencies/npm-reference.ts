import { withoutCredentials } from "./credentials";
import { fromLocalFile, type Origin } from "./manifest";

/** What stands behind a package name in npm’s files: a version, a range, or somewhere else to fetch it from. */
export type NpmReference = {
  name: string;
  version: string | null;
  pinned: boolean;
  note: string | null;
  origin: Origin | null;
};

/** Null where npm would refuse it. Source: npm’s documentation of package.json, “dependencies”. */
export function readNpmReference(name: string, written: string): NpmReference | null {
  const text = withoutCredentials(written.trim());
  if (!isNpmName(name) || text.length > 2000) return null;
  const known = { name, version: null, pinned: false, note: null, origin: null };

  if (/^npm:/i.test(text)) return readAlias(name, text.slice("npm:".length));
  if (/^workspace:/.test(text))
    return { ...known, note: "Part of the same project (workspace)", origin: fromLocalFile };
  if (/^catalog:/.test(text)) return { ...known, note: `Version kept in the project's catalogue: ${text}` };
  if (/^patch:/.test(text)) return { ...known, note: "Changed locally by a patch" };
  if (/^(?:file:|link:|portal:|\.{1,2}(?:\/|$)|~?\/|[a-z]:[\\/])/i.test(text)) {
    return { ...known, note: `From a local place: ${text}`, origin: fromLocalFile };
  }
  if (isRepository(text)) {
    const pinned = /#[0-9a-f]{40}$/i.test(text);
    return {
      ...known,
      pinned,
      note: `From a source repository: ${text}`,
      origin: { vcs_url: repositoryAddress(text) },
    };
  }
  if (/^https?:\/\//i.test(text)) {
    return { ...known, note: `Downloaded from an address: ${text}`, origin: { download_url: text } };
  }
  if (text === "" || text === "*" || text === "latest") return known;
  const exact = exactNpmVersion(text);
  if (exact !== null) return { ...known, version: exact, pinned: true };
  if (isNpmRange(text)) return known;
  return /^[a-z][\w.-]{0,100}$/i.test(text)
    ? { ...known, note: `Follows the release named “${text}”` }
    : null;
}

export function isNpmName(name: string) {
  return name.length <= 214 && /^(?:@[a-z0-9~!'()*_.-]+\/)?[a-z0-9~!'()*-][a-z0-9~!'()*_.-]*$/i.test(name);
}

/** The version without “=” or “v”, where one exact version is written; otherwise null. */
export function exactNpmVersion(text: string) {
  return /^[=v\s]{0,10}(\d+\.\d+\.\d+(?:-[0-9a-z.-]+)?(?:\+[0-9a-z.-]+)?)$/i.exec(text)?.[1] ?? null;
}

const part = "(?:\\d+|[xX*])";
const version = `[v=]{0,2}\\s?${part}(?:\\.${part}(?:\\.${part}(?:-[0-9A-Za-z.-]+)?(?:\\+[0-9A-Za-z.-]+)?)?)?`;
const comparator = new RegExp(`^(?:\\^|~>?|[<>]=?|=)?\\s?${version}$`);
const hyphenRange = new RegExp(`^${version} - ${version}$`);

export function isNpmRange(text: string) {
  if (text.length > 500) return false;
  return text.split("||").every((alternative) => {
    const tidy = alternative.trim().replace(/\s+/g, " ");
    if (tidy === "" || hyphenRange.test(tidy)) return true;
    return tidy
      .replace(/([\^~<>=]) /g, "$1")
      .split(/ |,/)
      .filter(Boolean)
      .every((clause) => comparator.test(clause));
  });
}

function readAlias(listedAs: string, target: string): NpmReference | null {
  const at = target.indexOf("@", 1);
  const name = at < 0 ? target : target.slice(0, at);
  const reference = /^npm:/i.test(target)
    ? null
    : readNpmReference(name, at < 0 ? "*" : target.slice(at + 1));
  return reference && { ...reference, note: `Listed under the name ${listedAs}` };
}

function isRepository(text: string) {
  return (
    /^(?:git(?:\+[a-z]+)?:|ssh:|(?:github|gitlab|bitbucket|gist):|git@)/i.test(text) ||
    /^https?:\/\/[^?#]*\.git(?:#|$)/i.test(text) ||
    /^[\w.-]+\/[\w.-]+(?:#.*)?$/.test(text)
  );
}

const hosts = { github: "github.com", gitlab: "gitlab.com", bitbucket: "bitbucket.org" } as const;

/** “acme/tool” and “github:acme/tool” are short for a repository on that host. */
function repositoryAddress(text: string) {
  const short = /^(?:(github|gitlab|bitbucket):)?([\w.-]+\/[\w.-]+)(#.*)?$/i.exec(text);
  if (!short) return text;
  const name = short[1]?.toLowerCase();
  const host = name === "gitlab" || name === "bitbucket" ? hosts[name] : hosts.github;
  return `git+https://${host}/${short[2]}${short[3] ?? ""}`;
}
