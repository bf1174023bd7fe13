import { BarChart, GraphChart, HeatmapChart, LineChart, ScatterChart, TreemapChart } from "echarts/charts";
import {
  AriaComponent,
  DataZoomComponent,
  GraphicComponent,
  GridComponent,
  LegendComponent,
  MarkAreaComponent,
  MarkLineComponent,
  VisualMapComponent,
} from "echarts/components";
import { type EChartsCoreOption, init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { chartColors, withThemeColors } from "./chart-colors";

use([BarChart, GraphChart, HeatmapChart, LineChart, ScatterChart, TreemapChart]);
use([
  GraphicComponent,
  GridComponent,
  LegendComponent,
  MarkLineComponent,
  MarkAreaComponent,
  VisualMapComponent,
  AriaComponent,
]);
use([DataZoomComponent, SVGRenderer]);

export type ChartOption = EChartsCoreOption;

/** Our lines and letters; an option may say otherwise. */
const quietAxis = {
  axisLine: { lineStyle: { color: chartColors.line } },
  axisTick: { show: false },
  axisLabel: { color: chartColors["ink-faint"], fontSize: 12 },
  nameTextStyle: { color: chartColors["ink-faint"], fontSize: 12 },
  splitLine: { lineStyle: { color: chartColors["line-soft"] } },
};

const theme = {
  color: [
    chartColors.act,
    chartColors.low,
    chartColors.moderate,
    chartColors.high,
    chartColors.severe,
    chartColors.edge,
  ],
  backgroundColor: "transparent",
  textStyle: { fontFamily: "var(--font-sans)", color: chartColors.ink },
  categoryAxis: { ...quietAxis, splitLine: { show: false } },
  valueAxis: { ...quietAxis, axisLine: { show: false } },
  timeAxis: { ...quietAxis, splitLine: { show: false } },
  logAxis: quietAxis,
  legend: {
    textStyle: { color: chartColors["ink-soft"], fontSize: 12 },
    icon: "roundRect",
    itemWidth: 10,
    itemHeight: 10,
  },
};

type Size = { width: number; height: number };

const mostKept = 64;
const kept = new Map<string, string>();

/**
 * Draws a chart on the server, or finds the drawing of the same numbers, since drawing takes longer than reading them.
 * Promises: no instance outlives the call, no `<style>`, no colour of its own.
 */
export function renderChartSvg(option: ChartOption, size: Size) {
  const key = keyOf(option, size);
  const known = key === null ? undefined : kept.get(key);
  if (known !== undefined) return known;
  const svg = drawChart(option, size);
  if (key !== null) {
    const [oldest] = kept.keys();
    if (kept.size >= mostKept && oldest !== undefined) kept.delete(oldest);
    kept.set(key, svg);
  }
  return svg;
}

/** All that the drawing depends on, or null where a function decides and nobody knows on what. */
function keyOf(option: ChartOption, size: Size) {
  let hasFunction = false;
  const key = JSON.stringify([size, option], (_name, value: unknown) => {
    if (typeof value === "function") hasFunction = true;
    return value;
  });
  return hasFunction ? null : key;
}

function drawChart(option: ChartOption, size: Size) {
  const chart = init(null, theme, { renderer: "svg", ssr: true, ...size });
  try {
    chart.setOption({ animation: false, ...option });
    return responsive(withThemeColors(withoutStyles(chart.renderToSVGString())));
  } finally {
    chart.dispose();
  }
}

function withoutStyles(svg: string) {
  return svg.replace(/<style[\s\S]*?<\/style>/gi, "");
}

/** The view box keeps the proportions; the page decides the width. */
function responsive(svg: string) {
  return svg.replace(/<svg\b[^>]*>/, (tag) =>
    tag
      .replace(/\swidth="[^"]*"/, ' width="100%"')
      .replace(/\sheight="[^"]*"/, ' aria-hidden="true" focusable="false"'),
  );
}
