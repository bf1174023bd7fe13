import { expect, test } from "vitest";
import { noFacts } from "@/lib/dependencies/facts";
import type { ReadManifest } from "@/lib/dependencies/manifest";
import type { FoundMatches } from "@/lib/dependencies/queries/match-found";
import { readManifest } from "@/lib/dependencies/recognise";
import { needsFieldSchema } from "@/lib/dependencies/schema";
import { isLinkedAlready } from "./found-matches";
import { foundIn } from "./found-state";
import {
  changeNeeds,
  emptyNeeds,
  type NeedsChange,
  type NeedsState,
  needsField,
  remaining,
} from "./needs-state";

const workbook: ReadManifest = {
  format: "workbook",
  components: [],
  warnings: [],
  resolved: false,
  facts: { ...noFacts, externalLinks: [{ target: "\\\\srv\\claims\\hail.xlsx" }] },
};
const dropped: NeedsChange = { kind: "read", name: "plan.xlsx", manifest: workbook };
const hail = { reference: "APP-00007", title: "Hail claims", headline: "A workbook" };
const matchesOf = (state: NeedsState, because: "place" | "title"): FoundMatches => ({
  sources: {},
  links: foundIn(state.lists).map(({ key }) => ({ ...hail, key, because })),
});
const matched = (state: NeedsState, because: "place" | "title") =>
  changeNeeds(state, {
    kind: "found-matched",
    sources: foundIn(state.lists),
    matches: matchesOf(state, because),
  });
const sent = (state: NeedsState) => needsFieldSchema.parse(needsField(state));
const begun = changeNeeds(emptyNeeds, dropped);
const [source] = foundIn(begun.lists);
const answered = (state: NeedsState, answer: "source" | "neither" | typeof hail) =>
  source ? changeNeeds(state, { kind: "found-answered", source, answer }) : state;

test("a place that is an application is that application, and no data source as well", () => {
  const { reads, dataSources } = sent(matched(begun, "place"));
  expect(reads).toEqual([{ reference: "APP-00007", foundIn: "plan.xlsx" }]);
  expect(dataSources).toEqual([]);
});

test("a title alone is offered, and taken only when it is chosen", () => {
  const state = matched(begun, "title");
  expect(sent(state)).toMatchObject({ reads: [], dataSources: [{ name: "hail" }] });
  expect(sent(answered(state, hail))).toMatchObject({
    reads: [{ reference: "APP-00007" }],
    dataSources: [],
  });
});

test("what somebody decided stays when the places are looked up again", () => {
  const own = answered(matched(begun, "place"), "source");
  expect(sent(matched(own, "place"))).toMatchObject({ reads: [], dataSources: [{ name: "hail" }] });
  const neither = answered(own, "neither");
  expect(sent(matched(neither, "place"))).toMatchObject({ reads: [], dataSources: [] });
  const unlinked = changeNeeds(matched(begun, "place"), { kind: "unlinked", reference: "APP-00007" });
  expect(sent(matched(unlinked, "place"))).toMatchObject({ reads: [], dataSources: [{ name: "hail" }] });
});

test("what is linked already is neither asked nor taken again when the file is dropped again", () => {
  const linked = { ...begun, reads: [{ reference: "APP-00007", title: "Hail claims" }] };
  const again = matched(linked, "place");
  expect(source && isLinkedAlready(source, matchesOf(again, "place"), again)).toBe(true);
  expect(sent(again)).toMatchObject({ reads: [{ reference: "APP-00007", foundIn: null }], dataSources: [] });

  const named = { ...begun, dataSources: ["Hail"] };
  const known = { sources: { [source?.key ?? ""]: { name: "hail", kind: "workbook" } }, links: [] };
  expect(source && isLinkedAlready(source, known, named)).toBe(true);
  const told = changeNeeds(named, { kind: "found-matched", sources: foundIn(named.lists), matches: known });
  expect(sent(told).dataSources).toEqual([{ name: "Hail", found: null }]);
});

test("a file that is taken away takes its links along, and none that was made by hand", () => {
  const byHand = { kind: "linked", application: { reference: "APP-00009", title: "Rates" } } as const;
  const state = matched(changeNeeds(begun, byHand), "place");
  const { reads } = sent(changeNeeds(state, { kind: "list-dropped", name: "plan.xlsx" }));
  expect(reads.map(({ reference }) => reference)).toEqual(["APP-00009"]);
});

test("an import that may be a file of one's own is counted once somebody says that it is a package", () => {
  const script = readManifest("report.py", "import pandas\nimport my_local\n");
  const read: NeedsChange = { kind: "read", name: "report.py", manifest: script };
  const namesIn = (state: NeedsState) => state.lists.flatMap(remaining).map(({ name }) => name);
  const state = changeNeeds(emptyNeeds, read);
  expect(namesIn(state)).toEqual(["pandas"]);
  const [key = ""] = state.lists[0]?.removed ?? [];
  const confirmed = changeNeeds(state, { kind: "package-confirmed", list: "report.py", key });
  expect(namesIn(confirmed)).toEqual(["pandas", "my-local"]);
  expect(namesIn(changeNeeds(confirmed, read))).toEqual(["pandas", "my-local"]);
  const restored = changeNeeds(state, { kind: "packages-restored", list: "report.py" });
  expect(namesIn(restored)).toEqual(["pandas"]);
});
