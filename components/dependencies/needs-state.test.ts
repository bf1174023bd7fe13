import { expect, test } from "vitest";
import { noFacts } from "@/lib/dependencies/facts";
import { readManifest } from "@/lib/dependencies/recognise";
import { needsFieldSchema } from "@/lib/dependencies/schema";
import { readTypedList } from "@/lib/dependencies/typed-list";
import { keepNeeds, restoreNeeds } from "./needs-draft";
import {
  changeNeeds,
  differenceOf,
  emptyNeeds,
  type NeedsChange,
  type NeedsState,
  needsField,
  needsOf,
  packageKey,
  remaining,
  typedListName,
} from "./needs-state";

const requirements = (text: string): NeedsChange => ({
  kind: "read",
  name: "requirements.txt",
  manifest: readManifest("requirements.txt", text),
});
const after = (...changes: NeedsChange[]) => changes.reduce(changeNeeds, emptyNeeds);
const sent = (state: NeedsState) => needsFieldSchema.parse(needsField(state));

test("with nothing said, nothing is claimed", () => {
  expect(sent(emptyNeeds)).toMatchObject({ answer: "unsaid", manifests: [], dataSourcesStated: false });
});

test("a list that was read is what it needs, whatever was answered before", () => {
  const state = after({ kind: "answered", withoutLists: "nothing" }, requirements("flask==3.0.0\n"));
  expect(sent(state)).toMatchObject({ answer: "listed", manifests: [{ name: "requirements.txt" }] });
});

test("a file that cannot be read is named with its sentence and takes nothing away", () => {
  const state = after(requirements("flask==3.0.0\n"), {
    kind: "read",
    name: "requirements.txt",
    manifest: readManifest("requirements.txt", "\0\0PK"),
  });
  expect(state.lists).toHaveLength(1);
  expect(state.unread).toMatchObject([{ name: "requirements.txt" }]);
});

test("a file of the same name replaces the first and shows what changed", () => {
  const state = after(requirements("flask==3.0.0\nrequests==2.31.0\n"), requirements("flask==3.1.0\n"));
  const [list] = state.lists;
  expect(list && differenceOf(list)).toMatchObject({
    moved: [{}],
    removed: [{ name: "requests" }],
    added: [],
  });
});

test("two files of the same name can both be kept", () => {
  const state = after(requirements("flask==3.0.0\n"), requirements("django==5.0\n"), {
    kind: "both-kept",
    name: "requirements.txt",
  });
  expect(state.lists.map(({ name }) => name)).toEqual(["requirements.txt", "requirements.txt (2)"]);
});

test("a package taken out is not sent, and a typed list forgets no correction while it grows", () => {
  const typed = (text: string): NeedsChange => ({
    kind: "read",
    name: typedListName,
    manifest: readTypedList(text),
  });
  const first = after(typed("flask 3.0.0, requests 2.31.0"));
  const flask = first.lists[0]?.read.components[0];
  const corrected = changeNeeds(first, {
    kind: "package-removed",
    list: typedListName,
    key: flask ? packageKey(flask) : "",
  });
  const grown = changeNeeds(corrected, typed("flask 3.0.0, requests 2.31.0, rich 13.7.0"));
  expect(grown.lists.flatMap(remaining).map(({ name }) => name)).toEqual(["requests", "rich"]);
});

test("an emptied typed list goes away", () => {
  const state = after(
    { kind: "read", name: typedListName, manifest: readTypedList("flask 3.0.0") },
    { kind: "read", name: typedListName, manifest: readTypedList("") },
  );
  expect(state.lists).toEqual([]);
});

test("a list that was sent earlier stays until a file of its name comes", () => {
  const known = needsOf({
    answer: "listed",
    kept: [{ name: "requirements.txt", packages: 3, resolved: false }],
    dataSources: [],
    noDataSources: true,
    reads: [],
  });
  expect(sent(known)).toMatchObject({
    answer: "listed",
    kept: ["requirements.txt"],
    dataSourcesStated: true,
  });
  expect(sent(changeNeeds(known, requirements("flask==3.0.0\n")))).toMatchObject({
    kept: [],
    manifests: [{}],
  });
});

const storedFlask = [
  {
    purl: "pkg:pypi/flask@3.0.0",
    ecosystem: "pypi" as const,
    name: "flask",
    version: "3.0.0",
    requirement: "==3.0.0",
  },
];

function afterStored(...changes: NeedsChange[]) {
  const known = needsOf({
    answer: "listed",
    kept: [{ name: "requirements.txt", packages: 1, resolved: false }],
    dataSources: [],
    noDataSources: false,
    reads: [],
  });
  return changes.reduce(changeNeeds, known);
}

test("a newer file is compared with what is stored under its name, once that has arrived", () => {
  const dropped = afterStored(requirements("flask==3.1.0\nrich==13.7.0\n"));
  const [waiting] = dropped.lists;
  expect(waiting && differenceOf(waiting)).toBeNull();
  const arrived = changeNeeds(dropped, {
    kind: "stored-arrived",
    name: "requirements.txt",
    components: storedFlask,
  });
  const [list] = arrived.lists;
  expect(list && differenceOf(list)).toMatchObject({
    moved: [{ from: { version: "3.0.0" }, to: { version: "3.1.0" } }],
    added: [{ name: "rich" }],
  });
  expect(sent(arrived)).toMatchObject({ kept: [], manifests: [{ name: "requirements.txt" }] });
});

