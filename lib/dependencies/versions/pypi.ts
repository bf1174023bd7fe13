import { compareDigits, compareLists, compareText, isDigits, type VersionOrder } from "./compare";

// Source: PEP 440, “Appendix B: Parsing version strings with regular expressions”.
const pattern =
  /^v?(?:(\d+)!)?(\d+(?:\.\d+)*)(?:[-_.]?(alpha|a|beta|b|preview|pre|c|rc)[-_.]?(\d*))?(?:-(\d+)|[-_.]?(post|rev|r)[-_.]?(\d*))?(?:[-_.]?(dev)[-_.]?(\d*))?(?:\+([a-z0-9]+(?:[-_.][a-z0-9]+)*))?$/i;

const phases: Record<string, number> = { alpha: 0, a: 0, beta: 1, b: 1, preview: 2, pre: 2, c: 2, rc: 2 };

type Version = {
  epoch: string;
  release: string[];
  /** Development releases of a final version come before everything, finals after their candidates. */
  phase: [number, string];
  /** -1 where there is none: a post-release comes after its version. */
  post: string | null;
  dev: string | null;
  local: string[];
};

function readVersion(text: string): Version | null {
  const found = pattern.exec(text.trim());
  if (!found) return null;
  const [
    ,
    epoch = "0",
    release = "",
    phase,
    phaseNumber,
    implicitPost,
    post,
    postNumber,
    dev,
    devNumber,
    local,
  ] = found;
  const isPost = implicitPost !== undefined || post !== undefined;
  const final: [number, string] = dev && !isPost ? [-1, "0"] : [3, "0"];
  return {
    epoch,
    release: release.split("."),
    phase: phase ? [phases[phase.toLowerCase()] ?? 2, phaseNumber || "0"] : final,
    post: isPost ? (implicitPost ?? (postNumber || "0")) : null,
    dev: dev ? devNumber || "0" : null,
    local: local ? local.toLowerCase().split(/[-_.]/) : [],
  };
}

/** Source: PEP 440, “Summary of permitted suffixes and relative ordering” and “Local version identifiers”. */
export const comparePypi: VersionOrder = (one, other) => {
  const [left, right] = [readVersion(one), readVersion(other)];
  if (!left || !right) return null;
  return (
    compareDigits(left.epoch, right.epoch) ||
    compareLists(left.release, right.release, "0", compareDigits) ||
    left.phase[0] - right.phase[0] ||
    compareDigits(left.phase[1], right.phase[1]) ||
    compareOptional(left.post, right.post, -1) ||
    compareOptional(left.dev, right.dev, 1) ||
    compareLists(left.local, right.local, "", compareLocal)
  );
};

/** `absent`: where a version without this part stands. */
function compareOptional(one: string | null, other: string | null, absent: -1 | 1) {
  if (one === null || other === null) return one === other ? 0 : one === null ? absent : -absent;
  return compareDigits(one, other);
}

function compareLocal(one: string, other: string) {
  if (one === "" || other === "") return one.length - other.length;
  if (isDigits(one) && isDigits(other)) return compareDigits(one, other);
  return Number(isDigits(one)) - Number(isDigits(other)) || compareText(one, other);
}

/** True for what a plain “<2.32” leaves out although it comes before 2.32: its own candidates and development releases. */
export function isPypiPreRelease(text: string) {
  const version = readVersion(text);
  return version !== null && (version.phase[0] < 3 || version.dev !== null);
}
