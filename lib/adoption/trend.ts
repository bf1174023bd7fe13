import { type Mix, shareOf } from "./tree";

/** By how many points of a hundred the share moved; null where one of the two days is not known. */
export function pointsMoved(before: Mix | null, now: Mix): number | null {
  const [from, to] = [before && shareOf(before), shareOf(now)];
  return from === null || to === null ? null : to - from;
}

type Standing = {
  total: number;
  onStandard: number;
  short: number | null;
  /** Percent of the target. */
  percent: number | null;
  /** Within the last quarter, in points. */
  moved: number | null;
};

/** “41 of 63 tools stand where we want them, 7 short of the target, and 4 points better than a quarter ago”. */
export function tellAdoption({ total, onStandard, short, percent, moved }: Standing): string {
  if (total === 0) return "No tools are registered here yet";
  const where = `${counted(onStandard)} of ${counted(total)} tools stand where we want them`;
  const target =
    short === null
      ? ""
      : short === 0
        ? `, which reaches ${percent === null ? "every target" : `the target of ${percent} %`}`
        : `, ${counted(short)} short of ${percent === null ? "the targets" : `the target of ${percent} %`}`;
  if (moved === null) return where + target;
  if (moved === 0) return `${where}${target}; that share has not moved in a quarter`;
  const points = Math.abs(moved) === 1 ? "one point" : `${Math.abs(moved)} points`;
  return `${where}${target}; that is ${points} ${moved > 0 ? "better" : "worse"} than a quarter ago`;
}

const counted = (number: number) => number.toLocaleString("en");

/** “+4”, “−2”, “±0”, or a dash where nothing is known. */
export function signedPoints(moved: number | null): string {
  if (moved === null) return "–";
  return moved > 0 ? `+${moved}` : moved < 0 ? `−${-moved}` : "±0";
}
