export type SegmentLight = "lit" | "partly" | "unlit";

const segmentCount = 5;
const sweepDegrees = 180 / segmentCount;

/** How each of the five segments shines at `value` (0–100), from left to right. */
export function segmentLights(value: number): SegmentLight[] {
  const share = 100 / segmentCount;
  return Array.from({ length: segmentCount }, (_, index) => {
    const rest = value - index * share;
    if (rest >= share) return "lit";
    return rest > 0 ? "partly" : "unlit";
  });
}

/** The outline of one segment in a picture of 40 × 24, as an SVG path. */
export function segmentOutline(index: number) {
  const gapDegrees = 5;
  const from = 180 - index * sweepDegrees - gapDegrees / 2;
  const to = 180 - (index + 1) * sweepDegrees + gapDegrees / 2;
  const [outer, inner] = [18, 8];
  return [
    `M${point(outer, from)}`,
    `A${outer} ${outer} 0 0 1 ${point(outer, to)}`,
    `L${point(inner, to)}`,
    `A${inner} ${inner} 0 0 0 ${point(inner, from)}Z`,
  ].join("");
}

function point(radius: number, degrees: number) {
  const angle = (degrees * Math.PI) / 180;
  return `${(20 + radius * Math.cos(angle)).toFixed(2)} ${(19 - radius * Math.sin(angle)).toFixed(2)}`;
}
