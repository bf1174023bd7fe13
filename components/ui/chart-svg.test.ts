import { describe, expect, test } from "vitest";
import { guid } from "zrender/lib/core/util.js";
import { getInstance, init } from "zrender/lib/zrender.js";
import { chartColors } from "./chart-colors";
import { renderChartSvg } from "./chart-svg";

const bars = {
  xAxis: { type: "category", data: ["May", "June"] },
  yAxis: { type: "value" },
  series: [{ type: "bar", data: [3, 5], itemStyle: { color: chartColors.high }, label: { show: true } }],
};
const size = { width: 320, height: 160 };

/** Drawing surfaces still alive among all numbers given out since `first`. */
function aliveSince(first: number) {
  const last = guid();
  return Array.from({ length: last - first }, (_, offset) => first + offset).filter(
    (id) => getInstance(id) !== undefined,
  );
}

describe("a chart drawn on the server", () => {
  test("leaves no drawing surface behind", () => {
    const first = guid();
    for (let round = 0; round < 5; round++) renderChartSvg(bars, { ...size, width: 300 + round });
    expect(aliveSince(first)).toEqual([]);
  });

  test("leaves none behind when the option is broken", () => {
    const first = guid();
    expect(() => renderChartSvg({ ...bars, series: [{ type: "bar", data: brokenList() }] }, size)).toThrow();
    expect(aliveSince(first)).toEqual([]);
  });

  test("a surface that stays alive would be seen", () => {
    const first = guid();
    const surface = init(null, { renderer: "svg", ssr: true, ...size });
    expect(aliveSince(first)).toEqual([surface.id]);
    surface.dispose();
  });

  test("has no style element and no script", () => {
    expect(renderChartSvg(bars, size)).not.toMatch(/<style|<script/i);
  });

  test("takes its colours from the theme", () => {
    const svg = renderChartSvg(bars, size);
    expect(svg).toContain("var(--high)");
    expect(svg).toContain("var(--ink-faint)");
    expect(svg).not.toMatch(/#01fe|rgba?\(1, ?254/i);
  });

  test("is kept for the same numbers and drawn anew for others", () => {
    const drawn = guid();
    expect(renderChartSvg(structuredClone(bars), size)).toBe(renderChartSvg(bars, size));
    expect(guid() - drawn).toBe(1);
    const other = { ...bars, series: [{ ...bars.series[0], data: [3, 6] }] };
    expect(renderChartSvg(other, size)).not.toBe(renderChartSvg(bars, size));
  });

  test("is drawn anew where a function decides", () => {
    const words = ["of May", "of June"];
    const told = {
      ...bars,
      series: [{ ...bars.series[0], label: { show: true, formatter: () => words.shift() } }],
    };
    expect(renderChartSvg(told, size)).not.toBe(renderChartSvg(told, size));
  });

  test("fills the width it is given and keeps its proportions", () => {
    expect(renderChartSvg(bars, size)).toMatch(/^<svg width="100%"[^>]*viewBox="0 0 320 160"/);
  });
});

function brokenList() {
  return new Proxy([], {
    get() {
      throw new Error("broken on purpose");
    },
  });
}
