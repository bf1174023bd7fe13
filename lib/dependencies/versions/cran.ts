import { compareDigits, compareLists, type VersionOrder } from "./compare";

/** Source: Writing R Extensions, 1.1.1 “The DESCRIPTION file”: numbers parted by dots or hyphens, more of them come later. */
export const compareCran: VersionOrder = (one, other) => {
  const pattern = /^\d+(?:[.-]\d+)*$/;
  if (!pattern.test(one.trim()) || !pattern.test(other.trim())) return null;
  const [left = [], right = []] = [one, other].map((text) => text.trim().split(/[.-]/));
  return compareLists(left, right, "", (mine, theirs) =>
    mine === "" || theirs === "" ? mine.length - theirs.length : compareDigits(mine, theirs),
  );
};
