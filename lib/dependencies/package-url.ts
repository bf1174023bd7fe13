import { findUnfitCharacter } from "@/lib/foundation/plain-text";
import { joinedName, normalParts, problemOfType, splitName } from "./package-url-types";

/** Where packages of a kind come from; the words are package-url types. */
export const ecosystems = [
  ...(["pypi", "npm", "maven", "nuget", "golang", "gem", "cargo", "composer", "cran", "conda"] as const),
  ...(["github", "gitlab", "bitbucket", "huggingface", "mlflow", "docker", "oci", "generic"] as const),
  ...(["deb", "rpm", "apk", "alpm", "conan", "swift", "cocoapods", "pub", "hex", "hackage"] as const),
] as const;

export type Ecosystem = (typeof ecosystems)[number];

/** What a package URL says, normalised; `qualifiers` are sorted by key. */
export type PackageUrl = {
  type: string;
  namespace: string | null;
  name: string;
  version: string | null;
  qualifiers: Record<string, string> | null;
  subpath: string | null;
  canonical: string;
};

export type PackageUrlParts = Omit<PackageUrl, "canonical">;

/** The one spelling of a name in its ecosystem: PEP 503 for pypi, lower case for npm, as written for cran. */
export function normalPackageName(ecosystem: Ecosystem, name: string) {
  const parts = splitName(ecosystem, name.trim());
  const whole = { type: ecosystem, version: null, qualifiers: null, subpath: null };
  const normal = normalParts({ ...whole, ...parts });
  return joinedName(ecosystem, normal.namespace, normal.name);
}

/** The canonical package URL; a version only where it is known exactly. */
export function packageUrl(component: {
  ecosystem: Ecosystem;
  name: string;
  version?: string | null;
  qualifiers?: Record<string, string> | null;
}) {
  const name = normalPackageName(component.ecosystem, component.name);
  return canonicalPackageUrl({
    type: component.ecosystem,
    ...splitName(component.ecosystem, name),
    version: component.version || null,
    qualifiers: component.qualifiers ?? null,
    subpath: null,
  });
}

/** A package URL with all that its type asks for. Never throws. */
export function parsePackageUrl(text: string): PackageUrl | { error: string } {
  const parsed = readPackageUrl(text);
  const problem = "error" in parsed ? null : problemOfType(parsed);
  return problem === null ? parsed : { error: problem };
}

/**
 * The same for what stands in our own lists, where a version may be missing that the type asks for. Never throws.
 * Source: the package-url specification, “How to parse a purl string in its components”.
 */
export function readPackageUrl(text: string): PackageUrl | { error: string } {
  const [beforeSubpath, rawSubpath] = splitLast(text.trim(), "#");
  const [beforeQualifiers, rawQualifiers] = splitLast(beforeSubpath, "?");
  const scheme = /^pkg:\/*/i.exec(beforeQualifiers);
  if (!scheme) return { error: "A package URL starts with “pkg:”." };

  const path = beforeQualifiers.slice(scheme[0].length).replace(/\/+$/, "");
  const slash = path.indexOf("/");
  const type = (slash < 0 ? path : path.slice(0, slash)).toLowerCase();
  if (!/^[a-z][a-z0-9.+-]*$/.test(type)) return { error: "A package URL names its type after “pkg:”." };
  if (slash < 0) return { error: "A package URL needs a package name after its type." };

  try {
    const rest = path.slice(slash + 1).replace(/^\/+/, "");
    // A scope written without encoding, “@babel/core”, starts with the sign that marks a version.
    const at = rest.lastIndexOf("@");
    const versioned = at > 0 && rest[at - 1] !== "/";
    const segments = (versioned ? rest.slice(0, at) : rest)
      .split("/")
      .map(decodeURIComponent)
      .filter(Boolean);
    if (at === 0 && segments.length < 2)
      return { error: "A package URL needs a package name after its type." };
    if (versioned === false && at > 0 && segments.at(-1)?.startsWith("@"))
      return { error: "A package URL needs a package name before its version." };
    const name = segments.pop()?.trim();
    if (!name) return { error: "A package URL needs a package name after its type." };

    const qualifiers = parseQualifiers(rawQualifiers ?? "");
    if (!qualifiers)
      return {
        error:
          "A qualifier key starts with a letter, holds only letters, digits, “.”, “-” and “_”, and stands once.",
      };
    const subpath = (rawSubpath ?? "").split("/").map(decodeURIComponent).filter(namesAPlace);
    if (subpath.some((segment) => segment.includes("/")))
      return { error: "A part of the subpath may not hold an encoded “/”." };

    const parts = normalParts({
      type,
      namespace: segments.join("/") || null,
      name,
      version: (versioned && decodeURIComponent(rest.slice(at + 1)).trim()) || null,
      qualifiers: qualifiers.length > 0 ? Object.fromEntries(qualifiers) : null,
      subpath: subpath.join("/") || null,
    });
    const said = [name, parts.namespace, parts.version, parts.subpath, ...qualifiers.flat()].join("/");
    const unfit = findUnfitCharacter(said, { multiline: false });
    if (unfit) return { error: `This package URL ${unfit}` };
    return { ...parts, canonical: canonicalPackageUrl(parts) };
  } catch {
    return {
      error: "A “%” in this package URL is not followed by two hexadecimal digits that make a letter.",
    };
  }
}

/** Null where a key is not allowed or stands twice. A qualifier without a value says nothing and is left out. */
function parseQualifiers(text: string) {
  const found = new Map<string, string>();
  for (const pair of text.split("&")) {
    if (pair === "") continue;
    const equals = pair.indexOf("=");
    const key = (equals < 0 ? pair : pair.slice(0, equals)).toLowerCase();
    if (!/^[a-z][a-z0-9._-]*$/.test(key) || found.has(key)) return null;
    const value = equals < 0 ? "" : decodeURIComponent(pair.slice(equals + 1));
    if (value !== "") found.set(key, value);
  }
  return [...found].sort(([one], [other]) => (one < other ? -1 : 1));
}

function canonicalPackageUrl({ type, namespace, name, version, qualifiers, subpath }: PackageUrlParts) {
  const query = Object.entries(qualifiers ?? {})
    .filter(([, value]) => value !== "")
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, value]) => `${key.toLowerCase()}=${encoded(value).replaceAll("%2F", "/")}`)
    .join("&");
  const place = namespace ? `${namespace.split("/").map(encoded).join("/")}/` : "";
  return [
    `pkg:${type}/${place}${encoded(name)}`,
    version ? `@${encoded(version)}` : "",
    query ? `?${query}` : "",
    subpath ? `#${subpath.split("/").map(encoded).join("/")}` : "",
  ].join("");
}

/** Source: the specification, “Character encoding”: all but letters, digits and “.-_~:” is encoded. */
function encoded(text: string) {
  return encodeURIComponent(text.toWellFormed())
    .replace(/[!'()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll("%3A", ":");
}

function namesAPlace(segment: string) {
  return segment !== "" && segment !== "." && segment !== "..";
}

function splitLast(text: string, separator: string): [string, string | null] {
  const at = text.lastIndexOf(separator);
  return at < 0 ? [text, null] : [text.slice(0, at), text.slice(at + 1)];
}
