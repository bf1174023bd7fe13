import { compareVersions } from "./version-order";

export type Direction = "up" | "down" | "changed";

/** Where a package moved: to a later version, to an earlier one, or from one range or word to another. */
export function directionOf(ecosystem: string, from: string | null, to: string | null): Direction {
  const order = from && to && isVersion(from) && isVersion(to) ? compareVersions(ecosystem, from, to) : 0;
  if (order === 0) return "changed";
  return order < 0 ? "up" : "down";
}

function isVersion(text: string) {
  return /^v?\d[\w.+!~:-]*$/i.test(text);
}
