import type { Transaction } from "@/lib/foundation/database";
import { packageUrl } from "../package-url";
import type { SentComponent } from "../parcel";

/** Every component version of the list, stored once; returns the ids by purl. Set-based, whatever the size. */
export async function storeComponents(tx: Transaction, components: readonly SentComponent[]) {
  if (components.length === 0) return new Map<string, string>();
  const versions = new Map(
    inStorageOrder(components, ({ purl }) => purl).map((component) => [component.purl, component]),
  );
  const wholes = new Map(
    inStorageOrder(components, wholeOf).map((component) => [wholeOf(component), component]),
  );

  const kinds = [...wholes].map(([purl, { ecosystem, name }]) => ({ purl, ecosystem, name }));
  await tx.$executeRaw`
    INSERT INTO component (id, purl, ecosystem, name)
    SELECT gen_random_uuid(), * FROM unnest(
      ${kinds.map(({ purl }) => purl)}::text[], ${kinds.map(({ ecosystem }) => ecosystem)}::text[],
      ${kinds.map(({ name }) => name)}::text[])
    ON CONFLICT (purl) DO NOTHING`;

  const exact = [...versions.values()];
  await tx.$executeRaw`
    INSERT INTO component_version (id, purl, version, component_id)
    SELECT gen_random_uuid(), sent.purl, sent.version, component.id
    FROM unnest(${exact.map(({ purl }) => purl)}::text[], ${exact.map(({ version }) => version)}::text[],
      ${exact.map(wholeOf)}::text[]) AS sent (purl, version, whole)
    JOIN component ON component.purl = sent.whole
    ON CONFLICT (purl) DO NOTHING`;
  await storeProof(tx, exact);

  const found = await tx.$queryRaw<{ id: string; purl: string }[]>`
    SELECT id::text, purl FROM component_version WHERE purl = ANY (${[...versions.keys()]}::text[])`;
  return new Map(found.map((version) => [version.purl, version.id]));
}

/** What the first list says that says it: nobody's later list changes what others read of a package. */
async function storeProof(tx: Transaction, components: readonly SentComponent[]) {
  const proved = components.filter(
    ({ version, hashes, licence }) => version !== "" && ((hashes?.length ?? 0) > 0 || licence),
  );
  if (proved.length === 0) return;
  // A list of lists has no type of its own in SQL, and no hash holds a space.
  await tx.$executeRaw`
    WITH sent AS (
      SELECT * FROM unnest(${proved.map(({ purl }) => purl)}::text[],
        ${proved.map(({ hashes }) => (hashes ?? []).join(" "))}::text[],
        ${proved.map(({ licence }) => licence ?? null)}::text[]) AS sent (purl, hashes, licence)
    ), silent AS (
      SELECT v.id, sent.hashes, sent.licence FROM component_version v JOIN sent ON sent.purl = v.purl
      WHERE (v.licence IS NULL AND sent.licence IS NOT NULL) OR (v.hashes = '{}' AND sent.hashes <> '')
      ORDER BY v.purl FOR UPDATE OF v
    )
    UPDATE component_version v SET licence = coalesce(v.licence, silent.licence),
      hashes = CASE WHEN v.hashes = '{}' AND silent.hashes <> ''
        THEN string_to_array(silent.hashes, ' ') ELSE v.hashes END
    FROM silent WHERE silent.id = v.id`;
}

/** Everybody stores shared rows in one order, so that no two ever wait for each other. */
export function inStorageOrder<T>(items: readonly T[], keyOf: (item: T) => string) {
  return items
    .map((item) => ({ item, key: keyOf(item) }))
    .sort((one, other) => (one.key < other.key ? -1 : Number(one.key > other.key)))
    .map(({ item }) => item);
}

function wholeOf({ ecosystem, name }: SentComponent) {
  return packageUrl({ ecosystem, name });
}
