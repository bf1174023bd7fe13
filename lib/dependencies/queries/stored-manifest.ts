import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/foundation/database";
import { Refusal } from "@/lib/foundation/refusal";
import { fullyVisibleApplications, holdColumns, visibleApplications } from "@/lib/inventory/access";
import { numberOf } from "@/lib/inventory/reference";
import { maySeePackages } from "../access";
import type { ListedPackage } from "../difference";

/** What a stored list holds, to compare a newer one with. @throws Refusal `not-found`, also where packages may not be seen. */
export async function getStoredManifest(
  actor: Actor,
  reference: string,
  name: string,
): Promise<ListedPackage[]> {
  const application = await database.application.findFirst({
    where: {
      AND: [
        visibleApplications(actor),
        fullyVisibleApplications(actor),
        { number: numberOf(reference) ?? -1 },
      ],
    },
    select: { ...holdColumns, manifests: { where: { name }, select: { id: true } } },
  });
  const [manifest] = application?.manifests ?? [];
  if (!application || !manifest || !maySeePackages(actor, application))
    throw new Refusal("not-found", "There is no such list.");
  const rows = await database.$queryRaw<ListedPackage[]>`
    SELECT v.purl, c.ecosystem, c.name, nullif(v.version, '') AS version, d.requirement
    FROM dependency d JOIN component_version v ON v.id = d.component_version_id JOIN component c ON c.id = v.component_id
    WHERE d.manifest_id = ${manifest.id}::uuid ORDER BY v.purl, d.id`;
  return rows;
}
