import type { Transaction } from "@/lib/foundation/database";
import { isReadWhole, summariseNeeds } from "../summarise-needs";

/** What all manifests of an application list now, as far as it decides how much they prove. */
export async function summariseStoredNeeds(tx: Transaction, applicationId: string) {
  const manifests = await tx.$queryRaw<ManifestRow[]>`
    SELECT id::text, format, resolved,
      CASE WHEN facts IS NULL THEN NULL ELSE jsonb_build_object('encrypted', facts->'encrypted', 'addIns', facts->'addIns') END AS facts
    FROM manifest WHERE application_id = ${applicationId}::uuid`;
  const rows = await tx.$queryRaw<ListedRow[]>`
    SELECT d.manifest_id::text AS manifest, c.ecosystem, c.name, d.direct, v.version <> '' AS pinned
    FROM dependency d JOIN component_version v ON v.id = d.component_version_id JOIN component c ON c.id = v.component_id
    WHERE d.application_id = ${applicationId}::uuid`;
  const components = Map.groupBy(rows, (row) => row.manifest);
  return summariseNeeds(
    manifests.map(({ id, format, resolved, facts }) => ({
      resolved,
      readWhole: isReadWhole(format, facts),
      components: components.get(id) ?? [],
    })),
  );
}

type ManifestRow = {
  id: string;
  format: string;
  resolved: boolean;
  facts: { encrypted: boolean; addIns: string[] } | null;
};

type ListedRow = { manifest: string; ecosystem: string; name: string; direct: boolean; pinned: boolean };
