import { expect, test } from "vitest";
import { noFacts } from "@/lib/dependencies/facts";
import { unreadManifest } from "@/lib/dependencies/manifest";
import { readManifest } from "@/lib/dependencies/recognise";
import { arrivalWords } from "./arrival-words";

const connection = { kind: "sql-server", server: "sql01", database: null, target: null } as const;
const list = readManifest("requirements.txt", "flask==3.0.0\nrich==13.7.0\n");

test("what was found is counted by what it is", () => {
  const facts = { ...noFacts, externalLinks: [{ target: "a.xlsx" }], connections: [connection, connection] };
  expect(arrivalWords({ name: "sales.xlsx", read: { ...list, facts } })).toBe(
    "1 link, 2 connections and 2 packages found in sales.xlsx.",
  );
  expect(arrivalWords({ name: "requirements.txt", read: list })).toBe(
    "2 packages found in requirements.txt.",
  );
});

test("a file without anything and a file that cannot be read say so", () => {
  const empty = { ...list, components: [] };
  expect(arrivalWords({ name: "sales.xlsx", read: empty })).toBe(
    "No packages, links or connections found in sales.xlsx.",
  );
  const read = unreadManifest("unknown", "It is locked.");
  expect(arrivalWords({ name: "sales.xlsx", read })).toBe("sales.xlsx could not be read.");
});
