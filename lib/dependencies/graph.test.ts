import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  describeGraph,
  type GraphNode,
  layoutGraph,
  mostInColumn,
  type Neighbourhood,
  nodeSize,
  places,
} from "./graph";

const application = (n: number, title = `Tool ${n}`) => ({
  reference: `APP-${String(n).padStart(5, "0")}`,
  title,
  headline: "",
});
const self = application(1, "Hail reserve");
const alone: Neighbourhood = {
  self,
  applications: { [-2]: [], [-1]: [], 1: [], 2: [] },
  feeds: [],
  dataSources: [],
  packages: [],
};

/** So many feed it, each fed by so many; so many read from it. */
function neighbourhood(feeding: number, each: number, reading: number): Neighbourhood {
  const near = Array.from({ length: feeding }, (_, at) => application(100 + at));
  const far = near.flatMap((_, at) =>
    Array.from({ length: each }, (_x, n) => application(1_000 + at * each + n)),
  );
  const readers = Array.from({ length: reading }, (_, at) => application(10_000 + at));
  return {
    ...alone,
    applications: { [-2]: far, [-1]: near, 1: readers, 2: [] },
    feeds: [
      ...near.map(({ reference }) => ({ from: reference, to: self.reference })),
      ...far.map(({ reference }, at) => ({
        from: reference,
        to: near[Math.floor(at / each)]?.reference ?? "",
      })),
      ...readers.map(({ reference }) => ({ from: self.reference, to: reference })),
    ],
  };
}

function overlap(one: GraphNode, other: GraphNode) {
  return (
    Math.abs(one.x - other.x) < nodeSize.width &&
    Math.abs(one.y - other.y) < nodeSize.height &&
    one.key !== other.key
  );
}

