import type { ListedPackage, ManifestDifference } from "./difference";
import { type Direction, directionOf } from "./direction";
import type { KeptDifference } from "./drop-record";

export type DifferenceLine = { what: string; names: string[]; others: number };

const mostNamed = 8;

const directionWords: Record<Direction, string> = {
  up: "Moved up",
  down: "Moved down",
  changed: "Changed",
};

/** One line for each kind of change that there is: new, gone, moved up, moved down, changed. */
export function differenceLines({ added, removed, moved }: ManifestDifference): DifferenceLine[] {
  return linesOf({
    added: added.map(shown),
    removed: removed.map(shown),
    moved: moved.map(({ from, to }) => ({
      ecosystem: to.ecosystem,
      name: to.name,
      from: from.version,
      to: to.version,
      words: `${to.name} from ${wanted(from)} to ${wanted(to)}`,
    })),
  });
}

/** The same from what a drop kept; `counts` are those of the whole drop. */
export function keptDifferenceLines(
  kept: KeptDifference,
  counts: { added: number; removed: number; moved: number },
): DifferenceLine[] {
  const lines = linesOf({
    added: kept.added.map(({ name, version }) => `${name} ${version}`),
    removed: kept.removed.map(({ name, version }) => `${name} ${version}`),
    moved: kept.moved.map((one) => ({ ...one, words: `${one.name} from ${one.from} to ${one.to}` })),
  });
  // Of more than a drop keeps, the direction is not known any more.
  const unnamed = counts.moved - kept.moved.length;
  const rest = unnamed > 0 ? [{ what: "Moved or changed besides", names: [], others: unnamed }] : [];
  const beyond = (what: string, count: number, named: readonly unknown[]) =>
    lines.map((line) =>
      line.what === what ? { ...line, others: line.others + count - named.length } : line,
    );
  return [
    ...beyond("New", counts.added, kept.added).filter(({ what }) => what === "New"),
    ...beyond("Gone", counts.removed, kept.removed).filter(({ what }) => what === "Gone"),
    ...lines.filter(({ what }) => what !== "New" && what !== "Gone"),
    ...rest,
  ];
}

type Moved = { ecosystem: string; from: string | null; to: string | null; words: string };

function linesOf(all: { added: string[]; removed: string[]; moved: Moved[] }) {
  const moves = Map.groupBy(all.moved, ({ ecosystem, from, to }) => directionOf(ecosystem, from, to));
  const moving = (["up", "down", "changed"] as const).map((direction) =>
    line(
      directionWords[direction],
      (moves.get(direction) ?? []).map(({ words }) => words),
    ),
  );
  return [line("New", all.added), line("Gone", all.removed), ...moving].filter(
    ({ names }) => names.length > 0,
  );
}

function line(what: string, names: readonly string[]): DifferenceLine {
  return { what, names: names.slice(0, mostNamed), others: Math.max(0, names.length - mostNamed) };
}

function shown(one: ListedPackage) {
  return `${one.name} ${wanted(one)}`;
}

function wanted({ version, requirement }: ListedPackage) {
  return version ?? (requirement && requirement.length <= 60 ? requirement : "any version");
}
