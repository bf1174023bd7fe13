import type { ReadManifest } from "./manifest";
import { readCycloneDx } from "./readers/cyclonedx";
import { readPnpmLock } from "./readers/pnpm-lock";
import { readSpdx } from "./readers/spdx";

/** Bills of materials, and lists of ecosystems other than Python: how each is told from others, and how it is read. */
const formats = {
  cyclonedx: {
    content: /"bomFormat"\s*:\s*"CycloneDX"|<bom\s[^>]{0,500}cyclonedx/i,
    name: /^bom\.(?:json|xml)$|\.(?:cdx|bom|cyclonedx)\.(?:json|xml)$/,
    read: readCycloneDx,
  },
  spdx: {
    content: /"(?:spdxVersion|spdxId)"\s*:|^SPDXVersion:|spdx\.org\/rdf/im,
    name: /\.spdx(?:\.(?:json|jsonld|rdf|xml|yaml|yml))?$/,
    read: readSpdx,
  },
  "pnpm-lock.yaml": {
    content: /^lockfileVersion:\s/m,
    name: /^pnpm-lock(?:\.[^.]+)?\.ya?ml$/,
    read: readPnpmLock,
  },
} as const satisfies Record<string, { content: RegExp; name: RegExp; read: (text: string) => ReadManifest }>;

type Format = keyof typeof formats;
const known = Object.keys(formats) as Format[];
const bills: readonly Format[] = ["cyclonedx", "spdx"];

/** A bill of materials says what it is; the others have a name of their own, and are found in pasted text by content. */
export function billOrLockFormat(name: string, text: string): Format | null {
  return (
    bills.find((format) => formats[format].content.test(text)) ??
    known.find((format) => formats[format].name.test(name)) ??
    known.find((format) => formats[format].content.test(text)) ??
    null
  );
}

export const billAndLockReaders = Object.fromEntries(
  known.map((format) => [format, formats[format].read]),
) as Record<Format, (text: string) => ReadManifest>;
