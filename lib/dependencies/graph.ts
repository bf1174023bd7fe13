/** Where things stand, from left to right as data flows: two steps before the application to two steps after it. */
export const places = [-2, -1, 0, 1, 2] as const;

export type Place = (typeof places)[number];

export type NeighbourApplication = { reference: string; title: string; headline: string };

/** `from` feeds `to`; both by reference. */
export type Feed = { from: string; to: string };

/** What stands around one application, as far as it may be seen. */
export type Neighbourhood = {
  self: NeighbourApplication;
  /** Applications by place; one that both feeds it and reads from it stands on both sides. */
  applications: Record<Exclude<Place, 0>, readonly NeighbourApplication[]>;
  feeds: readonly Feed[];
  dataSources: readonly { id: string; name: string }[];
  /** Packages by ecosystem; empty ecosystem where only their number may be seen. */
  packages: readonly { ecosystem: string; count: number }[];
};

export type GraphNodeKind = "self" | "application" | "data-source" | "packages" | "more";

export type GraphNode = {
  key: string;
  kind: GraphNodeKind;
  place: Place;
  label: string;
  detail: string;
  /** A reference for applications, an id for data sources, an ecosystem for packages; null where there is nothing to open. */
  opens: string | null;
  x: number;
  y: number;
};

export type GraphEdge = { from: string; to: string; path: string };

export type Graph = {
  nodes: GraphNode[];
  edges: GraphEdge[];
  columns: { place: Place; x: number }[];
  width: number;
  height: number;
};

export const nodeSize = { width: 212, height: 46 } as const;

const gap = { column: 84, row: 12, group: 26 } as const;
const margin = { top: 34, side: 6, bottom: 10 } as const;
/** What is more than these is folded into one node, so that no column becomes a wall. */
export const mostInColumn = { applications: 40, dataSources: 12, packages: 10 } as const;

/** However long a column is, the others begin where they are seen without scrolling. */
const lowestStart = 220;

type Placed = Omit<GraphNode, "x" | "y"> & { group: number };

/** The picture: nodes in columns, lines between neighbouring columns only. The same neighbourhood gives the same picture. */
export function layoutGraph(neighbourhood: Neighbourhood): Graph {
  const columns = new Map<Place, Placed[]>();
  const shown = new Map<string, string>();
  columns.set(0, [selfNode(neighbourhood.self)]);
  shown.set(placedKey(0, neighbourhood.self.reference), placedKey(0, neighbourhood.self.reference));
  for (const place of [-1, 1, -2, 2] as const) {
    const ordered = inOrder(neighbourhood, place, columns);
    const nodes = folded(
      ordered.map((application) => applicationNode(application, place)),
      mostInColumn.applications,
      place,
      "applications",
      shown,
    );
    if (place === -1) nodes.push(...sourceNodes(neighbourhood, shown), ...packageNodes(neighbourhood, shown));
    columns.set(place, nodes);
  }
  const used = places.filter((place) => (columns.get(place) ?? []).length > 0);
  const heights = new Map(used.map((place) => [place, heightOf(columns.get(place) ?? [])]));
  const inner = Math.max(...heights.values());
  const nodes = used.flatMap((place, at) =>
    stacked(
      columns.get(place) ?? [],
      columnX(at),
      margin.top + Math.min(lowestStart, (inner - (heights.get(place) ?? 0)) / 2),
    ),
  );
  return {
    nodes,
    edges: edgesOf(neighbourhood, shown, nodes),
    columns: used.map((place, at) => ({ place, x: columnX(at) })),
    width: columnX(used.length) - gap.column + margin.side,
    height: margin.top + inner + margin.bottom,
  };
}

function columnX(at: number) {
  return margin.side + at * (nodeSize.width + gap.column);
}

function placedKey(place: Place, reference: string) {
  return `${place} ${reference}`;
}

function selfNode({ reference, title }: NeighbourApplication): Placed {
  return {
    key: placedKey(0, reference),
    kind: "self",
    place: 0,
    label: title,
    detail: reference,
    opens: null,
    group: 0,
  };
}

function applicationNode({ reference, title }: NeighbourApplication, place: Place): Placed {
  return {
    key: placedKey(place, reference),
    kind: "application",
    place,
    label: title,
    detail: reference,
    opens: reference,
    group: 0,
  };
}

function sourceNodes({ dataSources }: Neighbourhood, shown: Map<string, string>) {
  const nodes = dataSources.map(
    ({ id, name }): Placed => ({
      key: `data ${id}`,
      kind: "data-source",
      place: -1,
      label: name,
      detail: "Data source",
      opens: id,
      group: 1,
    }),
  );
  return folded(nodes, mostInColumn.dataSources, -1, "data sources", shown);
}

function packageNodes({ packages }: Neighbourhood, shown: Map<string, string>) {
  const nodes = packages.map(
    ({ ecosystem, count }): Placed => ({
      key: `packages ${ecosystem}`,
      kind: "packages",
      place: -1,
      label: count === 1 ? "1 package" : `${count.toLocaleString("en")} packages`,
      detail: ecosystem,
      opens: ecosystem || null,
      group: 2,
    }),
  );
  return folded(nodes, mostInColumn.packages, -1, "kinds of packages", shown);
}

