import type { Actor } from "@/lib/access/actor";
import type { Transaction } from "@/lib/foundation/database";
import { Prisma } from "@/prisma/client/client";
import { contentHash } from "../content-hash";
import { countDifference, keepDifference } from "../drop-record";
import type { SentComponent, SentManifest } from "../parcel";
import { planReplacement, type Replacement, type StoredRow } from "../replacement";

/**
 * Adds a manifest, or replaces what the one of its name held: rows that stay keep their `since`, and the drop is
 * remembered with what it changed. `again`: the content is the stored one, and nothing was written. `versionIds` holds
 * the id of every component version of the manifest.
 */
export async function writeManifest(
  tx: Transaction,
  actor: Actor,
  applicationId: string,
  sent: SentManifest,
  versionIds: ReadonlyMap<string, string>,
  now: Date,
) {
  const { name, format, resolved, warnings } = sent;
  const hash = contentHash(sent);
  const known = await tx.manifest.findUnique({
    where: { applicationId_name: { applicationId, name } },
    select: { id: true, contentHash: true },
  });
  if (known?.contentHash === hash)
    return { id: known.id, again: true, added: 0, removed: 0, moved: 0, unchanged: 0 };

  const content = {
    ...{ format, resolved, warnings },
    facts: sent.facts ?? Prisma.DbNull,
    contentHash: hash,
    readById: actor.id,
    readAt: now,
  };
  const { id } = known
    ? await tx.manifest.update({ where: { id: known.id }, data: content, select: { id: true } })
    : await tx.manifest.create({ data: { applicationId, name, ...content }, select: { id: true } });
  const plan = planReplacement(known ? await readRows(tx, id) : [], sent.components);
  await carryOut(tx, { applicationId, manifestId: id, versionIds, now }, plan);
  const counts = countDifference(plan.difference);
  await tx.manifestDrop.create({
    data: {
      ...{ applicationId, name, ...counts },
      kind: known ? "replaced" : "first",
      byId: actor.id,
      droppedAt: now,
      difference: keepDifference(plan.difference),
    },
    select: { id: true },
  });
  return { id, again: false, ...counts };
}

/** Takes every manifest away whose name is not staying, each with its trace. */
export async function removeManifests(
  tx: Transaction,
  actor: Actor,
  applicationId: string,
  isStaying: (name: string) => boolean,
  now: Date,
) {
  const manifests = await tx.manifest.findMany({
    where: { applicationId },
    select: { id: true, name: true },
  });
  for (const { id, name } of manifests) {
    if (isStaying(name)) continue;
    const { difference } = planReplacement(await readRows(tx, id), []);
    await tx.manifest.delete({ where: { id } });
    await tx.manifestDrop.create({
      data: {
        ...{ applicationId, name, ...countDifference(difference) },
        kind: "removed",
        byId: actor.id,
        droppedAt: now,
        difference: keepDifference(difference),
      },
      select: { id: true },
    });
  }
}

async function readRows(tx: Transaction, manifestId: string) {
  return tx.$queryRaw<StoredRow[]>`
    SELECT d.id::text, v.purl, c.ecosystem, c.name, v.version, d.requirement, d.scope, d.direct, d.line, d.note
    FROM dependency d JOIN component_version v ON v.id = d.component_version_id JOIN component c ON c.id = v.component_id
    WHERE d.manifest_id = ${manifestId}::uuid`;
}

type Place = {
  applicationId: string;
  manifestId: string;
  versionIds: ReadonlyMap<string, string>;
  now: Date;
};

async function carryOut(tx: Transaction, place: Place, { goneIds, changed, fresh }: Replacement) {
  if (goneIds.length > 0) await tx.$executeRaw`DELETE FROM dependency WHERE id = ANY (${goneIds}::uuid[])`;
  if (changed.length > 0) {
    const rows = changed.map(({ to }) => to);
    await tx.$executeRaw`
      UPDATE dependency d SET direct = sent.direct, line = sent.line, note = sent.note
      FROM unnest(${changed.map(({ id }) => id)}::uuid[], ${rows.map(({ direct }) => direct)}::boolean[],
        ${rows.map(({ line }) => line)}::int[], ${rows.map(({ note }) => note)}::text[])
        AS sent (id, direct, line, note)
      WHERE d.id = sent.id`;
  }
  if (fresh.length > 0) await insertRows(tx, place, fresh);
}

async function insertRows(tx: Transaction, place: Place, fresh: readonly SentComponent[]) {
  const { applicationId, manifestId, versionIds, now } = place;
  const rows = fresh.flatMap((component) => {
    const versionId = versionIds.get(component.purl);
    return versionId ? [{ ...component, versionId }] : [];
  });
  await tx.$executeRaw`
    INSERT INTO dependency (id, application_id, manifest_id, component_version_id, requirement, scope, direct, line, note, since)
    SELECT gen_random_uuid(), ${applicationId}::uuid, ${manifestId}::uuid, sent.version_id, sent.requirement, sent.scope,
      sent.direct, sent.line, sent.note, ${now}::timestamptz
    FROM unnest(${rows.map(({ versionId }) => versionId)}::uuid[], ${rows.map(({ requirement }) => requirement)}::text[],
      ${rows.map(({ scope }) => scope)}::text[], ${rows.map(({ direct }) => direct)}::boolean[],
      ${rows.map(({ line }) => line)}::int[], ${rows.map(({ note }) => note)}::text[])
      AS sent (version_id, requirement, scope, direct, line, note)
    ON CONFLICT DO NOTHING`;
}
