import { expect, test } from "vitest";
import { proposedKind } from "./proposed-kind";

test.each([
  ["sales.xlsx", "workbook", "workbook"],
  ["Pasted Python script", "python-script", "script"],
  ["report.ipynb", "notebook", "notebook"],
  ["stock.accdb", "access-database", "database"],
  ["claims.msapp", "power-app", "low-code-app"],
  ["requirements.txt", "requirements.txt", null],
  ["package.json", "package.json", null],
] as const)("%s, read as %s, is a %s", (name, format, kind) => {
  expect(proposedKind(name, { format })).toBe(kind);
});

test("a file that could not be read is known by its name, a list is not", () => {
  const unread = { format: "unknown", error: "It could not be read." } as const;
  expect(proposedKind("sales.xlsx", unread)).toBe("workbook");
  expect(proposedKind("packages.json", unread)).toBeNull();
  expect(proposedKind("letter.docx", unread)).toBeNull();
});
