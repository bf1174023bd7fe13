import { compareAny } from "./versions/any";
import { compareText, type VersionOrder } from "./versions/compare";
import { compareComposer } from "./versions/composer";
import { compareCran } from "./versions/cran";
import { compareDebian } from "./versions/debian";
import { compareGem } from "./versions/gem";
import { compareMaven } from "./versions/maven";
import { compareNuget } from "./versions/nuget";
import { comparePypi } from "./versions/pypi";
import { compareRpm } from "./versions/rpm";
import { compareSemver } from "./versions/semver";

const orders: Record<string, VersionOrder> = {
  pypi: comparePypi,
  // Conda's order is PEP 440's wherever both know a version.
  conda: comparePypi,
  npm: compareSemver,
  cargo: compareSemver,
  golang: compareSemver,
  hex: compareSemver,
  pub: compareSemver,
  swift: compareSemver,
  cocoapods: compareGem,
  gem: compareGem,
  nuget: compareNuget,
  maven: compareMaven,
  composer: compareComposer,
  cran: compareCran,
  deb: compareDebian,
  rpm: compareRpm,
};

/**
 * Below 0 where the first version is the older one in the ecosystem's own order, 0 where both mean the same. What the
 * ecosystem does not take for a version comes before everything that it does, and among its like as people would sort it.
 */
export function compareVersions(ecosystem: string, one: string, other: string): number {
  if (one === other) return 0;
  const order = orders[ecosystem];
  if (!order) return compareAny(one, other);
  const compared = order(one, other);
  if (compared !== null) return compared;
  const isKnown = (version: string) => order(version, version) !== null;
  return Number(isKnown(one)) - Number(isKnown(other)) || compareAny(one, other);
}

/** The newest first; those that mean the same by their spelling. */
export function newestFirst(ecosystem: string) {
  return (one: string, other: string) => compareVersions(ecosystem, other, one) || compareText(one, other);
}
