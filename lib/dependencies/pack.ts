import { withoutUnfitCharacters } from "@/lib/foundation/plain-text";
import type { FileFacts } from "./facts";
import {
  type FoundComponent,
  type ReadableFormat,
  type ReadManifest,
  readableFormats,
  type Scope,
  type WarningCause,
} from "./manifest";
import { ecosystems, readPackageUrl } from "./package-url";
import { joinedName } from "./package-url-types";
import { shareableFacts } from "./shareable-facts";

/** The most text that a form sends of what was read: the whole form has to stay under 1 MB. */
export const parcelLimit = 850_000;

export const scopeLetters = { r: "runtime", d: "development", o: "optional" } as const satisfies Record<
  string,
  Scope
>;

/** Hashes and licence, where the file says them. */
export type PackedProof = { hashes?: string[]; licence?: string };

/** Package URL, requirement, three signs for scope, direct and pinned, line, note, proof. */
export type PackedComponent = [
  string,
  string | null,
  string,
  number | null,
  string | null,
  (PackedProof | undefined)?,
];

export type PackedManifest = {
  name: string;
  format: ReadableFormat;
  resolved: boolean;
  components: PackedComponent[];
  warnings: [number | null, string, WarningCause][];
  facts?: FileFacts;
};

/**
 * What was read from a file, small enough to be sent with a form; the file itself stays where it is. Hashes of more than
 * `mostHashText` characters are left out.
 */
export function packManifest(
  name: string,
  manifest: ReadManifest,
  mostHashText = mostHashTextOfForms,
): PackedManifest {
  const format = readableFormats.find((readable) => readable === manifest.format) ?? "typed-list";
  const hashes = manifest.components.flatMap((component) => component.hashes ?? []);
  const withHashes = hashes.reduce((length, hash) => length + hash.length, 0) <= mostHashText;
  return {
    name: keptText(name, 200),
    format,
    resolved: manifest.resolved,
    components: manifest.components.map((component) => packComponent(component, withHashes)),
    warnings: manifest.warnings
      .slice(0, 200)
      .map(({ line, message, cause }) => [line, keptText(message, 600), cause]),
    ...(manifest.facts ? { facts: shareableFacts(manifest.facts) } : {}),
  };
}

/** A form carries the packages of a large list, and leaves out what only proves them. */
const mostHashTextOfForms = 250_000;

export const mostHashes = 16;
export const longestHash = 200;
export const longestLicence = 300;

function packComponent(component: FoundComponent, withHashes: boolean): PackedComponent {
  const { purl, requirement, scope, direct, pinned, line, note } = component;
  const letters = `${scope.charAt(0)}${direct ? 1 : 0}${pinned ? 1 : 0}`;
  const packed: PackedComponent = [
    purl,
    requirement === null ? null : keptText(requirement, 1_000),
    letters,
    line,
    note === null ? null : keptText(note, 300),
  ];
  const hashes = withHashes ? (component.hashes ?? []) : [];
  const proof: PackedProof = {
    ...(hashes.length > 0
      ? { hashes: hashes.slice(0, mostHashes).map((hash) => keptText(hash, longestHash)) }
      : {}),
    ...(component.licence ? { licence: keptText(component.licence, longestLicence) } : {}),
  };
  if (Object.keys(proof).length > 0) packed.push(proof);
  return packed;
}

/** So much of a text as is sent; a character may be cut in two. */
function keptText(text: string, most: number) {
  return withoutUnfitCharacters(text.slice(0, most));
}

/** The package of a packed component, or null where its package URL is none that is kept. */
export function readPurl(text: string) {
  const parsed = readPackageUrl(text);
  if ("error" in parsed) return null;
  const ecosystem = ecosystems.find((known) => known === parsed.type);
  if (!ecosystem) return null;
  const name = joinedName(ecosystem, parsed.namespace, parsed.name);
  return { purl: parsed.canonical, ecosystem, name, version: parsed.version };
}

/** The way back, for a draft; a component that is none is left out. */
export function unpackComponent([
  purl,
  requirement,
  letters,
  line,
  note,
  proof,
]: PackedComponent): FoundComponent[] {
  const component = readPurl(purl);
  if (!component) return [];
  const scope = scopeLetters[letters.charAt(0) as keyof typeof scopeLetters] ?? "runtime";
  return [
    {
      ...component,
      requirement,
      scope,
      direct: letters[1] === "1",
      pinned: letters[2] === "1",
      line,
      note,
      ...proof,
    },
  ];
}
