import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { isSecretColumn, keptCells, withoutSecrets } from "./secret-columns";
import { writeTemplate } from "./template";

const cases = readFileSync(new URL("secret-columns.cases.txt", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"))
  .map((line) => line.split(/\s*=>\s*/) as [string, string]);

test.each(cases)("the column “%s” is %s", (header, answer) => {
  expect(isSecretColumn(header) ? "secret" : "kept").toBe(answer);
});

test("no column of our own template is secret", () => {
  const [first = ""] = writeTemplate("products").replace("\ufeff", "").split("\r\n");
  expect(
    first
      .split(",")
      .map((cell) => cell.replaceAll('"', ""))
      .filter(isSecretColumn),
  ).toEqual([]);
});

test("the cells of secret columns are emptied, the others stay where they are", () => {
  const keep = withoutSecrets(["Name", "Product Key", "Seats"]);
  const cells = ["Acrobat", "S3CR-ET00-S3CR-ET00", "40"];
  expect(keep({ number: 2, cells, problem: null })).toEqual({
    number: 2,
    cells: ["Acrobat", "", "40"],
    problem: null,
  });
});

test("of a row whose cells are shifted none is kept where a column is secret", () => {
  const row = { number: 2, cells: ["Acrobat", "Pro", "SECRET"], problem: "It has 4 cells." };
  const kept = withoutSecrets(["Name", "Product Key", "Seats"])(row);
  expect(kept.cells).toEqual(["", "", ""]);
  expect(kept.problem).toContain("mend it in the file");
  expect(withoutSecrets(["Name", "Vendor", "Seats"])(row).cells[0]).toBe("Acrobat");
});

test("addresses stand where somebody is named to be asked, and nowhere else in a list of whom licences are made out to", () => {
  const cells = ["Acrobat", "", "desk@example.org", "Ask <boss@example.org>, not me"];
  const personal = ["Name", "Licensed to Email", "Whom to ask", "Notes"];
  expect(keptCells(personal)(cells)).toEqual([
    "Acrobat",
    "",
    "desk@example.org",
    "Ask <(address not kept)>, not me",
  ]);
  expect(keptCells(["Name", "Seats", "Whom to ask", "Notes"])(cells)).toEqual(cells);
});
