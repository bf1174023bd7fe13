import { expect, test } from "vitest";
import { type Candidate, canBeAsked, nextPlace } from "./next-choice";

const now = new Date("2026-11-25T10:00:00Z");
const free = { isThere: true, awayUntil: null, capacity: 2, mentees: 1 };
const candidates: Candidate[] = [
  { personId: "ada", ...free },
  { personId: "bo", ...free, mentees: 2 },
  { personId: "cem", ...free, awayUntil: new Date("2026-11-25") },
  { personId: "dov", ...free, isThere: false },
  { personId: "eva", ...free, awayUntil: new Date("2026-11-24") },
];

test.each([
  ["ada", true],
  ["bo", false],
  ["cem", false],
  ["dov", false],
  ["eva", true],
])("%s can be asked today: %s", (personId, may) => {
  const candidate = candidates.find((one) => one.personId === personId);
  expect(candidate && canBeAsked(candidate, now)).toBe(may);
});

test.each<[string[], ReturnType<typeof nextPlace>]>([
  [["ada", "eva"], { state: "asked", mentorId: "ada", choices: ["eva"] }],
  [["bo", "cem", "eva"], { state: "asked", mentorId: "eva", choices: [] }],
  [["bo", "dov", "nobody-any-more"], { state: "open", mentorId: null, choices: [] }],
  [[], { state: "open", mentorId: null, choices: [] }],
])("of %j it goes to %j", (choices, place) => {
  expect(nextPlace(choices, candidates, now)).toEqual(place);
});
