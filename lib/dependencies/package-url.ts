/** Where packages of a kind come from; the words are package-url types. */
export const ecosystems = ["pypi", "npm", "conda"] as const;

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

type PackageUrlParts = Omit<PackageUrl, "canonical">;

/** The one spelling of a name in its ecosystem: PEP 503 for pypi, lower case for the others. */
export function normalPackageName(ecosystem: Ecosystem, name: string) {
  const lower = name.trim().toLowerCase();
  return ecosystem === "pypi" ? lower.replace(/[-_.]+/g, "-") : lower;
}

/** The canonical package URL; a version only where it is known exactly. */
export function packageUrl(component: {
  ecosystem: Ecosystem;
  name: string;
  version?: string | null;
  qualifiers?: Record<string, string> | null;
}) {
  const name = normalPackageName(component.ecosystem, component.name);
  const slash = component.ecosystem === "npm" && name.startsWith("@") ? name.indexOf("/") : -1;
  return canonicalPackageUrl({
    type: component.ecosystem,
    namespace: slash > 0 ? name.slice(0, slash) : null,
    name: name.slice(slash + 1),
    version: component.version || null,
    qualifiers: component.qualifiers ?? null,
    subpath: null,
  });
}

/** Source: the package-url specification, “How to parse a purl string in its components”. Never throws. */
export function parsePackageUrl(text: string): PackageUrl | { error: string } {
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
    if (!qualifiers) return { error: "A qualifier key may hold only letters, digits, “.”, “-” and “_”." };

    const parts = normalParts({
      type,
      namespace: segments.join("/") || null,
      name,
      version: (versioned && decodeURIComponent(rest.slice(at + 1)).trim()) || null,
      qualifiers: qualifiers.length > 0 ? Object.fromEntries(qualifiers) : null,
      subpath: (rawSubpath ?? "").split("/").map(decodeURIComponent).filter(namesAPlace).join("/") || null,
    });
    return { ...parts, canonical: canonicalPackageUrl(parts) };
  } catch {
    return {
      error: "A “%” in this package URL is not followed by two hexadecimal digits that make a letter.",
    };
  }
}

const lowerCaseTypes = new Set("alpm apk bitbucket composer deb github gitlab hex npm pypi".split(" "));
const lowerNamespaceTypes = new Set("qpkg rpm".split(" "));
const lowerNameTypes = new Set("bitnami oci pub".split(" "));
const lowerVersionTypes = new Set("huggingface luarocks".split(" "));

function normalParts(parts: PackageUrlParts): PackageUrlParts {
  const { type } = parts;
  const lowerNamespace = lowerCaseTypes.has(type) || lowerNamespaceTypes.has(type);
  const lowerName = lowerCaseTypes.has(type) || lowerNameTypes.has(type);
  let name = lowerName ? parts.name.toLowerCase() : parts.name;
  if (type === "pypi") name = normalPackageName("pypi", name);
  if (type === "pub") name = name.replaceAll("-", "_");
  return {
    ...parts,
    namespace: lowerNamespace ? (parts.namespace?.toLowerCase() ?? null) : parts.namespace,
    name,
    version: lowerVersionTypes.has(type) ? (parts.version?.toLowerCase() ?? null) : parts.version,
  };
}

/** Null where a key is not allowed. A qualifier without a value says nothing and is left out. */
function parseQualifiers(text: string) {
  const found = new Map<string, string>();
  for (const pair of text.split("&")) {
    if (pair === "") continue;
    const equals = pair.indexOf("=");
    const key = (equals < 0 ? pair : pair.slice(0, equals)).toLowerCase();
    if (!/^[a-z._-][a-z0-9._-]*$/.test(key)) return null;
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
