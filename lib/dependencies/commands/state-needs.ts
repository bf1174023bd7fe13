import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/commands";
import { inTransaction, type Transaction } from "@/lib/foundation/database";
import { ensure, Refusal } from "@/lib/foundation/refusal";
import { mayEditApplication, visibleApplications } from "@/lib/inventory/access";
import { ensureInUse, findHeldApplication } from "@/lib/inventory/commands/find-held-application";
import { numberOf } from "@/lib/inventory/reference";
import { needsSchema, type StatedNeeds, type StatedRead } from "../schema";
import { describeNeeds } from "../statement";
import { storeComponents } from "./store-components";
import { summariseStoredNeeds } from "./summarise-stored-needs";
import { writeDataSources } from "./write-data-sources";
import { removeManifests, writeManifest } from "./write-manifest";

/** Replaces what the application is said to need; manifests named in `kept` stay as they are. */
export async function stateNeeds(
  actor: Actor,
  reference: string,
  input: unknown,
  now: Date,
  transaction?: Transaction,
) {
  return inTransaction(transaction, async (tx) => {
    const application = await findHeldApplication(tx, actor, reference);
    ensure(
      mayEditApplication(actor, application),
      "Only its owners and IT analysts can say what this application needs.",
    );
    ensureInUse(application);
    const needs = needsSchema.parse(input);

    const { released } = await writeNeeds(tx, actor, application.id, needs, now);
    return { id: application.id, released };
  });
}

/** For a new or a changed application, inside the transaction that made it. `released`: what it reads no longer. */
export async function writeNeeds(
  tx: Transaction,
  actor: Actor,
  applicationId: string,
  needs: StatedNeeds,
  now: Date,
) {
  const isListed = needs.answer === "listed";
  const manifests = isListed ? needs.manifests : [];
  const staying = new Set(isListed ? [...needs.kept, ...manifests.map(({ name }) => name)] : []);
  await removeManifests(tx, actor, applicationId, (name) => staying.has(name), now);
  const versionIds = await storeComponents(
    tx,
    manifests.flatMap(({ components }) => components),
  );
  for (const manifest of manifests) await writeManifest(tx, actor, applicationId, manifest, versionIds, now);
  await writeDataSources(tx, actor, applicationId, needs.dataSources, now);
  const released = await writeLinks(tx, actor, applicationId, needs.reads, now);

  const stated = {
    nothing: needs.answer === "nothing",
    dataSourcesStated: needs.dataSourcesStated || needs.dataSources.length > 0,
    statedAt: now,
    ...(await summariseStoredNeeds(tx, applicationId)),
  };
  await tx.applicationNeeds.upsert({
    where: { applicationId },
    create: { applicationId, ...stated },
    update: stated,
    select: { applicationId: true },
  });
  const told = { needs: describeNeeds(needs) };
  await recordAudit(tx, actor, "application.needs-stated", [applicationId], told, now);
  return { released };
}

/** Links to applications that the actor may not see stay as they are: they cannot be removed unseen. */
async function writeLinks(
  tx: Transaction,
  actor: Actor,
  readerId: string,
  reads: readonly StatedRead[],
  now: Date,
) {
  const foundIn = new Map(reads.map((read) => [numberOf(read.reference) ?? -1, read.foundIn]));
  const sources = await tx.application.findMany({
    where: {
      AND: [visibleApplications(actor), { number: { in: [...foundIn.keys()] }, id: { not: readerId } }],
    },
    select: { id: true, number: true },
  });
  if (sources.length < foundIn.size) {
    throw new Refusal(
      "conflict",
      "One of the applications it reads from is not there, or is this application itself. Choose it again from the list.",
    );
  }
  const mayTouch = { source: { is: { AND: [visibleApplications(actor)] } } };
  const before = await tx.applicationLink.findMany({
    where: { AND: [mayTouch, { readerId }] },
    select: { sourceId: true },
  });
  const kept = sources.map(({ id }) => id);
  await tx.applicationLink.deleteMany({
    where: { AND: [mayTouch, { readerId, sourceId: { notIn: kept } }] },
  });
  await tx.applicationLink.createMany({
    data: sources.map(({ id, number }) => ({
      ...{ readerId, sourceId: id },
      foundIn: foundIn.get(number) ?? null,
      since: now,
    })),
    skipDuplicates: true,
  });
  return before.map(({ sourceId }) => sourceId).filter((id) => !kept.includes(id));
}
