import { z } from "zod";
import { readCursor } from "@/lib/foundation/paging";
import { type Ecosystem, ecosystems, packageUrl, readPackageUrl } from "./package-url";
import type { VersionRange } from "./version-range";

export const componentSorts = ["applications", "name", "first-seen", "last-seen"] as const;

export type ComponentSort = (typeof componentSorts)[number];

export const componentViews = ["applications", "may-need", "owners", "departments"] as const;

const first = (value: unknown) => (Array.isArray(value) ? value[0] : value);

const text = (most: number) =>
  z.preprocess(
    first,
    z
      .string()
      .max(most)
      .transform((words) =>
        words
          .toWellFormed()
          .replace(/\p{Cc}/gu, " ")
          .trim(),
      )
      .catch(""),
  );

const place = z.preprocess(first, z.string().max(1_000).nullable().catch(null));

/** Everything that the list of packages shows stands in its address; what does not fit is as if it were not there. */
export const componentSearchSchema = z.object({
  q: text(300),
  ecosystem: z.preprocess(first, z.enum(ecosystems).nullable().catch(null)),
  sort: z.preprocess(first, z.enum(componentSorts).catch("applications")),
  direction: z.preprocess(first, z.enum(["ascending", "descending"]).catch("descending")),
  after: place,
  before: place,
});

export type ComponentSearch = z.infer<typeof componentSearchSchema>;

/** What the page of one package is asked; `versions` as people write them. */
export const reachSearchSchema = z.object({
  versions: text(200),
  view: z.preprocess(first, z.enum(componentViews).catch("applications")),
  after: place,
});

export type ReachSearch = z.infer<typeof reachSearchSchema>;

const reachPlaceSchema = z.tuple([z.int().min(0).max(1_000), z.uuid()]);

/** Behind which application the next page begins: its risk, in whole points, and its id; null where the text is no such place. */
export function readReachPlace(text: string | null) {
  const read = reachPlaceSchema.safeParse(readCursor(text));
  return read.success ? read.data : null;
}

/** The search as an address: only what differs from its beginning. */
export function writeComponentsAddress(search: Partial<ComponentSearch>) {
  return written("/components", search, componentSearchSchema.parse({}));
}

/** The page of a package, whose address is its package URL. */
export function writeComponentAddress(purl: string, search: Partial<ReachSearch> = {}) {
  return written(`/components/${purl}`, search, reachSearchSchema.parse({}));
}

function written<Search extends object>(path: string, search: Partial<Search>, start: Search) {
  const parameters = new URLSearchParams();
  for (const key of Object.keys(start) as (keyof Search & string)[]) {
    const value = search[key] ?? "";
    if (value !== "" && value !== start[key]) parameters.set(key, String(value));
  }
  const query = parameters.toString();
  return query ? `${path}?${query}` : path;
}

/** The package URL that an address names after its folder; its parts come encoded once more, or not. */
export function purlOfAddress(parts: readonly string[]) {
  try {
    return parts.map((part) => (part.startsWith("pkg:") ? part : decodeURIComponent(part))).join("/");
  } catch {
    return parts.join("/");
  }
}

const ecosystemWords: Partial<Record<Ecosystem, string>> & Record<string, string> = {
  pypi: "Python (PyPI)",
  npm: "JavaScript (npm)",
  maven: "Java (Maven)",
  nuget: ".NET (NuGet)",
  golang: "Go",
  gem: "Ruby",
  cargo: "Rust",
  composer: "PHP",
  cran: "R (CRAN)",
  conda: "Conda",
  deb: "Debian",
  rpm: "RPM",
};

export function ecosystemWord(ecosystem: string) {
  return ecosystemWords[ecosystem] ?? ecosystem;
}

/** The range of exactly one version, given by itself or at the end of a package URL; null where neither names one. */
export function versionAskedFor(text: string): VersionRange | null {
  const read = text.startsWith("pkg:") ? readPackageUrl(text) : null;
  const version = read ? ("error" in read ? null : read.version) : text;
  return version === null ? null : { choices: [[{ sign: "=", version, release: null }]] };
}

/** The package URL under which a package of a list is kept, without its version. */
export function packageUrlOf({ ecosystem, name }: { ecosystem: string; name: string }) {
  const known = ecosystems.find((one) => one === ecosystem);
  return packageUrl({ ecosystem: known ?? "generic", name });
}
