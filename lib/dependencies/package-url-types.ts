import type { PackageUrlParts } from "./package-url";

const wordsOf = (text: string) => new Set(text.split(" "));

const lowerCaseTypes = wordsOf("alpm apk bitbucket composer deb github gitlab golang hex npm otp pypi");
const lowerNamespaceTypes = wordsOf("qpkg rpm vscode-extension");
const lowerNameTypes = wordsOf("bitnami oci pub vscode-extension");
const lowerVersionTypes = wordsOf("huggingface luarocks vscode-extension");

/** The one spelling of the parts. Source: the type definitions of the package-url specification. */
export function normalParts(parts: PackageUrlParts): PackageUrlParts {
  const { type } = parts;
  const namespace = normalNamespace(parts);
  const version = lowerVersionTypes.has(type) ? (parts.version?.toLowerCase() ?? null) : parts.version;
  return { ...parts, namespace, name: normalName(parts), version };
}

function normalNamespace({ type, namespace }: PackageUrlParts) {
  if (type === "cpan") return namespace?.toUpperCase() ?? null;
  const isLower = lowerCaseTypes.has(type) || lowerNamespaceTypes.has(type);
  return isLower ? (namespace?.toLowerCase() ?? null) : namespace;
}

function normalName({ type, name, qualifiers }: PackageUrlParts) {
  if (type === "pypi") return name.toLowerCase().replace(/[-_.]+/g, "-");
  if (type === "pub") return name.toLowerCase().replaceAll("-", "_");
  // Databricks does not tell capital letters from small ones; other MLflow servers do.
  if (type === "mlflow" && /databricks/i.test(qualifiers?.repository_url ?? "")) return name.toLowerCase();
  return lowerCaseTypes.has(type) || lowerNameTypes.has(type) ? name.toLowerCase() : name;
}

/** What its type asks for and the package URL does not say, as a sentence; otherwise null. */
export function problemOfType({ type, namespace, name, version, qualifiers }: PackageUrlParts) {
  if (type === "conan" && namespace !== null && qualifiers === null)
    return "A Conan package URL with a user needs a qualifier such as “channel”.";
  if (type === "conan" && namespace === null && qualifiers?.channel)
    return "A Conan package URL with a channel needs a user before the name.";
  if (type === "cran" && version === null) return "A CRAN package URL needs a version.";
  if (type === "swift" && (namespace === null || version === null))
    return "A Swift package URL needs a host before the name and a version.";
  if (type === "julia" && !qualifiers?.uuid) return "A Julia package URL needs the qualifier “uuid”.";
  if (type === "cpan" && namespace !== null && name.includes("::"))
    return "A CPAN package URL names a distribution after its author, and no module.";
  return null;
}

/** A namespace and a name in one, as people write it: “@acme/tool”, “org.apache.commons:io”, “debian/curl”. */
export function joinedName(type: string, namespace: string | null, name: string) {
  return namespace === null ? name : `${namespace}${type === "maven" ? ":" : "/"}${name}`;
}

/** The way back. */
export function splitName(type: string, joined: string) {
  const at = joined.lastIndexOf(type === "maven" ? ":" : "/");
  const isWhole = at <= 0 || type === "pypi" || (type === "npm" && !joined.startsWith("@"));
  return isWhole
    ? { namespace: null, name: joined }
    : { namespace: joined.slice(0, at), name: joined.slice(at + 1) };
}
