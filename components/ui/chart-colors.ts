const names = [
  "ink",
  "ink-soft",
  "ink-faint",
  "line",
  "line-soft",
  "surface",
  "raised",
  "edge",
  "act",
  "act-soft",
  "gold",
  "gold-soft",
  "unlit",
  "low",
  "low-soft",
  "moderate",
  "moderate-soft",
  "high",
  "high-soft",
  "severe",
  "severe-soft",
  "night",
  "dusk",
  "day",
] as const;

export type ChartColor = (typeof names)[number];

/** Colours nobody would choose, standing in for ours while a chart is drawn. */
const standIns = names.map((name, index) => ({ name, hex: `#01fe${(index + 16).toString(16)}` }));

/** What a chart's option says instead of a colour: `chartColors.act`. */
export const chartColors = Object.fromEntries(standIns.map(({ name, hex }) => [name, hex])) as Record<
  ChartColor,
  string
>;

/** Puts our tokens where the stand-ins are, so that one picture serves both themes. */
export function withThemeColors(svg: string) {
  return standIns.reduce((drawn, { name, hex }) => {
    const green = 0xfe;
    const blue = Number.parseInt(hex.slice(-2), 16);
    const pattern = new RegExp(`${hex}|rgba?\\(1,\\s*${green},\\s*${blue}(,\\s*1)?\\)`, "gi");
    return drawn.replace(pattern, `var(--${name})`);
  }, svg);
}
