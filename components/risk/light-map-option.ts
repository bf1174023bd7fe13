import { chartColors } from "@/components/ui/chart-colors";
import type { ChartOption } from "@/components/ui/chart-svg";
import { darkCorner } from "@/lib/overview/dark-corner";
import { type CellMark, cellSize } from "@/lib/overview/light-map-marks";
import { bandOf } from "@/lib/risk/bands";
import { defaultRiskModel } from "@/lib/risk/default-model";
import { bands } from "@/lib/risk/facts";

/** Where the field begins and ends inside the drawing. */
export type MapSize = {
  width: number;
  height: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
};

export type MapDot = {
  illumination: number;
  residual: number;
  band: (typeof bands)[number];
  peopleRelying: number | null;
};

// Light on the dark side in both themes: the drawing takes it from the text around it.
const onDark = "currentColor";
const letters = { color: chartColors["ink-soft"], fontSize: 12 };

/** The field from dark to lit and from calm to dangerous, with dots or, where there are none, with cells. */
export function lightMapOption(
  size: MapSize,
  dots: readonly MapDot[],
  cells: readonly CellMark[],
  inCorner: number,
): ChartOption {
  const { width, height, left, right, top, bottom } = size;
  const field = { width: width - left - right, height: height - top - bottom };
  const isNarrow = width < 500;
  const scale = { min: 0, max: 100, axisLine: { show: false }, splitLine: { show: false } };
  return {
    graphic: [fieldShape(left, top, field)],
    grid: { left, right, top, bottom },
    xAxis: {
      ...scale,
      type: "value",
      interval: 20,
      name: "how lit →",
      nameLocation: "middle",
      nameGap: 28,
      nameTextStyle: letters,
      axisLabel: letters,
    },
    yAxis: { ...scale, type: "value", interval: 25, axisLabel: { ...letters, margin: 6 } },
    series: [
      bandLines(inCorner),
      ...(dots.length > 0 ? dotSeries(dots, isNarrow ? 0.7 : 1) : cellSeries(cells, field)),
      ...bandWords(isNarrow),
    ],
  };
}

function fieldShape(x: number, y: number, field: { width: number; height: number }) {
  const { night, dusk, day } = chartColors;
  const colorStops = [night, dusk, day].map((color, index) => ({ offset: [0, 0.48, 1][index], color }));
  return {
    type: "rect",
    z: -10,
    silent: true,
    shape: { x, y, ...field, r: 8 },
    style: { fill: { type: "linear", x: 0, y: 0, x2: 1, y2: 0, colorStops } },
  };
}

function bandLines(inCorner: number) {
  const from = bands.map((band) => defaultRiskModel.bandsFrom[band]).filter((value) => value > 0);
  const { lit, risk } = darkCorner;
  return {
    type: "scatter",
    data: [],
    silent: true,
    z: 1,
    markLine: {
      silent: true,
      symbol: "none",
      label: { show: false },
      lineStyle: { type: [2, 4], color: chartColors.edge, width: 1, opacity: 0.7 },
      data: from.map((yAxis) => ({ yAxis })),
    },
    markArea: {
      z: 6,
      silent: true,
      itemStyle: {
        color: "transparent",
        borderColor: onDark,
        borderWidth: 1.25,
        borderType: [5, 4],
        opacity: 1,
      },
      label: { position: "insideTopLeft", distance: 9, color: onDark, fontSize: 12, fontWeight: 600 },
      data: [
        [
          { name: `dark corner · ${inCorner.toLocaleString("en")}`, coord: [lit[0] + 0.8, risk[1] - 1.2] },
          { coord: [lit[1] + 0.5, risk[0] - 0.5] },
        ],
      ],
    },
  };
}

const diameters = [22, 18, 14, 11, 8.5, 6.5];

/** One series, drawn as one shape, for all dots of a band and a size: 2,000 single shapes would take too long. */
function dotSeries(dots: readonly MapDot[], scale: number) {
  const sized = Map.groupBy(dots, ({ band, peopleRelying }) => `${nearestDiameter(peopleRelying)} ${band}`);
  return diameters
    .flatMap((diameter) => bands.map((band) => ({ diameter, band, group: sized.get(`${diameter} ${band}`) })))
    .filter(({ group }) => group)
    .map(({ diameter, band, group = [] }) => ({
      type: "scatter",
      silent: true,
      z: 3,
      large: true,
      largeThreshold: 0,
      symbolSize: diameter * scale,
      itemStyle: {
        color: chartColors[band],
        opacity: 0.8,
        borderColor: chartColors.surface,
        borderWidth: 1,
      },
      data: group.map(({ illumination, residual }) => [illumination, residual]),
    }));
}

/** The area grows with the people who rely on it. */
function nearestDiameter(people: number | null) {
  const exact = 6 + 1.4 * Math.sqrt(people ?? 0);
  return diameters.find((diameter) => diameter <= exact + 0.5) ?? diameters.at(-1);
}

const strengths = 8;

/** One series, drawn as one shape, for all cells of a band and a strength: each cell alone would be a long drawing. */
function cellSeries(cells: readonly CellMark[], field: { width: number; height: number }) {
  const most = Math.log1p(Math.max(1, ...cells.map((cell) => cell[2])));
  const strengthOf = (count: number) => Math.max(1, Math.round((strengths * Math.log1p(count)) / most));
  const alike = Map.groupBy(cells, ([, risk, count]) => `${bandOf(risk)} ${strengthOf(count)}`);
  const share = cellSize / 100;
  return alike.values().flatMap(([first, ...others]) => {
    if (!first) return [];
    const [, risk, count] = first;
    return [
      {
        type: "scatter",
        silent: true,
        z: 3,
        large: true,
        largeThreshold: 0,
        symbol: "rect",
        symbolSize: [field.width * share - 1, field.height * share - 1],
        itemStyle: {
          color: chartColors[bandOf(risk)],
          opacity: 0.25 + (0.75 * strengthOf(count)) / strengths,
        },
        data: [first, ...others].map(([lit, danger]) => [lit + cellSize / 2, danger + cellSize / 2]),
      },
    ];
  });
}

/** The word of each band at the right edge, in its middle. */
function bandWords(isNarrow: boolean) {
  return bands.map((band, index) => {
    const from = defaultRiskModel.bandsFrom[band];
    const next = bands[index + 1];
    const to = next ? defaultRiskModel.bandsFrom[next] : 100;
    return {
      type: "scatter",
      silent: true,
      z: 4,
      symbolSize: 0,
      data: [[100, (from + to) / 2]],
      label: {
        show: true,
        position: "right",
        distance: isNarrow ? 10 : 16,
        formatter: band.charAt(0).toUpperCase() + band.slice(1),
        color: chartColors[band],
        fontSize: isNarrow ? 11 : 12,
        fontWeight: 600,
      },
    };
  });
}
