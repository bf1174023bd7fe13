import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { withoutSecrets } from "../secret-pairs";
import { connectionFromText } from "./connection-text";
import { collectFacts } from "./found-facts";
import { powerQuerySources } from "./power-query-sources";
import { reachOfVba } from "./vba-reach";

describe("the sources of queries are found where they are called, and nowhere else", () => {
  test.each(casesOf("power-query"))("%s -> %s", (queries, expected) => {
    const found = collectFacts();
    for (const source of powerQuerySources(withLines(queries))) found.addQuery(source);
    const told = found.facts.powerQuery.map(({ kind, target }) => `${kind} ${target}`.trim());
    expect(told.join(", ") || "nothing").toBe(expected);
  });
});

describe("a connection string says where it leads, and keeps its passwords to itself", () => {
  test.each(casesOf("connection-text"))("%s -> %s", (text, expected) => {
    const { kind, server, database, target } = connectionFromText(text, "other");
    expect([kind, server ?? "-", database ?? "-", target ?? "-"].join(" | ")).toBe(expected);
  });
});

describe("what macros can do is read from their text", () => {
  test.each(casesOf("vba-reach"))("%s -> %s", (source, expected) => {
    const { reaches, autoOpen } = reachOfVba(withLines(source));
    expect([...reaches, ...(autoOpen ? ["opens"] : [])].join(", ") || "nothing").toBe(expected);
  });
});

test("texts of hostile length end in bounded work", () => {
  const long = 1_000_000;
  for (const text of [
    '"',
    "a=",
    "(",
    "Sql.Database(",
    "a=b,",
    "'",
    "pwd=",
    "'a';",
    "open ",
    "name a as ",
    " _\n",
    "#(",
    "a&",
  ].map((piece) => piece.repeat(long / piece.length))) {
    powerQuerySources(text);
    powerQuerySources(`Web.Contents(${text})`);
    connectionFromText(text, "other");
    withoutSecrets(text.slice(0, 4_000));
    reachOfVba(text);
  }
});

function casesOf(file: string): [string, string][] {
  const table = readFileSync(new URL(`./${file}.cases.txt`, import.meta.url), "utf8");
  return table
    .split("\n")
    .filter((line) => line.includes(" -> ") && !/^# .*\s\s->/.test(line))
    .map((line) => {
      const at = line.lastIndexOf(" -> ");
      return [line.slice(0, at), line.slice(at + 4).trim()];
    });
}

function withLines(text: string) {
  return text.replaceAll("⏎", "\n");
}
