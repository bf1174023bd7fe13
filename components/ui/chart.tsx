import type { ReactNode } from "react";
import { type ChartOption, renderChartSvg } from "./chart-svg";

export type ChartTable = { columns: readonly string[]; rows: readonly (readonly (string | number)[])[] };

/** Phones get a drawing of their own, so that its letters stay readable. */
const narrowWidth = 340;
const largestGrowth = 1.2;

type ChartProps = {
  /** The finding, as a sentence. */
  title: string;
  /** What the picture shows, for people who do not see it. */
  description: string;
  option: ChartOption;
  table: ChartTable;
  width?: number;
  height?: number;
  caption?: ReactNode;
};

/** Drawn on the server; colours come from `chartColors`, so that one picture serves both themes. */
export function Chart({ title, description, option, table, width = 640, height = 280, caption }: ChartProps) {
  const wide = renderChartSvg(option, { width, height });
  const narrow = width > narrowWidth ? renderChartSvg(option, { width: narrowWidth, height }) : null;
  return (
    <figure className="min-w-0">
      <figcaption>
        <h3 className="text-base leading-snug font-semibold">{title}</h3>
        {caption ? <p className="text-[0.8125rem] text-ink-soft">{caption}</p> : null}
      </figcaption>
      <div role="img" aria-label={description} className="mt-2" style={{ maxWidth: width * largestGrowth }}>
        <Drawing svg={wide} className={narrow ? "max-sm:hidden" : ""} />
        {narrow ? <Drawing svg={narrow} className="sm:hidden print:hidden" /> : null}
      </div>
      <ChartNumbers {...table} title={title} />
    </figure>
  );
}

function Drawing({ svg, className }: { svg: string; className: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: the SVG is drawn here from numbers, and ECharts escapes its words
  return <div className={className} dangerouslySetInnerHTML={{ __html: svg }} />;
}

function ChartNumbers({ columns, rows, title }: ChartTable & { title: string }) {
  return (
    <details className="mt-1 text-[0.8125rem] print:hidden">
      <summary className="inline-flex min-h-6 items-center rounded text-ink-soft hover:text-ink">
        Show the numbers
      </summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section aria-label={`Numbers: ${title}`} tabIndex={0} className="mt-2 max-h-80 overflow-auto">
        <table className="w-full">
          <thead>
            <tr>
              {columns.map((column, index) => (
                <th key={column} scope="col" className={cellLook(index)}>
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.join("·")} className="border-t border-line-soft">
                {row.map((cell, index) => (
                  <td key={columns[index]} className={cellLook(index)}>
                    {typeof cell === "number" ? cell.toLocaleString("en") : cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}

function cellLook(index: number) {
  return index === 0 ? "py-1 pe-4 text-start font-medium" : "py-1 ps-4 text-end font-medium";
}