describe("the picture of a neighbourhood", () => {
  test("of an application that stands alone is one node", () => {
    const { nodes, edges, columns } = layoutGraph(alone);
    expect(nodes.map(({ label }) => label)).toEqual(["Hail reserve"]);
    expect(edges).toEqual([]);
    expect(columns).toEqual([{ place: 0, x: nodes[0]?.x }]);
  });

  test("flows from left to right: what feeds it, itself, what reads from it", () => {
    const { nodes } = layoutGraph(neighbourhood(2, 1, 1));
    const xOf = (reference: string) =>
      nodes.find(({ opens, detail }) => opens === reference || detail === reference)?.x ?? 0;
    expect(xOf("APP-01000")).toBeLessThan(xOf("APP-00100"));
    expect(xOf("APP-00100")).toBeLessThan(xOf("APP-00001"));
    expect(xOf("APP-00001")).toBeLessThan(xOf("APP-10000"));
  });

  test("stays readable at 200 nodes: nothing overlaps, nothing is outside, lines join neighbouring columns only", () => {
    fc.assert(
      fc.property(
        fc.nat(60),
        fc.nat(6),
        fc.nat(120),
        fc.nat(30),
        fc.nat(28),
        (near, each, readers, data, kinds) => {
          const whole = {
            ...neighbourhood(near, each, readers),
            dataSources: Array.from({ length: data }, (_, at) => ({ id: `s${at}`, name: `Source ${at}` })),
            packages: Array.from({ length: kinds }, (_, at) => ({ ecosystem: `kind${at}`, count: at + 1 })),
          };
          const { nodes, edges, width, height, columns } = layoutGraph(whole);
          const byColumn = Map.groupBy(nodes, ({ place }) => place);
          for (const [place, list] of byColumn) {
            const most =
              mostInColumn.applications +
              (place === -1 ? mostInColumn.dataSources + mostInColumn.packages : 0);
            expect(list.length).toBeLessThanOrEqual(most);
            expect(list.some((one) => list.some((other) => overlap(one, other)))).toBe(false);
          }
          for (const { x, y } of nodes) {
            expect(x).toBeGreaterThanOrEqual(0);
            expect(x + nodeSize.width).toBeLessThanOrEqual(width);
            expect(y + nodeSize.height).toBeLessThanOrEqual(height);
          }
          const placeOf = new Map(nodes.map(({ key, place }) => [key, place]));
          for (const { from, to } of edges) expect((placeOf.get(to) ?? 9) - (placeOf.get(from) ?? 9)).toBe(1);
          for (const { key, kind } of nodes)
            if (kind !== "self") expect(edges.some(({ from, to }) => from === key || to === key)).toBe(true);
          expect(columns.map(({ place }) => place)).toEqual(places.filter((place) => byColumn.has(place)));
        },
      ),
      { numRuns: 60 },
    );
  });

  test("folds what is too many for a column into one node, whose line stands for all of them", () => {
    const { nodes, edges } = layoutGraph(neighbourhood(0, 0, 100));
    const readers = nodes.filter(({ place }) => place === 1);
    expect(readers).toHaveLength(40);
    expect(readers.at(-1)).toMatchObject({ kind: "more", label: "61 more applications", opens: null });
    expect(edges.filter(({ to }) => to === readers.at(-1)?.key)).toHaveLength(1);
  });

  test("shows the application itself near the top, however long its columns are", () => {
    const { nodes, height } = layoutGraph(neighbourhood(40, 1, 40));
    expect(height).toBeGreaterThan(2_000);
    expect(nodes.find(({ kind }) => kind === "self")?.y).toBeLessThan(300);
  });

  test("shows on both sides what both feeds it and reads from it", () => {
    const both = application(7, "Fuel ledger");
    const { nodes, edges } = layoutGraph({
      ...alone,
      applications: { ...alone.applications, [-1]: [both], 1: [both] },
      feeds: [
        { from: both.reference, to: self.reference },
        { from: self.reference, to: both.reference },
      ],
    });
    expect(nodes.filter(({ opens }) => opens === both.reference).map(({ place }) => place)).toEqual([-1, 1]);
    expect(edges).toHaveLength(2);
  });

  test("puts what is two steps away beside what it is linked with", () => {
    const [a, b] = [application(2, "Alpha"), application(3, "Beta")];
    const [x, y] = [application(4, "Zulu feeds Alpha"), application(5, "Able feeds Beta")];
    const { nodes } = layoutGraph({
      ...alone,
      applications: { ...alone.applications, [-1]: [b, a], [-2]: [y, x] },
      feeds: [
        { from: a.reference, to: self.reference },
        { from: b.reference, to: self.reference },
        { from: x.reference, to: a.reference },
        { from: y.reference, to: b.reference },
      ],
    });
    expect(nodes.filter(({ place }) => place === -2).map(({ label }) => label)).toEqual([x.title, y.title]);
  });

  test("does not depend on the order in which it was read", () => {
    const one = neighbourhood(5, 3, 4);
    const { applications: sides } = one;
    const applications = {
      [-2]: sides[-2].toReversed(),
      [-1]: sides[-1].toReversed(),
      1: sides[1].toReversed(),
      2: sides[2].toReversed(),
    };
    const turned = layoutGraph({ ...one, applications, feeds: one.feeds.toReversed() });
    expect(turned.nodes).toEqual(layoutGraph(one).nodes);
  });
});

test.each([
  [alone, "“Hail reserve” reads from and feeds no application that you can see"],
  [neighbourhood(1, 1, 2), "“Hail reserve” reads from one application and feeds 2 applications"],
  [
    {
      ...alone,
      dataSources: [{ id: "a", name: "A" }],
      packages: [
        { ecosystem: "pypi", count: 3 },
        { ecosystem: "npm", count: 1_200 },
      ],
    },
    "“Hail reserve” reads from and feeds no application that you can see, and stands on one data source and 1,203 packages",
  ],
])("its title says what it shows", (shown, sentence) => expect(describeGraph(shown)).toBe(sentence));
