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

/** Draws a chart on the server. Promises: no instance outlives the call, no `<style>`, no colour of its own. */
export function renderChartSvg(option: ChartOption, size: { width: number; height: number }) {
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
