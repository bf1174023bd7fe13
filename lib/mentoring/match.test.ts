import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { type MentorFacts, type MentorRequest, matchMentors } from "./match";

const paths: Record<string, string[]> = {
  "Motor claims": ["Northwind", "Claims", "Motor claims"],
  "Property claims": ["Northwind", "Claims", "Property claims"],
  Finance: ["Northwind", "Finance"],
};

const request: MentorRequest = {
  platform: "Access",
  kind: "database",
  topics: ["SQL"],
  languages: ["Dutch", "English"],
  departmentId: "Motor claims",
  departmentPath: ["Northwind", "Claims", "Motor claims"],
  ownerId: "Self",
};

const listed = (words: string) => (words === "-" ? [] : words.split(","));

const rows = readFileSync(new URL("match.cases.txt", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"))
  .map((line) => {
    const [name = "", platforms = "", topics = "", languages = "", ...rest] = line.split(/ {2,}/);
    const [department = "", load = "", status = "", expected = ""] = rest;
    const [mentees = 0, capacity = 0] = load.split("/").map(Number);
    const mentor: MentorFacts = {
      personId: name,
      name,
      platforms: listed(platforms),
      topics: listed(topics),
      languages: listed(languages),
      departmentId: department,
      departmentPath: paths[department] ?? [],
      capacity,
      mentees,
      available: status === "available",
    };
    return { name, mentor, expected };
  });

const mentors = rows.map(({ mentor }) => mentor);

test.each(rows)("$name: $expected", ({ name, expected }) => {
  const matches = matchMentors(request, mentors, mentors.length);
  const place = matches.findIndex(({ mentor }) => mentor.name === name);
  const shown = place < 0 ? "not shown" : `${place + 1}: ${matches[place]?.reasons.join("; ")}`;
  expect(shown).toBe(expected);
});

test("three are shown, the same three in whatever order the mentors come", () => {
  const names = (of: readonly MentorFacts[]) => matchMentors(request, of).map(({ mentor }) => mentor.name);
  fc.assert(
    fc.property(fc.shuffledSubarray(mentors, { minLength: mentors.length }), (shuffled) => {
      expect(names(shuffled)).toEqual(["Ada", "Pieter", "Mei"]);
    }),
  );
});

test("every match gives at least one reason", () => {
  for (const { reasons } of matchMentors(request, mentors, mentors.length)) expect(reasons).not.toEqual([]);
});
