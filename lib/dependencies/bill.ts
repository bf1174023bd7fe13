import type { BilledFile, BilledLink, BilledSource } from "./bill-data";
import type { Scope } from "./manifest";
import { readPackageUrl } from "./package-url";
import type { Standing } from "./standing";

/** One place where an application names a package. */
export type BilledUse = {
  purl: string;
  name: string;
  /** Empty where the list names none. */
  version: string;
  requirement: string | null;
  scope: Scope;
  direct: boolean;
  line: number | null;
  note: string | null;
  hashes: readonly string[];
  licence: string | null;
  manifest: string;
  standing: Standing;
};

/**
 * `known` is said of packages: `complete` is all of them, with what they pull in; `hidden` is not for the eyes of whoever
 * asks. `dataKnown` is said of where data comes from.
 */
export type BilledApplication = {
  reference: string;
  title: string;
  headline: string;
  known: "complete" | "incomplete" | "unknown" | "hidden";
  dataKnown: "complete" | "unknown";
  uses: readonly BilledUse[];
  reads: readonly BilledLink[];
  sources: readonly BilledSource[];
  files: readonly BilledFile[];
};

/** How much of what an application needs the list proves to hold: packages, applications and data sources. */
export function wholeness({ known, dataKnown }: BilledApplication): "complete" | "incomplete" | "unknown" {
  if (known === "complete") return dataKnown;
  return known === "incomplete" ? "incomplete" : "unknown";
}

/** What a bill of materials is about: one application, or a set of them with a name. */
export type Bill = {
  name: string;
  headline: string;
  applications: readonly BilledApplication[];
  isSet: boolean;
};

export type BilledMention = BilledUse & { reference: string };

/** A package with every place that names it, the strongest use first. */
export type BilledPackage = {
  purl: string;
  namespace: string | null;
  name: string;
  version: string;
  scope: Scope;
  hashes: readonly string[];
  licence: string | null;
  mentions: readonly [BilledMention, ...BilledMention[]];
};

const strength = { runtime: 0, optional: 1, development: 2 } as const;

/** Every package once, in the order of package URLs, whatever the order in which it was read. */
export function packagesOf({ applications }: Bill): BilledPackage[] {
  const mentions = applications.flatMap(({ reference, uses }) => uses.map((use) => ({ ...use, reference })));
  const byPurl = Map.groupBy(mentions, ({ purl }) => purl);
  return [...byPurl.keys()].sort().flatMap((purl) => {
    const [first, ...rest] = (byPurl.get(purl) ?? []).sort(strongestFirst);
    if (!first) return [];
    const parsed = readPackageUrl(purl);
    const proof = [first, ...rest];
    return {
      purl,
      namespace: "error" in parsed ? null : parsed.namespace,
      name: "error" in parsed ? first.name : parsed.name,
      version: first.version,
      scope: first.scope,
      hashes: proof.find(({ hashes }) => hashes.length > 0)?.hashes ?? [],
      licence: proof.find(({ licence }) => licence !== null)?.licence ?? null,
      mentions: [first, ...rest] as const,
    };
  });
}

/** Each package of the application once, with its strongest use; `direct`: the application itself asks for it somewhere. */
export function ownPackages({ uses }: BilledApplication): BilledUse[] {
  const byPurl = Map.groupBy(uses, ({ purl }) => purl);
  return [...byPurl.keys()].sort().flatMap((purl) => {
    const [strongest, ...rest] = (byPurl.get(purl) ?? []).sort(compareUses);
    if (!strongest) return [];
    return { ...strongest, direct: strongest.direct || rest.some(({ direct }) => direct) };
  });
}

function strongestFirst(one: BilledMention, other: BilledMention) {
  return compareUses(one, other) || compareText(one.reference, other.reference);
}

function compareUses(one: BilledUse, other: BilledUse) {
  return (
    compareText(one.purl, other.purl) ||
    strength[one.scope] - strength[other.scope] ||
    Number(other.direct) - Number(one.direct) ||
    compareText(one.manifest, other.manifest) ||
    (one.line ?? 0) - (other.line ?? 0) ||
    compareText(one.requirement ?? "", other.requirement ?? "")
  );
}

/** Those that feed applications of the bill without being one of them, each once, by reference. */
export function linkedApplications({ applications }: Bill): BilledLink[] {
  const own = new Set(applications.map(({ reference }) => reference));
  const linked = new Map(
    applications.flatMap(({ reads }) => reads.map((link) => [link.reference, link] as const)),
  );
  return [...linked.values()]
    .filter(({ reference }) => !own.has(reference))
    .sort((one, other) => compareText(one.reference, other.reference));
}

/** Every data source once, by name. */
export function sourcesOf({ applications }: Pick<Bill, "applications">): BilledSource[] {
  const sources = new Map(
    applications.flatMap(({ sources: own }) => own.map((source) => [source.id, source] as const)),
  );
  return [...sources.values()].sort(
    (one, other) => compareText(one.name, other.name) || compareText(one.id, other.id),
  );
}

// By code unit, so that every machine writes the same document.
function compareText(one: string, other: string) {
  return one < other ? -1 : Number(one > other);
}

/** What a document may hold of what we know of a mention; the names are the same in every format. */
export function propertiesOf(mention: BilledUse): [string, string][] {
  const { requirement, line, note, manifest, standing, scope, direct } = mention;
  return [
    ["manifest", manifest],
    ["standing", standing],
    ...(requirement === null ? [] : [["requirement", requirement] as [string, string]]),
    ...(line === null ? [] : [["line", String(line)] as [string, string]]),
    ...(note === null ? [] : [["note", note] as [string, string]]),
    ["scope", scope],
    ["direct", String(direct)],
  ];
}
