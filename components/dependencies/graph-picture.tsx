import clsx from "clsx";
import { type Graph, type GraphNode, nodeSize } from "@/lib/dependencies/graph";
import { GraphScroll } from "./graph-scroll";
import { applicationAddress, foldAddress, placeWords, sourceAddress, tablePart } from "./graph-words";

const letters = 27;

const looks: Record<GraphNode["kind"], string> = {
  self: "fill-act stroke-act",
  application: "fill-raised stroke-edge",
  "data-source": "fill-line-soft stroke-line",
  packages: "fill-act-soft stroke-act",
  more: "fill-paper stroke-edge [stroke-dasharray:4_3]",
};

type GraphPictureProps = { graph: Graph; title: string; reference: string };

/** What stands around an application, from left to right as data flows. Every node that leads somewhere is a link. */
export function GraphPicture({ graph, title, reference }: GraphPictureProps) {
  const { nodes, edges, columns, width, height } = graph;
  return (
    <GraphScroll middle={middleOf(graph)}>
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing of links has no element of its own */}
      <svg
        role="group"
        aria-label={title}
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        className="mx-auto block max-w-none print:h-auto print:max-w-full"
      >
        {columns.map(({ place, x }) => (
          <text
            key={place}
            x={x + nodeSize.width / 2}
            y={18}
            textAnchor="middle"
            className="fill-ink-soft text-xs font-medium"
          >
            {placeWords[place]}
          </text>
        ))}
        <g className="fill-none stroke-edge" strokeWidth={1.25}>
          {edges.map(({ from, to, path }) => (
            <path key={`${from}|${to}`} d={path} opacity={0.7} />
          ))}
        </g>
        {nodes.map((node) => (
          <Node key={node.key} node={node} href={hrefOf(node, reference)} />
        ))}
      </svg>
    </GraphScroll>
  );
}

/** Of the application that everything stands around. */
function middleOf({ nodes, width, height }: Graph) {
  const self = nodes.find(({ kind }) => kind === "self");
  if (!self) return { x: width / 2, y: height / 2 };
  return { x: self.x + nodeSize.width / 2, y: self.y + nodeSize.height / 2 };
}

function hrefOf({ kind, opens, place }: GraphNode, reference: string) {
  if (kind === "more") return `#${tablePart(place)}`;
  if (opens === null) return null;
  if (kind === "data-source") return sourceAddress(opens);
  return kind === "packages" ? foldAddress(reference, opens) : applicationAddress(opens);
}

function Node({ node, href }: { node: GraphNode; href: string | null }) {
  const { kind, label, detail, x, y } = node;
  const drawn = (
    <g transform={`translate(${x} ${y})`}>
      <title>{detail ? `${label} (${detail})` : label}</title>
      <rect
        width={nodeSize.width}
        height={nodeSize.height}
        rx={kind === "packages" || kind === "more" ? nodeSize.height / 2 : 8}
        className={clsx(looks[kind], "group-hover:stroke-act group-focus-visible:[stroke-width:3]")}
      />
      <text
        x={nodeSize.width / 2}
        y={20}
        textAnchor="middle"
        className={clsx(
          "text-[0.8125rem] font-semibold",
          kind === "self" ? "fill-on-act" : "fill-ink",
          kind === "application" || kind === "self" ? "font-serif" : "font-sans",
        )}
      >
        {shortened(label)}
      </text>
      <text
        x={nodeSize.width / 2}
        y={36}
        textAnchor="middle"
        className={clsx("text-[0.6875rem]", kind === "self" ? "fill-on-act" : "fill-ink-soft")}
      >
        {detail}
      </text>
    </g>
  );
  if (href === null) return drawn;
  return (
    <a href={href} aria-label={`${label}, ${detail}`} className="group">
      {drawn}
    </a>
  );
}

function shortened(label: string) {
  const signs = [...label];
  return signs.length > letters
    ? `${signs
        .slice(0, letters - 1)
        .join("")
        .trimEnd()}…`
    : label;
}
