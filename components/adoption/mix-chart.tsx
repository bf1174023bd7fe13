import { Chart } from "@/components/ui/chart";
import { chartColors } from "@/components/ui/chart-colors";
import type { ChartOption } from "@/components/ui/chart-svg";
import { type Mix, type StandingOrNone, shareOf } from "@/lib/adoption/tree";
import { standings, standingWords } from "@/lib/platforms/standing";

type MixDay = { day: string; mix: Mix; isDemo: boolean };

const layers: readonly StandingOrNone[] = [...standings, "none"];

const looks: Record<StandingOrNone, { name: string; colour: string }> = {
  recommended: { name: standingWords.recommended, colour: chartColors.low },
  supported: { name: standingWords.supported, colour: chartColors.act },
  tolerated: { name: standingWords.tolerated, colour: chartColors.moderate },
  "phasing-out": { name: standingWords["phasing-out"], colour: chartColors.high },
  none: { name: "No platform named", colour: chartColors.edge },
};

/** How the standings were mixed, week by week. */
export function MixChart({ days, locale }: { days: readonly MixDay[]; locale: string }) {
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last || days.length < 2)
    return (
      <p className="py-4 text-ink-soft">
        The mix is counted once a day. After the second day this shows how it moves.
      </p>
    );
  const [from, to] = [shareOf(first.mix) ?? 0, shareOf(last.mix) ?? 0];
  const title =
    from === to
      ? `The share on recommended and supported platforms stands at ${to} %`
      : `The share on recommended and supported platforms went from ${from} % to ${to} % within the year`;
  const invented = days.findLast(({ isDemo }) => isDemo);
  const dayWords = (day: string) =>
    new Date(`${day}T00:00:00Z`).toLocaleDateString(locale, {
      day: "numeric",
      month: "short",
      year: "numeric",
      timeZone: "UTC",
    });
  return (
    <section aria-labelledby="over-time" className="chart-greys print:max-w-[120mm]">
      <h2 id="over-time" className="sr-only">
        Over the year
      </h2>
      <Chart
        title={title}
        caption={
          invented
            ? `Demo history, invented until ${dayWords(invented.day)}; a department's past moves with it in the tree.`
            : "Counted once a day; a department's past moves with it in the tree."
        }
        description={`${title}. From ${dayWords(first.day)} to ${dayWords(last.day)}, in tools of each standing.`}
        option={optionOf(days)}
        width={720}
        height={260}
        table={{
          columns: ["Day", ...layers.map((layer) => looks[layer].name)],
          rows: days.map(({ day, mix }) => [dayWords(day), ...layers.map((layer) => mix[layer] ?? 0)]),
        }}
      />
    </section>
  );
}

function optionOf(days: readonly MixDay[]): ChartOption {
  return {
    grid: { left: 40, right: 12, top: 52, bottom: 26 },
    legend: { top: 0, left: 0 },
    xAxis: { type: "time" },
    yAxis: { type: "value" },
    series: layers.map((layer) => ({
      name: looks[layer].name,
      type: "line",
      stack: "mix",
      symbol: "none",
      lineStyle: { width: 1, color: looks[layer].colour },
      itemStyle: { color: looks[layer].colour },
      areaStyle: { color: looks[layer].colour, opacity: 0.75 },
      data: days.map(({ day, mix }) => [day, mix[layer] ?? 0]),
    })),
  };
}
