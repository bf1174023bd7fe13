import { expect, test } from "vitest";
import { readManifest } from "../recognise";
import { zipOf } from "./testing/package-files";
import { flowPackageFile, powerAppFile, solutionFile } from "./testing/platform-files";

const nowhere = { server: null, database: null, target: null };

test("an app tells its screens, connectors and data sources", () => {
  const { format, facts, warnings } = readManifest("a.msapp", powerAppFile());
  expect({ format, warnings }).toEqual({ format: "power-app", warnings: [] });
  expect(facts).toMatchObject({
    screens: 2,
    connectors: ["shared_sharepointonline", "shared_office365users", "shared_sql", "shared_office365"],
    connections: [
      { ...nowhere, kind: "sharepoint", target: "https://contoso.sharepoint.com/sites/x 0a" },
      { ...nowhere, kind: "dataverse", server: "https://org.crm4.dynamics.com/", target: "accounts" },
      { kind: "sql-server", server: "srv01", database: "Sales", target: "Orders" },
    ],
    lastAuthor: "Ada",
    changedAt: "2024-05-31T13:45:00Z",
  });
});

test.each([
  [
    "texts of screens",
    {
      "Src/App.pa.yaml": "App:\n  Properties: {}\n",
      "Src/A.pa.yaml": "Screens:\n  A:\n    Children: []\n",
      "Src/B.pa.yaml": "Screens:\n  B:\n  C:\n",
    },
    3,
  ],
  [
    "older texts",
    { "Src/A.fx.yaml": "A As screen:\n    Fill: =White\n", "Src/App.fx.yaml": "App As appinfo:\n" },
    1,
  ],
  [
    "the order of screens",
    { "CanvasManifest.json": '{"ScreenOrder": ["A", "B"]}', "Src/A.fx.yaml": "A As screen:\n" },
    2,
  ],
])("without controls, %s tell how many there are", (_, files, screens) => {
  expect(readManifest("a.msapp", zipOf({ "Header.json": "{}", ...files })).facts?.screens).toBe(screens);
});

test("a solution tells what its flows and apps use", () => {
  const { format, facts, warnings } = readManifest("Requests_1_0_0_1.zip", solutionFile());
  expect({ format, warnings }).toEqual({ format: "power-platform-solution", warnings: [] });
  expect(facts?.screens).toBe(2);
  expect(facts?.triggers).toEqual(["When_an_item_is_created: GetOnNewItems: every 5 minutes"]);
  expect(facts?.connectors).toEqual([
    "shared_visualstudioteamservices",
    "shared_sharepointonline",
    "shared_teams",
    "shared_office365",
    "shared_office365users",
    "shared_sql",
  ]);
  expect(facts?.connections.map(({ kind, target }) => `${kind} ${target}`)).toEqual(
    expect.arrayContaining([
      "sharepoint https://contoso.sharepoint.com/sites/x Requests",
      "web https://example.org/hook?sig=…",
      "sharepoint https://contoso.sharepoint.com/sites/y",
      "sharepoint https://contoso.sharepoint.com/sites/z",
      "sql-server Orders",
    ]),
  );
  expect(JSON.stringify(facts)).not.toContain("s3cret");
});

test("a package of Power Automate tells its connectors and triggers", () => {
  const { format, facts, warnings } = readManifest("Flow_20240531.zip", flowPackageFile());
  expect({ format, warnings }).toEqual({ format: "flow-package", warnings: [] });
  expect(facts).toMatchObject({
    connectors: ["shared_planner", "shared_sharepointonline", "shared_teams", "shared_office365"],
    triggers: ["When_an_item_is_created: GetOnNewItems: every 5 minutes"],
    createdAt: "2024-05-31T13:45:00.123Z",
    lastAuthor: "Ada",
  });
});

test("a part that is no JSON, or an app inside that is no archive, costs only itself", () => {
  const app = readManifest("a.msapp", powerAppFile({ "Properties.json": '{"Name": ' }));
  expect(app.facts?.screens).toBe(2);
  expect(app.warnings[0]?.message).toContain("“Properties.json” could not be read");
  const solution = readManifest("s.zip", zipOf({ "solution.xml": "<a/>", "CanvasApps/x.msapp": "nothing" }));
  expect(solution.facts?.screens).toBe(0);
  expect(solution.warnings[0]?.message).toContain("cut off");
});

test("other archives are not read, and it is said which they are", () => {
  const sentenceOf = (...names: string[]) =>
    readManifest("a.zip", zipOf(Object.fromEntries(names.map((name) => [name, "x"])))).error;
  expect(sentenceOf("word/document.xml")).toContain("Word document");
  expect(sentenceOf("ppt/presentation.xml")).toContain("PowerPoint");
  expect(sentenceOf("META-INF/MANIFEST.MF", "A.class")).toContain("Java");
  expect(sentenceOf("pandas-2.0.dist-info/METADATA")).toContain("Python wheel");
  expect(sentenceOf("book.xlsx", "list.txt")).toContain("Archives inside archives");
  expect(sentenceOf("inner.zip")).toContain("Archives inside archives");
  expect(sentenceOf("notes.txt")).toContain("no workbook");
  expect(readManifest("a.zip", zipOf({})).error).toContain("empty");
});
