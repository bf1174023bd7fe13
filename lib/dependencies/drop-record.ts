import { z } from "zod";
import type { ListedPackage, ManifestDifference } from "./difference";

/** Of each kind of change at most this many packages are named; the counts are whole. */
export const mostNamed = 50;

const listed = z.object({ ecosystem: z.string(), name: z.string(), version: z.string() });
const moved = z.object({ ecosystem: z.string(), name: z.string(), from: z.string(), to: z.string() });

const nothing = { added: [], removed: [], moved: [] };

/** The shape of the column `difference` of a drop. */
export const keptDifferenceSchema = z
  .object({ added: z.array(listed), removed: z.array(listed), moved: z.array(moved) })
  .catch(nothing);

export type KeptDifference = z.infer<typeof keptDifferenceSchema>;

/** What a drop's row keeps of a difference. */
export function keepDifference({ added, removed, moved }: ManifestDifference): KeptDifference {
  return {
    added: added.slice(0, mostNamed).map(shown),
    removed: removed.slice(0, mostNamed).map(shown),
    moved: moved.slice(0, mostNamed).map(({ from, to }) => ({
      ecosystem: to.ecosystem,
      name: to.name,
      from: wanted(from),
      to: wanted(to),
    })),
  };
}

export function countDifference({ added, removed, moved, unchanged }: ManifestDifference) {
  return { added: added.length, removed: removed.length, moved: moved.length, unchanged };
}

/** Lists that were saved together carry the same moment; `drops` stand newest first. */
export function splitDrops<Dropped extends { droppedAt: Date }>(drops: readonly Dropped[]) {
  const moment = drops[0]?.droppedAt.getTime();
  const last = drops.filter(({ droppedAt }) => droppedAt.getTime() === moment);
  return { last, earlier: drops.slice(last.length) };
}

function shown(one: ListedPackage) {
  return { ecosystem: one.ecosystem, name: one.name, version: wanted(one) };
}

/** The version, or what was asked for. */
function wanted({ version, requirement }: ListedPackage) {
  return (version ?? requirement ?? "any version").slice(0, 60);
}
