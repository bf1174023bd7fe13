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
const firstBlue = 16;
const standIns = names.map((name, index) => ({ name, hex: `#01fe${(index + firstBlue).toString(16)}` }));

/** What a chart's option says instead of a colour: `chartColors.act`. */
export const chartColors = Object.fromEntries(standIns.map(({ name, hex }) => [name, hex])) as Record<
  ChartColor,
  string
>;

const standIn = /#01fe([0-9a-f]{2})|rgba?\(1,\s*254,\s*(\d+)(?:,\s*1)?\)/gi;

/** Puts our tokens where the stand-ins are, so that one picture serves both themes. */
export function withThemeColors(svg: string) {
  return svg.replace(standIn, (drawn: string, hex?: string, decimal?: string) => {
    const name = names[(hex ? Number.parseInt(hex, 16) : Number(decimal)) - firstBlue];
    return name ? `var(--${name})` : drawn;
  });
}
