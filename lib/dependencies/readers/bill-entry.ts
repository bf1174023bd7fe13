import { withoutCredentials } from "../credentials";
import { type FoundComponent, foundComponent } from "../manifest";
import { ecosystems, readPackageUrl } from "../package-url";
import { joinedName } from "../package-url-types";

/** An entry of a bill of materials: all that CycloneDX and SPDX say alike. */
export type BillEntry = {
  purl: string | null;
  name: string;
  version: string | null;
  line: number | null;
  requirement?: string | null;
  note?: string | null;
  hashes?: readonly string[];
  licence?: string | null;
} & Pick<FoundComponent, "scope" | "direct">;

const longestName = 214;
const longestVersion = 200;

/** The package that an entry names, or what is wrong with its package URL, as a sentence. */
export function billComponent(entry: BillEntry): FoundComponent | { problem: string } {
  const parsed = entry.purl === null ? generic(entry) : readPackageUrl(withoutCredentials(entry.purl));
  const shown = withoutCredentials(entry.purl ?? entry.name).slice(0, 200);
  if ("error" in parsed) return { problem: `${parsed.error} It was not read: ${shown}` };
  const ecosystem = ecosystems.find((known) => known === parsed.type);
  if (!ecosystem)
    return { problem: `Packages of the kind “${parsed.type.slice(0, 40)}” are not kept here: ${shown}` };
  const name = joinedName(parsed.type, parsed.namespace, parsed.name);
  const version = parsed.version ?? (entry.requirement ? null : entry.version);
  if (name.length > longestName || (version?.length ?? 0) > longestVersion)
    return { problem: `The name or the version is too long to be one: ${shown.slice(0, 100)}` };

  return foundComponent({
    ecosystem,
    name,
    version,
    requirement: entry.requirement ? withoutCredentials(entry.requirement).slice(0, 1_000) : null,
    pinned: version !== null,
    scope: entry.scope,
    direct: entry.direct,
    line: entry.line,
    note: noteOf(entry),
    origin: usefulQualifiers(parsed.type, parsed.qualifiers),
    ...(entry.hashes && entry.hashes.length > 0 ? { hashes: entry.hashes } : {}),
    ...(entry.licence ? { licence: entry.licence.slice(0, 300) } : {}),
  });
}

const noPackageUrl = "Its entry has no package URL, so it is not known where it comes from";

function noteOf({ note, purl }: BillEntry) {
  const notes = [note ? withoutCredentials(note) : null, purl === null ? noPackageUrl : null];
  return notes.filter(Boolean).join(". ").slice(0, 300) || null;
}

function generic({ name, version }: BillEntry) {
  const plain = { namespace: null, qualifiers: null, subpath: null, canonical: "" };
  return name.trim() === ""
    ? { error: "This entry has neither a package URL nor a name." }
    : { type: "generic", name: name.trim(), version, ...plain };
}

/** Every Maven package is a JAR file unless something else is said. */
function usefulQualifiers(type: string, qualifiers: Record<string, string> | null) {
  const kept = Object.entries(qualifiers ?? {}).filter(
    ([key, value]) => !(type === "maven" && key === "type" && value === "jar"),
  );
  const safe = kept.slice(0, 8).map(([key, value]) => [key, withoutCredentials(value).slice(0, 400)]);
  return safe.length > 0 ? (Object.fromEntries(safe) as Record<string, string>) : null;
}
