import { renderChartSvg } from "@/components/ui/chart-svg";
import type { CellMark, DotMark } from "@/lib/overview/light-map-marks";
import { lightMapOption, type MapDot, type MapSize } from "./light-map-option";
import { LightMapTouch } from "./light-map-touch";

const wide: MapSize = { width: 760, height: 640, left: 34, right: 84, top: 8, bottom: 46 };
const narrow: MapSize = { width: 330, height: 370, left: 28, right: 68, top: 8, bottom: 46 };

/** On a phone a dot for everything would be one blot. */
const mostDotsOnPhone = 600;

type LightMapProps = {
  /** The finding, as a sentence. */
  title: string;
  /** What the picture shows, for people who do not see it. */
  description: string;
  dots: readonly (MapDot & { reference: string; title: string; headline: string })[];
  cells: readonly CellMark[];
  inCorner: number;
  /** The inventory is opened with these departments. */
  departments: string[];
};

/** Every application by how lit and how dangerous it is, drawn on the server. */
export function LightMap({ title, description, dots, cells, inCorner, departments }: LightMapProps) {
  const phoneDots = dots.length > mostDotsOnPhone ? [] : dots;
  const marks = dots.map(
    ({ reference, title, headline, illumination, residual, band }): DotMark => [
      reference,
      title,
      headline,
      illumination,
      residual,
      band,
    ],
  );
  return (
    <figure className="min-w-0">
      <figcaption className="mb-3">
        <h2 className="text-base leading-snug font-semibold">{title}</h2>
        <p className="text-[0.8125rem] text-ink-soft">
          {dots.length > 0
            ? "Each dot is a tool: lit to the right, dangerous to the top, as large as the people who rely on it."
            : "The stronger a field, the more tools stand in it: lit to the right, dangerous to the top."}
          <span className="max-sm:hidden print:hidden"> Drag to select.</span>
        </p>
      </figcaption>
      <div className="relative text-day dark:text-ink print:text-ink print:[--day:#fff] print:[--dusk:#f0f0f0] print:[--night:#d8d8d8]">
        <div role="img" aria-label={description}>
          <Drawing
            size={wide}
            svg={renderChartSvg(lightMapOption(wide, dots, cells, inCorner), wide)}
            className="max-sm:hidden print:block"
          />
          <Drawing
            size={narrow}
            svg={renderChartSvg(lightMapOption(narrow, phoneDots, cells, inCorner), narrow)}
            className="sm:hidden print:hidden"
          />
        </div>
        <LightMapTouch
          dots={marks}
          cells={dots.length > 0 ? [] : cells}
          departments={departments}
          wide={insetsOf(wide)}
          narrow={insetsOf(narrow)}
        />
      </div>
    </figure>
  );
}

function Drawing({ svg, className, size }: { svg: string; className: string; size: MapSize }) {
  const style = { aspectRatio: `${size.width} / ${size.height}` };
  // biome-ignore lint/security/noDangerouslySetInnerHtml: the SVG is drawn here from numbers and our own words
  return <div className={className} style={style} dangerouslySetInnerHTML={{ __html: svg }} />;
}

/** The field inside the drawing, as CSS insets that hold at every size. */
function insetsOf({ width, height, left, right, top, bottom }: MapSize) {
  const share = (part: number, whole: number) => `${((100 * part) / whole).toFixed(3)}%`;
  return `${share(top, height)} ${share(right, width)} ${share(bottom, height)} ${share(left, width)}`;
}
