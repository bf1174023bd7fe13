import { expect, test } from "vitest";
import { readManifest } from "@/lib/dependencies/recognise";
import { continueNeeds } from "./continue-needs";
import { keepNeeds } from "./needs-draft";
import { changeNeeds, type NeedsChange, type NeedsState, needsOf } from "./needs-state";

const kept = (name: string) => ({ name, packages: 1, resolved: false });
const stored = needsOf({
  answer: "listed",
  kept: [kept("requirements.txt"), kept("package.json")],
  dataSources: ["Rates"],
  noDataSources: false,
  reads: [{ reference: "APP-00007", title: "Hail claims" }],
});
const text = (state: NeedsState) => keepNeeds(state, 100_000).text;
const continued = (now: NeedsState, ...changes: NeedsChange[]) =>
  continueNeeds(now, text(changes.reduce(changeNeeds, stored)), text(stored));
const newer: NeedsChange = {
  kind: "read",
  name: "requirements.txt",
  manifest: readManifest("requirements.txt", "flask==3.0.0\n"),
};

test("what was dropped and not saved is there again, and still replaces what is stored", () => {
  const state = continued(stored, newer, { kind: "kept-dropped", name: "package.json" });
  expect(state.kept).toEqual([]);
  expect(state.lists).toMatchObject([
    { name: "requirements.txt", before: { kind: "stored", kept: kept("requirements.txt") } },
  ]);
  expect(changeNeeds(state, { kind: "list-dropped", name: "requirements.txt" }).kept).toEqual([
    kept("requirements.txt"),
  ]);
});

test("what others have said meanwhile stays", () => {
  const now: NeedsState = {
    ...stored,
    kept: [...stored.kept, kept("go.mod")],
    dataSources: ["Rates", "Ledger"],
    reads: [],
  };
  const state = continued(now, newer, { kind: "sources", names: ["Rates", "Claims mart"] });
  expect(state.kept.map(({ name }) => name)).toEqual(["package.json", "go.mod"]);
  expect(state.dataSources).toEqual(["Rates", "Ledger", "Claims mart"]);
  expect(state.reads).toEqual([]);
});

test("a list that somebody took away meanwhile is not kept", () => {
  const now = { ...stored, kept: [kept("package.json")] };
  expect(continued(now, newer).kept).toEqual([kept("package.json")]);
  expect(continued(now, newer).lists).toMatchObject([{ name: "requirements.txt", before: null }]);
});

test("a draft in which nothing was changed shows what is stored", () => {
  const now = { ...stored, noDataSources: true, dataSources: [] };
  expect(continued(now)).toMatchObject({ kept: stored.kept, noDataSources: true, dataSources: [] });
});
