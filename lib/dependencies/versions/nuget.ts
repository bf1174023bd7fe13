import type { VersionOrder } from "./compare";
import { compareNumbers, comparePreReleases } from "./semver";

const pattern = /^v?(\d+(?:\.\d+){0,3})(?:-([0-9a-z-]+(?:\.[0-9a-z-]+)*))?(?:\+[0-9a-z.-]+)?$/i;

/** Source: NuGet documentation, “Package versioning”: up to four numbers, pre-release words without regard to case. */
export const compareNuget: VersionOrder = (one, other) => {
  const [left, right] = [pattern.exec(one.trim()), pattern.exec(other.trim())];
  if (!left || !right) return null;
  return (
    compareNumbers(left[1], right[1]) || comparePreReleases(left[2]?.toLowerCase(), right[2]?.toLowerCase())
  );
};
