import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/commands";
import { inTransaction, type Transaction } from "@/lib/foundation/database";
import { ensure, Refusal } from "@/lib/foundation/refusal";
import { mayEditApplication, visibleApplications } from "@/lib/inventory/access";
import { ensureInUse, findHeldApplication } from "@/lib/inventory/commands/find-held-application";
import { numberOf } from "@/lib/inventory/reference";
import { needsSchema, type StatedNeeds } from "../schema";
import { describeNeeds, sourceKey } from "../statement";
import { inStorageOrder, storeComponents } from "./store-components";
import { summariseStoredNeeds } from "./summarise-stored-needs";
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
  await writeDataSources(tx, applicationId, needs.dataSources);
  const released = await writeLinks(tx, actor, applicationId, needs.reads);

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

async function writeDataSources(tx: Transaction, applicationId: string, names: readonly string[]) {
  const named = new Map(inStorageOrder(names, sourceKey).map((name) => [sourceKey(name), name]));
  await tx.dataSource.createMany({
    data: [...named].map(([nameKey, name]) => ({ nameKey, name })),
    skipDuplicates: true,
  });
  const sources = await tx.dataSource.findMany({
    where: { nameKey: { in: [...named.keys()] } },
    select: { id: true },
  });
  await tx.applicationDataSource.deleteMany({ where: { applicationId } });
  await tx.applicationDataSource.createMany({
    data: sources.map(({ id }) => ({ applicationId, dataSourceId: id })),
  });
}

/** Links to applications that the actor may not see stay as they are: they cannot be removed unseen. */
async function writeLinks(tx: Transaction, actor: Actor, readerId: string, references: readonly string[]) {
  const numbers = references.map((reference) => numberOf(reference) ?? -1);
  const sources = await tx.application.findMany({
    where: { AND: [visibleApplications(actor), { number: { in: numbers }, id: { not: readerId } }] },
    select: { id: true },
  });
  if (sources.length < new Set(numbers).size) {
    throw new Refusal(
      "conflict",
      "One of the applications it reads from is not there, or is this application itself. Choose it again from the list.",
    );
  }
  const links = { readerId, source: { AND: [visibleApplications(actor)] } };
  const before = await tx.applicationLink.findMany({ where: links, select: { sourceId: true } });
  await tx.applicationLink.deleteMany({ where: links });
  await tx.applicationLink.createMany({
    data: sources.map(({ id }) => ({ readerId, sourceId: id })),
    skipDuplicates: true,
  });
  const kept = new Set(sources.map(({ id }) => id));
  return before.map(({ sourceId }) => sourceId).filter((id) => !kept.has(id));
}