test("a third drop is still compared with what is stored, since that is what saving replaces", () => {
  const state = afterStored(
    requirements("flask==3.1.0\n"),
    { kind: "stored-arrived", name: "requirements.txt", components: storedFlask },
    requirements("flask==3.0.0\n"),
  );
  const [list] = state.lists;
  expect(list && differenceOf(list)).toMatchObject({ moved: [], unchanged: 1 });
});

test("the stored list and the newer one can both be kept", () => {
  const state = afterStored(requirements("flask==3.1.0\n"), { kind: "both-kept", name: "requirements.txt" });
  expect(sent(state)).toMatchObject({
    kept: ["requirements.txt"],
    manifests: [{ name: "requirements.txt (2)" }],
  });
});

test("a list dropped again by mistake brings the stored one back", () => {
  const state = afterStored(requirements("flask==3.1.0\n"), {
    kind: "list-dropped",
    name: "requirements.txt",
  });
  expect(sent(state)).toMatchObject({ kept: ["requirements.txt"], manifests: [] });
});

const workbook: NeedsChange = {
  kind: "read",
  name: "Claims.xlsx",
  manifest: {
    format: "workbook",
    components: [],
    warnings: [],
    resolved: false,
    facts: {
      ...noFacts,
      connections: [
        { kind: "sql-server", server: "sql01", database: "Claims", target: "Server=sql01;Pwd=hunter2" },
      ],
      externalLinks: [{ target: "\\\\srv\\teams\\prices.xlsx" }],
      connectors: ["shared_sharepointonline"],
    },
  },
};

test("what a workbook reads from is proposed and sent as it stays ticked, under the name that people use", () => {
  const state = after(
    workbook,
    { kind: "found-named", key: "server:sql01/claims", name: "Claims store" },
    { kind: "found-chosen", key: "share:srv/teams/prices.xlsx", isTicked: false },
  );
  expect(sent(state)).toMatchObject({
    answer: "listed",
    dataSourcesStated: true,
    dataSources: [
      {
        name: "Claims store",
        found: { kind: "database", place: "sql01 / Claims", foundIn: "Claims.xlsx" },
      },
    ],
  });
  expect(needsField(state)).not.toContain("hunter2");
});

test("a bare connector is sent only when it is ticked, and “none” sends nothing that was found", () => {
  const ticked = after(workbook, { kind: "found-chosen", key: "connector:sharepoint", isTicked: true });
  expect(sent(ticked).dataSources.map(({ name }) => name)).toEqual(["Claims", "prices", "SharePoint"]);
  expect(sent(changeNeeds(ticked, { kind: "no-sources", isSo: true }))).toMatchObject({
    dataSources: [],
    dataSourcesStated: true,
  });
});

test("a link that a file led to is sent with the file", () => {
  const application = { reference: "APP-00007", title: "Price list", foundIn: "Claims.xlsx" };
  expect(sent(after(workbook, { kind: "linked", application }))).toMatchObject({
    reads: [{ reference: "APP-00007", foundIn: "Claims.xlsx" }],
  });
});

test("a draft brings the facts of a workbook back, without its passwords", () => {
  const { text } = keepNeeds(after(workbook), 100_000);
  expect(text).not.toContain("hunter2");
  expect(restoreNeeds(text).lists[0]?.read.facts?.connections[0]?.server).toBe("sql01");
});

test("“none” and named data sources exclude each other", () => {
  const none = after({ kind: "sources", names: ["CRM export"] }, { kind: "no-sources", isSo: true });
  expect(sent(none)).toMatchObject({ dataSources: [], dataSourcesStated: true });
  expect(changeNeeds(none, { kind: "sources", names: ["CRM"] }).noDataSources).toBe(false);
});

test("a draft brings back what was read, with its warnings and corrections", () => {
  const state = after(requirements("flask==3.0.0\n???\n-r other.txt\n"), {
    kind: "linked",
    application: { reference: "APP-00007", title: "Policy extract" },
  });
  const { text, leftOut } = keepNeeds(state, 100_000);
  expect(leftOut).toEqual([]);
  expect(restoreNeeds(text)).toEqual(state);
});

test("a draft without room keeps the small lists and names the others", () => {
  const many = Array.from({ length: 2_000 }, (_, index) => `package-${index}==1.0.${index}`).join("\n");
  const state = after(requirements("flask==3.0.0\n"), {
    kind: "read",
    name: "all.txt",
    manifest: readManifest("all-requirements.txt", many),
  });
  const { text, leftOut } = keepNeeds(state, 20_000);
  expect(leftOut).toEqual(["all.txt"]);
  expect(restoreNeeds(text).lists.map(({ name }) => name)).toEqual(["requirements.txt"]);
});

test("a text that is no draft restores an empty state", () => {
  expect(restoreNeeds("{")).toEqual(emptyNeeds);
  expect(restoreNeeds("{}")).toEqual(emptyNeeds);
});
