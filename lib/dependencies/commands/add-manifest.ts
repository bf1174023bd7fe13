import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/commands";
import { inTransaction, type Transaction } from "@/lib/foundation/database";
import { ensure, Refusal } from "@/lib/foundation/refusal";
import { mayEditApplication } from "@/lib/inventory/access";
import { ensureInUse, findHeldApplication } from "@/lib/inventory/commands/find-held-application";
import { sentManifestSchema } from "../parcel";
import { mostManifests } from "../schema";
import { storeComponents } from "./store-components";
import { summariseStoredNeeds } from "./summarise-stored-needs";
import { writeManifest } from "./write-manifest";

/**
 * Adds one manifest to what an application needs, or replaces the one of its name, and leaves everything else as it is.
 * `sent` is what `packManifest(name, readManifest(…))` makes. Idempotent by content: the same again writes nothing, not
 * even a trace, and answers `again: true`. Returns the application's id, the manifest's, and how many packages were
 * added, removed, moved to another version, and left unchanged (all zero for `again`). Compose it in `changeAndScore`.
 * @throws ZodError where `sent` does not fit; Refusal `not-found`, `not-allowed`, `conflict` (retired, or too many lists).
 */
export async function addManifest(
  actor: Actor,
  reference: string,
  sent: unknown,
  now: Date,
  transaction?: Transaction,
) {
  return inTransaction(transaction, async (tx) => {
    const { id, ...application } = await findHeldApplication(tx, actor, reference);
    ensure(
      mayEditApplication(actor, application),
      "Only its owners and IT analysts can say what this application needs.",
    );
    ensureInUse(application);
    const manifest = sentManifestSchema.parse(sent);

    const others = await tx.manifest.count({ where: { applicationId: id, name: { not: manifest.name } } });
    if (others >= mostManifests)
      throw new Refusal(
        "conflict",
        `It has ${others} lists already, and ${mostManifests} is the most. Remove one of them first, or send this one under the name of the list it replaces.`,
      );
    const versionIds = await storeComponents(tx, manifest.components);
    const { id: manifestId, ...written } = await writeManifest(tx, actor, id, manifest, versionIds, now);
    if (written.again) return { id, manifestId, ...written };
    const stated = { nothing: false, statedAt: now, ...(await summariseStoredNeeds(tx, id)) };
    await tx.applicationNeeds.upsert({
      where: { applicationId: id },
      create: { applicationId: id, ...stated },
      update: stated,
      select: { applicationId: true },
    });
    await recordAudit(tx, actor, "application.needs-stated", [id], { needs: manifest.name }, now);
    return { id, manifestId, ...written };
  });
}
