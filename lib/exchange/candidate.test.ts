import { expect, test } from "vitest";
import { readCandidate } from "./candidate";
import { openDirectory } from "./directory";
import { readClassification, readCount, readDay, readKind } from "./words-of-values";

const directory = openDirectory(
  [
    { id: "claims", name: "Claims" },
    { id: "finance", name: "Finance" },
  ],
  [
    { id: "mara", name: "Mara Lind", email: "Mara@Example.org", departmentId: "claims" },
    { id: "one", name: "Jo Park", email: null, departmentId: "claims" },
    { id: "two", name: "Jo Park", email: null, departmentId: "finance" },
  ],
);

const headers = ["Id", "App", "Users", "Team", "Who", "Kind", "Class", "Stage"];

function read(cells: string[], permitted: string[] | null = null) {
  return readCandidate(cells, {
    headers,
    mapping: [
      "externalId",
      "title",
      "peopleRelying",
      "department",
      "owner",
      "kind",
      "dataClassification",
      "note",
    ],
    always: {},
    directory,
    permittedDepartmentIds: permitted && new Set(permitted),
  });
}

test("a row says what it says, tidied, and its department by name or by its owner", () => {
  expect(
    read(["7", " Room  plan ", "1,200", "claims", "Mara <mara@example.org>", "Excel", "Vertraulich", "Live"]),
  ).toEqual({
    externalId: "7",
    values: {
      externalId: "7",
      title: "Room plan",
      peopleRelying: "1200",
      department: "claims",
      owner: "Mara <mara@example.org>",
      kind: "workbook",
      platform: "Excel",
      dataClassification: "confidential",
      note: "Stage: Live",
    },
    departmentId: "claims",
    problems: [],
    hints: [],
  });
  expect(read(["", "Room plan", "", "", "mara lind", "", "", ""]).departmentId).toBe("claims");
});

test("without an identifier, title and owner are what makes the row the same again", () => {
  expect(read(["", "Room Plan", "", "", "Mara Lind", "", "", ""]).externalId).toBe("room plan / mara lind");
});

test.each([
  [["1", "", "", "", "", "", "", ""], { column: "App", message: "The title is missing." }],
  [["1", "a", "some", "", "", "", "", ""], { column: "Users", message: /“some” is no whole number/ }],
  [["1", "a\u202eb", "", "", "", "", "", ""], { column: "App", message: /turns text around/ }],
  [["1", "a".repeat(201), "", "", "", "", "", ""], { column: "App", message: /201 characters; at most 200/ }],
])("%o cannot be taken in: %o", (cells, { column, message }) => {
  const { problems } = read(cells);
  expect(problems.map((one) => one.column)).toEqual([column]);
  expect(problems[0]?.message).toMatch(message);
});

test("owners whom nobody knows, unknown departments, kinds and classes are left to triage", () => {
  const { problems, hints } = read(["1", "a", "", "Nowhere", "Jo Park", "Thing", "Blue", ""]);
  expect(problems).toEqual([]);
  expect(hints.map(({ column }) => column)).toEqual(["Kind", "Class", "Who", "Team"]);
  expect(read(["1", "a", "", "", "SYSTEM", "", "", ""]).hints).toEqual([]);
});

test("a manager brings rows of the departments they manage, and no others", () => {
  const told = (cells: string[]) => read(cells, ["claims"]).problems.map(({ message }) => message);
  expect(told(["1", "a", "", "Claims", "", "", "", ""])).toEqual([]);
  expect(told(["1", "a", "", "", "Mara Lind", "", "", ""])).toEqual([]);
  expect(told(["1", "a", "", "Finance", "", "", "", ""])).toEqual([
    "“Finance” is not a department that you manage.",
  ]);
  expect(told(["1", "a", "", "Nowhere", "", "", "", ""])).toEqual([
    "There is no department called “Nowhere”.",
  ]);
  expect(told(["1", "a", "", "", "", "", "", ""])).toEqual(["Name one of the departments that you manage."]);
});

test.each([
  ["Canvas app", "low-code-app"],
  ["Cloud flow", "automation"],
  ["EUC spreadsheet", "workbook"],
  ["Tabellenkalkulation", "workbook"],
  ["Power BI report", "dashboard"],
  ["Copilot agent", "ai-agent"],
  ["Something else", "other"],
  ["Python", "script"],
  ["Bicycle", null],
])("%s is of the kind %s", (text, kind) => expect(readKind(text)).toBe(kind));

test.each([
  ["Streng vertraulich", "restricted"],
  ["Confidentiel", "confidential"],
  ["Interno", "internal"],
  ["Öffentlich", "public"],
  ["Blue", null],
])("%s data is %s", (text, known) => expect(readClassification(text)).toBe(known));

test.each([
  ["12", 12],
  ["1.200", 1_200],
  ["1 200", 1_200],
  ["1.2", null],
  ["-3", null],
  ["9999999", null],
])("%s people are %s", (text, count) => expect(readCount(text)).toBe(count));

test.each([
  ["2026-12-25", "2026-12-25"],
  ["2026-12-25T10:00", "2026-12-25"],
  ["25.12.2026", "2026-12-25"],
  ["12/25/2026", "2026-12-25"],
  ["4/4/2026", "2026-04-04"],
  ["3/4/2026", null],
  ["31.02.2026", null],
  ["soon", null],
])("%s is the day %s", (text, day) => expect(readDay(text)).toBe(day));
