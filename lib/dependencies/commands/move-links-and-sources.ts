import { z } from "zod";
import type { CarryOver } from "@/lib/inventory/commands/merge-applications";
import type { CarryBack } from "@/lib/inventory/commands/take-merge-back";
import { moveSources, moveSourcesBack } from "./move-sources";

const movedSchema = z.object({
  reads: z.array(z.uuid()),
  readBy: z.array(z.uuid()),
  // Merges from before they went along have none.
  sources: z.array(z.uuid()).default([]),
});

/**
 * What the duplicate reads from, the one that stays reads from; who read from the duplicate, reads from what stays.
 * The duplicate's own links and data sources rest with it, as those of everything that is retired. `moved` names what is new.
 */
export const moveLinksAndSources: CarryOver = async (tx, { duplicateId, staysId }) => {
  const links = await tx.applicationLink.findMany({
    where: {
      OR: [{ readerId: { in: [duplicateId, staysId] } }, { sourceId: { in: [duplicateId, staysId] } }],
    },
  });
  const sourcesOf = (id: string) =>
    links.filter(({ readerId }) => readerId === id).map((one) => one.sourceId);
  const readersOf = (id: string) =>
    links.filter(({ sourceId }) => sourceId === id).map((one) => one.readerId);
  const howFound = (readerId: string, sourceId: string) => {
    const link = links.find((one) => one.readerId === readerId && one.sourceId === sourceId);
    return link ? { foundIn: link.foundIn, since: link.since } : {};
  };
  const isNew = (known: readonly string[]) => (id: string) => id !== staysId && !known.includes(id);
  const reads = sourcesOf(duplicateId).filter(isNew(sourcesOf(staysId)));
  const readBy = readersOf(duplicateId).filter(isNew(readersOf(staysId)));
  await tx.applicationLink.createMany({
    data: [
      ...reads.map((sourceId) => ({ ...howFound(duplicateId, sourceId), readerId: staysId, sourceId })),
      ...readBy.map((readerId) => ({ ...howFound(readerId, duplicateId), readerId, sourceId: staysId })),
    ],
    skipDuplicates: true,
  });
  const sources = await moveSources(tx, { duplicateId, staysId });
  return { moved: { reads, readBy, sources }, touchedIds: [...reads, ...readBy] };
};

/** A link that somebody has removed meanwhile does not come back. */
export const moveLinksAndSourcesBack: CarryBack = async (tx, { duplicateId, staysId }, moved) => {
  const { reads, readBy, sources } = movedSchema.parse(moved);
  await moveSourcesBack(tx, { duplicateId, staysId }, sources);
  const links = await tx.applicationLink.findMany({
    where: {
      OR: [
        { readerId: staysId, sourceId: { in: reads } },
        { sourceId: staysId, readerId: { in: readBy } },
      ],
    },
  });
  await tx.applicationLink.createMany({
    data: links.map(({ readerId, sourceId, foundIn, since }) => ({
      ...{ foundIn, since },
      readerId: readerId === staysId ? duplicateId : readerId,
      sourceId: sourceId === staysId ? duplicateId : sourceId,
    })),
    skipDuplicates: true,
  });
  for (const { readerId, sourceId } of links)
    await tx.applicationLink.delete({ where: { readerId_sourceId: { readerId, sourceId } } });
  return [...reads, ...readBy];
};
