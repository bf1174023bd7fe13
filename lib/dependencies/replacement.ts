import { compareManifests, type ListedPackage, type ManifestDifference } from "./difference";
import type { SentComponent } from "./parcel";

type Row = {
  requirement: string | null;
  scope: string;
  direct: boolean;
  line: number | null;
  note: string | null;
};

export type StoredRow = Row & ListedPackage & { id: string };

/** What has to be written so that the stored rows equal what was sent; a row that stays keeps its `since`. */
export type Replacement = {
  goneIds: string[];
  changed: { id: string; to: SentComponent }[];
  fresh: SentComponent[];
  difference: ManifestDifference;
};

export function planReplacement(stored: readonly StoredRow[], sent: readonly SentComponent[]): Replacement {
  const known = new Map(stored.map((row) => [rowKey(row), row]));
  const wanted = new Map<string, SentComponent>();
  for (const component of sent) if (!wanted.has(rowKey(component))) wanted.set(rowKey(component), component);

  const changed = [...wanted].flatMap(([key, to]) => {
    const row = known.get(key);
    return row && !isSame(row, to) ? [{ id: row.id, to }] : [];
  });
  const listed = [...wanted.values()];
  return {
    goneIds: stored
      .filter((row) => known.get(rowKey(row)) !== row || !wanted.has(rowKey(row)))
      .map((row) => row.id),
    changed,
    fresh: [...wanted].filter(([key]) => !known.has(key)).map(([, component]) => component),
    difference: compareManifests<ListedPackage>(
      { components: stored.map(withoutEmptyVersion) },
      { components: listed.map(withoutEmptyVersion) },
    ),
  };
}

function rowKey({ purl, requirement, scope }: { purl: string; requirement: string | null; scope: string }) {
  return JSON.stringify([purl, requirement, scope]);
}

function isSame(one: Row, other: Row) {
  return one.direct === other.direct && one.line === other.line && one.note === other.note;
}

/** Stored and sent packages without a version have an empty one. */
function withoutEmptyVersion({ purl, ecosystem, name, version, requirement }: ListedPackage): ListedPackage {
  return { purl, ecosystem, name, version: version || null, requirement };
}
