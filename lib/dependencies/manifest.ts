import type { FileFacts } from "./facts";
import { type Ecosystem, normalPackageName, packageUrl } from "./package-url";

/** Source: security rule S32, text manifests and SBOMs. */
export const manifestLimits = { bytes: 20_000_000, components: 50_000, depth: 64 } as const;

/**
 * Source: security rule S32, workbooks and low-code packages; the API takes less. Of the entries of an archive the first
 * ones are read, of a sheet the rows that Excel can show, and the rest is said to be left out.
 */
export const packageLimits = {
  bytes: 100_000_000,
  apiBytes: 25_000_000,
  unpackedBytes: 400_000_000,
  entries: 2_000,
  /** Of a part that is held in memory as a whole. */
  partBytes: 16_000_000,
  sheetRows: 1_048_576,
} as const;

export const factFormats = [
  "workbook",
  "binary-workbook",
  "old-workbook",
  "access-database",
  "power-app",
  "power-platform-solution",
  "flow-package",
] as const;

export const readableFormats = [
  "requirements.txt",
  "pip-list",
  "package.json",
  "package-lock.json",
  "pyproject.toml",
  "uv.lock",
  "poetry.lock",
  "pdm.lock",
  "pylock.toml",
  "Pipfile",
  "Pipfile.lock",
  "environment.yml",
  "conda-list",
  "python-script",
  "notebook",
  "typed-list",
  // Bills of materials, and lists of ecosystems other than Python.
  ...([
    "cyclonedx",
    "spdx",
    "pnpm-lock.yaml",
    "yarn.lock",
    "bun.lock",
    "packages.lock.json",
    "csproj",
    "packages.config",
    "Cargo.lock",
    "go.mod",
    "Gemfile.lock",
    "composer.lock",
    "gradle.lockfile",
    "pom.xml",
    "renv.lock",
    "DESCRIPTION",
  ] as const),
  // What is read for its facts: workbooks, databases, low-code packages.
  ...factFormats,
] as const;

export type ReadableFormat = (typeof readableFormats)[number];

export type FactFormat = (typeof factFormats)[number];

/** Read from text; the others from bytes. */
export type TextFormat = Exclude<ReadableFormat, FactFormat>;

export type ManifestFormat = ReadableFormat | "not-read-yet" | "binary" | "unknown";

export type Scope = "runtime" | "development" | "optional";

/** Why a warning is given; warnings are grouped by it on screen. */
export type WarningCause =
  | "not-understood"
  | "include"
  | "option"
  | "unnamed"
  | "duplicate"
  | "hidden-characters"
  | "environment-variable"
  | "contradiction"
  | "encoding"
  | "repeated-key"
  | "overrides"
  | "workspaces"
  | "direct-unknown"
  | "partly-read"
  | "locked"
  | "not-in-file"
  | "nothing-listed";

export type ReadWarning = { line: number | null; message: string; cause: WarningCause };

/**
 * A package that a manifest names. `version` and the version in `purl` only where one exact version is written;
 * `requirement` is everything said after the name (extras, range, address, marker), as written, without passwords.
 * A purl with a qualifier does not come from the registry; `note` then says where it does come from. In conda the
 * qualifiers name the channel, build and platform of its registry.
 */
export type FoundComponent = {
  purl: string;
  ecosystem: Ecosystem;
  name: string;
  version: string | null;
  requirement: string | null;
  pinned: boolean;
  scope: Scope;
  direct: boolean;
  line: number | null;
  note: string | null;
  hashes?: readonly string[];
  licence?: string;
};

/** `resolved`: the list is complete, with what its packages pull in. With `error`, nothing was read. */
export type ReadManifest = {
  format: ManifestFormat;
  components: FoundComponent[];
  warnings: ReadWarning[];
  resolved: boolean;
  /** Of workbooks, databases and low-code packages; of scripts and notebooks where they name places of data. */
  facts?: FileFacts;
  error?: string;
};

/** How far a large file is read; `share` from 0 to 1. Reading goes on whatever is done with it. */
export type ReadProgress = (told: { phase: "opening" | "sheets"; share: number }) => void;

/** Where a package comes from when it is not the registry; part of its package URL. */
export type Origin =
  | { vcs_url: string }
  | { download_url: string }
  | { repository_url: "file:" }
  | { build?: string; channel?: string; subdir?: string; type?: string };

/** For folders and files of the maker: the same wherever they lie, so no path becomes part of a name. */
export const fromLocalFile: Origin = { repository_url: "file:" };

/** What else a package URL of an SBOM says, such as the architecture. */
export type Qualifiers = Readonly<Record<string, string>>;

export function foundComponent(
  found: Omit<FoundComponent, "purl"> & { origin?: Origin | Qualifiers | null },
): FoundComponent {
  const { origin, ...component } = found;
  const name = normalPackageName(found.ecosystem, found.name);
  const whole = { ecosystem: found.ecosystem, name, version: found.version };
  const purl = packageUrl({ ...whole, qualifiers: origin ? { ...origin } : null });
  if (!origin || purl.length <= longestPurl) return { purl, ...component, name };
  const shortened = Object.entries(origin).map(([key, address]) => [key, address.slice(0, 60)]);
  return { purl: packageUrl({ ...whole, qualifiers: Object.fromEntries(shortened) }), ...component, name };
}

/** Addresses can be of any length; past this one they no longer help to tell two packages apart. */
const longestPurl = 600;

export function unreadManifest(format: ManifestFormat, error: string): ReadManifest {
  return { format, components: [], warnings: [], resolved: false, error };
}

/** The manifest, or a refusal where it holds more than the limit; lines that only warn count too. */
export function withinLimits(manifest: ReadManifest): ReadManifest {
  const { components, warnings } = manifest;
  return components.length + warnings.length > manifestLimits.components
    ? tooManyEntries(manifest.format)
    : manifest;
}

class TooManyEntries extends Error {}

/** What the reader reads, or the refusal where it stopped at the limit. */
export function readWithinLimits(format: ManifestFormat, read: () => ReadManifest): ReadManifest {
  try {
    return read();
  } catch (error) {
    if (error instanceof TooManyEntries) return tooManyEntries(format);
    throw error;
  }
}

/** @throws what `readWithinLimits` tells, where these are more than a file may hold: nothing after them is read. */
export function stopBeyondLimit(...lists: readonly { length: number }[]) {
  const entries = lists.reduce((count, { length }) => count + length, 0);
  if (entries > manifestLimits.components) throw new TooManyEntries();
}

export function tooManyEntries(format: ManifestFormat) {
  const most = manifestLimits.components.toLocaleString("en");
  return unreadManifest(
    format,
    `This file has more than ${most} entries, which is more than can be read at once. Nothing was taken from it. Split it, or check that it is the file you meant.`,
  );
}
