import { withoutCredentials } from "../credentials";
import { fromLocalFile, type Origin } from "../manifest";

/** A package that is fetched from an address or a folder rather than by name and version. */
export type PythonReference = {
  name: string | null;
  version: string | null;
  /** The same address always gives the same files: a commit, or one built version. */
  pinned: boolean;
  origin: Origin;
  note: string;
};

const archive = /\.(?:whl|zip|egg|tar\.gz|tar\.bz2|tar\.xz|tgz|tbz|tar)$/i;

/** Null where the text is no address or path as pip recognises them. */
export function readPythonReference(written: string): PythonReference | null {
  const text = withoutCredentials(written);
  if (/^(?:git|hg|svn|bzr)\+|^git(?:@|:\/\/)/i.test(text)) return fromRepository(text);
  if (/^https?:|^ftp:/i.test(text)) return fromWeb(text);
  if (/^file:/i.test(text) || looksLikePath(text)) return fromPath(text);
  return null;
}

function fromRepository(text: string): PythonReference {
  const { place, egg } = addressParts(text);
  const path = place.replace(/^[a-z+]+:\/\/[^/]*/i, "").replace(/^git@[^:]*:/, "/");
  const at = path.lastIndexOf("@");
  const revision = at > 0 ? path.slice(at + 1) : null;
  const folder = lastSegment(at > 0 ? path.slice(0, at) : path).replace(/\.git$/i, "");
  return {
    name: egg ?? nameOrNull(folder),
    version: null,
    pinned: /^[0-9a-f]{40}$/i.test(revision ?? ""),
    origin: { vcs_url: place },
    note: `From a source repository: ${place}${egg ? "" : ". The package name is taken from the address"}`,
  };
}

function fromWeb(text: string): PythonReference {
  const { place, egg } = addressParts(text);
  const file = readFileName(lastSegment(place.replace(/[?].*$/, "")));
  return {
    name: egg ?? file?.name ?? null,
    version: file?.version ?? null,
    pinned: Boolean(file?.version),
    origin: { download_url: place },
    note: `Downloaded from an address: ${place}`,
  };
}

function fromPath(text: string): PythonReference {
  const { place, egg } = addressParts(text.replace(/^file:\/*/i, (start) => (start.length > 7 ? "/" : "")));
  const path = place.replace(/\[[^\]]*\]$/, "");
  const last = lastSegment(path);
  const file = readFileName(last);
  return {
    name: egg ?? file?.name ?? (archive.test(last) ? null : nameOrNull(last)),
    version: file?.version ?? null,
    pinned: Boolean(file?.version),
    origin: fromLocalFile,
    note: `From a local ${archive.test(last) ? "file" : "folder"}: ${place}`,
  };
}

/** Name and version that a built package says in its file name. Source: PEP 427 and PEP 625. */
function readFileName(file: string) {
  let plain = file;
  try {
    plain = decodeURIComponent(file);
  } catch {}
  if (!archive.test(plain) || plain.length > 300) return null;
  const stem = plain.replace(archive, "");
  const parts = stem.split("-");
  const start = parts.findIndex((part, index) => index > 0 && /^v?\d/.test(part));
  const name = nameOrNull((start > 0 ? parts.slice(0, start) : parts).join("-"));
  if (name === null) return null;
  const version = start > 0 ? (parts[start] ?? "") : "";
  return { name, version: /^[\w.!+]+$/.test(version) ? version : null };
}

function addressParts(text: string) {
  const [place = "", fragment = ""] = text.split("#");
  const egg = /(?:^|&)egg=([A-Za-z0-9][A-Za-z0-9._-]*)/.exec(fragment)?.[1]?.replace(/[._-]+$/, "") ?? null;
  return { place, egg };
}

function looksLikePath(text: string) {
  return (
    /^(?:\.{1,2}(?:$|[\\/[])|[\\/~]|[a-z]:[\\/])/i.test(text) ||
    (/^[^\s=<>~!;@]+$/.test(text) && (archive.test(text) || /[\\/]/.test(text)))
  );
}

function lastSegment(path: string) {
  return (
    path
      .replace(/[\\/]+$/, "")
      .split(/[\\/]/)
      .at(-1) ?? ""
  );
}

function nameOrNull(text: string) {
  return /^[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?$/.test(text) && text.length <= 200 ? text : null;
}