/** At most so many nodes, the last standing for the rest; `shown` tells for each key the node that stands for it. */
function folded(nodes: Placed[], most: number, place: Place, what: string, shown: Map<string, string>) {
  const kept = nodes.length > most ? nodes.slice(0, most - 1) : nodes;
  const rest = nodes.slice(kept.length);
  for (const { key } of kept) shown.set(key, key);
  if (rest.length === 0) return kept;
  const key = `more ${place} ${what}`;
  for (const hidden of rest) shown.set(hidden.key, key);
  const more: Placed = {
    key,
    kind: "more",
    place,
    label: `${rest.length.toLocaleString("en")} more ${what}`,
    detail: "In the table",
    opens: null,
    group: rest[0]?.group ?? 0,
  };
  return [...kept, more];
}

/** Neighbours by title; what is two steps away as near as possible to what it is linked with, so that lines seldom cross. */
function inOrder(
  neighbourhood: Neighbourhood,
  place: Exclude<Place, 0>,
  columns: ReadonlyMap<Place, Placed[]>,
) {
  const applications = [...neighbourhood.applications[place]].sort(byTitle);
  if (place === -1 || place === 1) return applications;
  const inner = columns.get(place === -2 ? -1 : 1) ?? [];
  const rank = new Map(inner.map(({ opens }, at) => [opens, at]));
  const linked = Map.groupBy(neighbourhood.feeds, ({ from, to }) => (place === -2 ? from : to));
  const middleOf = ({ reference }: NeighbourApplication) => {
    const ranks = (linked.get(reference) ?? []).flatMap(
      ({ from, to }) => rank.get(place === -2 ? to : from) ?? [],
    );
    return ranks.length > 0 ? ranks.reduce((sum, at) => sum + at, 0) / ranks.length : inner.length;
  };
  return applications
    .map((application) => ({ application, middle: middleOf(application) }))
    .sort((one, other) => one.middle - other.middle || byTitle(one.application, other.application))
    .map(({ application }) => application);
}

function byTitle(one: NeighbourApplication, other: NeighbourApplication) {
  return one.title.localeCompare(other.title, "en") || (one.reference < other.reference ? -1 : 1);
}

function heightOf(nodes: readonly Placed[]) {
  const groups = new Set(nodes.map(({ group }) => group)).size;
  return nodes.length * (nodeSize.height + gap.row) - gap.row + (groups - 1) * gap.group;
}

function stacked(nodes: readonly Placed[], x: number, top: number): GraphNode[] {
  let y = top;
  return nodes.map(({ group, ...node }, at) => {
    const before = nodes[at - 1];
    if (before) y += nodeSize.height + gap.row + (before.group === group ? 0 : gap.group);
    return { ...node, x, y };
  });
}

/** Every line once, also where several applications are folded into one node. */
function edgesOf(
  neighbourhood: Neighbourhood,
  shown: ReadonlyMap<string, string>,
  nodes: readonly GraphNode[],
) {
  const { self, feeds } = neighbourhood;
  const own = placedKey(0, self.reference);
  const placed = new Map(nodes.map((node) => [node.key, node]));
  const lines = new Map<string, GraphEdge>();
  const draw = (from: string | undefined, to: string | undefined) => {
    const [start, end] = [placed.get(from ?? ""), placed.get(to ?? "")];
    if (start && end)
      lines.set(`${start.key}|${end.key}`, { from: start.key, to: end.key, path: pathOf(start, end) });
  };
  const isAt = (place: Place, reference: string) => shown.get(placedKey(place, reference));
  for (const { from, to } of feeds) {
    draw(isAt(-2, from), isAt(-1, to));
    draw(isAt(1, from), isAt(2, to));
    if (to === self.reference) draw(isAt(-1, from), own);
    if (from === self.reference) draw(own, isAt(1, to));
  }
  for (const { kind, key } of nodes) {
    const isApplication = kind === "self" || kind === "application" || key.endsWith(" applications");
    if (!isApplication) draw(key, own);
  }
  return [...lines.values()];
}

function pathOf(start: GraphNode, end: GraphNode) {
  const [x1, y1] = [start.x + nodeSize.width, start.y + nodeSize.height / 2];
  const [x2, y2] = [end.x, end.y + nodeSize.height / 2];
  const bend = (x2 - x1) / 2;
  return `M${x1} ${y1} C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`;
}

/** What the picture shows, as a sentence: its title for people, and its words for those who cannot see it. */
export function describeGraph({ self, applications, dataSources, packages }: Neighbourhood) {
  const reads = counted(applications[-1].length, "application");
  const fed = counted(applications[1].length, "application");
  const total = packages.reduce((sum, { count }) => sum + count, 0);
  const stands = [counted(dataSources.length, "data source"), counted(total, "package")].filter(Boolean);
  const flows = [reads ? `reads from ${reads}` : "", fed ? `feeds ${fed}` : ""].filter(Boolean);
  const first =
    flows.length > 0 ? flows.join(" and ") : "reads from and feeds no application that you can see";
  return `“${self.title}” ${first}${stands.length > 0 ? `, and stands on ${stands.join(" and ")}` : ""}`;
}

function counted(count: number, what: string) {
  if (count === 0) return "";
  return count === 1 ? `one ${what}` : `${count.toLocaleString("en")} ${what}s`;
}
