import type { ReadWarning } from "../manifest";

export type SpdxPackage = {
  id: string | null;
  name: string;
  version: string | null;
  purl: string | null;
  hashes: string[];
  licence: string | null;
  line: number;
  requirement?: string | null;
  note?: string | null;
  /** It is an application that the document is about, and no package. */
  isApplication?: boolean;
  /** An application or a data source, as our own documents tell them from packages. */
  isNoPackage?: boolean;
  /** What our own documents say is known of an application's packages. */
  known?: string | null;
};

/** `from` needs `to`; `kind` is the word of SPDX 2 in capitals, with the two sides in the order of DEPENDS_ON. */
export type SpdxRelation = { from: string; kind: string; to: string };

/** What all serialisations of SPDX say alike. `described` are the ids of what the document is about. */
export type SpdxDocument = {
  version: string | null;
  packages: SpdxPackage[];
  relations: SpdxRelation[];
  described: Set<string>;
  warnings: ReadWarning[];
};

/** “NOASSERTION” and “NONE” say that nothing is said. */
export function saidBySpdx(text: string | null) {
  return text === null || /^(?:NOASSERTION|NONE|)$/.test(text.trim()) ? null : text.trim();
}

/** Everything but DEPENDS_ON is written from the side of what is needed. */
export function relationOf(one: string, kind: string, other: string): SpdxRelation {
  return /_OF$/.test(kind) ? { from: other, kind, to: one } : { from: one, kind, to: other };
}
