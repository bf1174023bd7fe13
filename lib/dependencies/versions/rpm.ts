import { compareDigits, compareText, isDigits, type VersionOrder } from "./compare";

/** Source: RPM documentation, “Dependencies, version comparison”: “~” comes before the end, “^” after it, numbers after letters. */
export const compareRpm: VersionOrder = (one, other) => {
  const [left, right] = [partsOf(one), partsOf(other)];
  if (!left || !right) return null;
  return (
    compareDigits(left.epoch, right.epoch) ||
    compareSegments(left.version, right.version) ||
    (left.release === "" || right.release === "" ? 0 : compareSegments(left.release, right.release))
  );
};

function partsOf(text: string) {
  const found = /^(?:(\d+):)?([^\s-]+)(?:-([^\s-]+))?$/.exec(text.trim());
  return found && { epoch: found[1] ?? "0", version: found[2] ?? "", release: found[3] ?? "" };
}

function compareSegments(one: string, other: string) {
  const [left, right]: string[][] = [one, other].map((text) => text.match(/\d+|[a-z]+|[~^]/gi) ?? []);
  for (let at = 0; at < Math.max(left?.length ?? 0, right?.length ?? 0); at++) {
    const [mine = "", theirs = ""] = [left?.[at], right?.[at]];
    if (mine === theirs) continue;
    const order = rankOf(mine) - rankOf(theirs);
    if (order !== 0) return order;
    const inKind = isDigits(mine) ? compareDigits(mine, theirs) : compareText(mine, theirs);
    if (inKind !== 0) return inKind;
  }
  return 0;
}

/** “~”, the end, “^”, letters, numbers. */
function rankOf(segment: string) {
  if (segment === "~") return 0;
  if (segment === "") return 1;
  if (segment === "^") return 2;
  return isDigits(segment) ? 4 : 3;
}
